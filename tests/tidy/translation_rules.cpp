// SPDX-License-Identifier: Apache-2.0
#include <QHash>
#include <QRegularExpression>
#include <QXmlStreamReader>

#include "tests/tidy/rules.h"

namespace banso::tidy {

namespace {

using namespace Qt::Literals::StringLiterals;

/// A sentence and where it stands first.
struct Sentence {
    QString text;
    QString path;
    qsizetype line = 0;
};

/// An entry of a file of translations.
struct Entry {
    QString source;
    QString translation;
    bool finished = true;
    qsizetype line = 0;
};

// What a compiler makes of adjacent literals, and the page of literals that are added up.
QString joined(const QString& literals) {
    static const QRegularExpression literal(u"\"((?:[^\"\\\\\n]|\\\\.)*)\""_s);
    QString text;
    for (auto found = literal.globalMatch(literals); found.hasNext();)
        text += found.next().captured(1);
    return text.replace(u"\\n"_s, u"\n"_s).replace(u"\\\""_s, u"\""_s);
}

std::vector<Sentence> sentencesOf(const SourceTree& tree) {
    static const QRegularExpression call(
        u"\\b(?:(?:qsTr|tr|QT_TR_NOOP)\\(|(?:qsTranslate|translate|QT_TRANSLATE_NOOP)\\("
        u"\\s*\"[^\"]*\"\\s*,)\\s*(?<literals>\"(?:[^\"\\\\\n]|\\\\.)*\""
        u"(?:[\\s+]*\"(?:[^\"\\\\\n]|\\\\.)*\")*)"_s);
    std::vector<Sentence> sentences;
    for (const SourceFile& file : tree.files()) {
        if (!file.isIn(u"mobile"_s) || !file.hasSuffix({u".qml"_s, u".cpp"_s, u".h"_s})) continue;
        const QString code = codeOf(file.text, Strings::Keep);
        for (auto found = call.globalMatch(code); found.hasNext();) {
            const auto match = found.next();
            sentences.push_back({joined(match.captured(u"literals"_s)), file.path,
                                 lineOf(code, match.capturedStart())});
        }
    }
    return sentences;
}

std::vector<Entry> entriesOf(const SourceFile& file) {
    std::vector<Entry> entries;
    QXmlStreamReader reader(file.text);
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement) continue;
        if (reader.name() == u"source") {
            const auto line = static_cast<qsizetype>(reader.lineNumber());
            entries.push_back({reader.readElementText(), {}, true, line});
        } else if (reader.name() == u"translation" && !entries.empty()) {
            entries.back().finished = !reader.attributes().hasAttribute(u"type"_s);
            entries.back().translation = reader.readElementText();
        }
    }
    return entries;
}

/// Why the translation cannot stand for the source; empty when it can.
QString faultOf(const Entry& entry) {
    static const QRegularExpression japanese(u"[\\p{Han}\\p{Hiragana}\\p{Katakana}]"_s);
    static const QRegularExpression place(u"%\\d"_s);
    if (!entry.finished) return u"not finished"_s;
    if (entry.translation.trimmed().isEmpty()) return u"empty, so that Japanese would show"_s;
    if (japanese.match(entry.translation).hasMatch()) return u"still Japanese"_s;
    for (auto found = place.globalMatch(entry.source); found.hasNext();) {
        const QString value = found.next().captured();
        if (!entry.translation.contains(value)) return u"lacks "_s + value;
    }
    return {};
}

void checkFile(const SourceFile& file, const std::vector<Sentence>& sentences, Findings& findings) {
    QHash<QString, QString> translated;
    QHash<QString, bool> said;
    for (const Sentence& sentence : sentences) said.insert(sentence.text, true);
    for (const Entry& entry : entriesOf(file)) {
        const auto report = [&](const QString& what) {
            findings.push_back({file.path, entry.line, entry.source + u": "_s + what});
        };
        if (const QString fault = faultOf(entry); !fault.isEmpty()) report(fault);
        if (!said.contains(entry.source)) report(u"no page says it"_s);
        // The tablet looks a sentence up by its words alone.
        if (translated.value(entry.source, entry.translation) != entry.translation)
            report(u"said in two ways"_s);
        translated.insert(entry.source, entry.translation);
    }
    for (const Sentence& sentence : sentences)
        if (!translated.contains(sentence.text))
            findings.push_back(
                {sentence.path, sentence.line, u"not in %1: "_s.arg(file.path) + sentence.text});
}

}  // namespace

Findings translationFindings(const SourceTree& tree) {
    const std::vector<Sentence> sentences = sentencesOf(tree);
    Findings findings;
    for (const SourceFile& file : tree.files())
        if (file.isIn(u"mobile/translations"_s) && file.hasSuffix({u".ts"_s}))
            checkFile(file, sentences, findings);
    return findings;
}

}  // namespace banso::tidy
