// SPDX-License-Identifier: Apache-2.0
#include <QRegularExpression>
#include <QSet>

#include "tests/tidy/rules.h"

namespace banso::tidy {

namespace {

using namespace Qt::Literals::StringLiterals;

/// Words of programmers and of judges, which say something else to an advisor or hurt an owner.
QString wordInstead(const QString& label) {
    static const std::vector<std::pair<QStringList, QString>> words{
        {{u"競合"_s, u"衝突"_s}, u"内容の食い違い"_s},
        {{u"隔離"_s}, u"保留（直して再送）"_s},
        {{u"領収書"_s}, u"送信結果"_s},
        {{u"合格"_s, u"不合格"_s}, u"順調 / 注意 / 乖離 / 判定できません"_s},
        {{u"承認"_s, u"却下"_s, u"命令"_s}, u"対応を始める / 様子を見る / 対応依頼"_s},
        {{u"削除"_s}, u"取消"_s},
    };
    for (const auto& [avoided, instead] : words)
        if (avoided.contains(label)) return instead;
    return {};
}

void checkLabels(const SourceFile& file, const QString& text, const QRegularExpression& labels,
                 Findings& findings) {
    for (auto found = labels.globalMatch(text); found.hasNext();) {
        const auto match = found.next();
        const QString label = match.captured(u"label"_s).trimmed();
        const QString instead = wordInstead(label);
        if (!instead.isEmpty())
            findings.push_back({file.path, lineOf(text, match.capturedStart()),
                                u"%1 -> %2"_s.arg(label, instead)});
    }
}

// Japanese anywhere, or letters shown as a text, that lupdate would not find.
void checkTranslatable(const SourceFile& file, const QString& code, Findings& findings) {
    static const QRegularExpression literal(u"\"((?:[^\"\\\\\n]|\\\\.)*)\""_s);
    static const QRegularExpression japanese(u"[\\p{Han}\\p{Hiragana}\\p{Katakana}]"_s);
    static const QRegularExpression letters(u"\\p{L}{2}"_s);
    static const QRegularExpression marked(u"(qsTr|qsTranslate|QT_TR_NOOP)\\([^()]*$"_s);
    static const QRegularExpression shown(u"\\b(text|title|placeholderText)\\s*:\\s*$"_s);
    for (auto found = literal.globalMatch(code); found.hasNext();) {
        const auto match = found.next();
        const QString before = code.left(match.capturedStart()).right(200);
        const bool visible =
            japanese.match(match.captured(1)).hasMatch() ||
            (shown.match(before).hasMatch() && letters.match(match.captured(1)).hasMatch());
        if (visible && !marked.match(before).hasMatch())
            findings.push_back({file.path, lineOf(code, match.capturedStart()),
                                u"not within qsTr: "_s + match.captured(1)});
    }
}

}  // namespace

Findings screenWordFindings(const SourceTree& tree) {
    static const QRegularExpression calls(
        u"\\b(?:qsTr|tr|QT_TR_NOOP)\\(\\s*\"(?<label>[^\"]*)\""_s);
    static const QRegularExpression callsWithContext(
        u"\\b(?:qsTranslate|translate)\\(\\s*\"[^\"]*\"\\s*,\\s*\"(?<label>[^\"]*)\""_s);
    static const QRegularExpression entries(
        u"<(?:source|translation|numerusform)[^>]*>(?<label>[^<]*)<"_s);
    Findings findings;
    for (const SourceFile& file : tree.files()) {
        if (!file.isIn(u"mobile"_s)) continue;
        if (file.hasSuffix({u".ts"_s})) checkLabels(file, file.text, entries, findings);
        if (!file.hasSuffix({u".qml"_s, u".cpp"_s, u".h"_s, u".js"_s})) continue;
        const QString code = codeOf(file.text, Strings::Keep);
        checkLabels(file, code, calls, findings);
        checkLabels(file, code, callsWithContext, findings);
        // The gallery shows controls with sample text, for those who build them.
        if (file.hasSuffix({u".qml"_s}) && !file.isIn(u"mobile/gallery"_s))
            checkTranslatable(file, code, findings);
    }
    return findings;
}

}  // namespace banso::tidy
