// SPDX-License-Identifier: Apache-2.0
#include "mobile/businesses/note_words.h"

#include <QCoreApplication>
#include <map>

#include "mobile/app/wording.h"
#include "shared/notes/passage.h"

namespace banso::note_words {
namespace {

/// Two lines of a list on a tablet held upright.
constexpr std::size_t kCharactersAround = 32;

QString tr(const char* text) {
    return QCoreApplication::translate("notes", text);
}

QString text(RecordId id) {
    return QString::fromStdString(id.text());
}

QString kindWords(std::string_view kind) {
    static const std::map<std::string_view, const char*> words{
        {"appointment", QT_TRANSLATE_NOOP("notes", "予定")},
        {"business", QT_TRANSLATE_NOOP("notes", "事業者のメモ")},
        {"business_event", QT_TRANSLATE_NOOP("notes", "事業者のあゆみ")},
        {"checksheet", QT_TRANSLATE_NOOP("notes", "総点検チェックシート")},
        {"consultation", QT_TRANSLATE_NOOP("notes", "支援記録")},
        {"drift_case", QT_TRANSLATE_NOOP("notes", "乖離案件")},
        {"instruction", QT_TRANSLATE_NOOP("notes", "対応依頼")},
        {"plan", QT_TRANSLATE_NOOP("notes", "計画")},
        {"plan_action", QT_TRANSLATE_NOOP("notes", "計画の行動")},
        {"promise", QT_TRANSLATE_NOOP("notes", "約束したこと")},
    };
    const auto found = words.find(kind);
    return found == words.end() ? QString() : tr(found->second);
}

QString dayWords(std::optional<Date> day, Date today) {
    if (!day) return {};
    return day->year() == today.year() ? wording::day(*day) : wording::dayWithEra(*day);
}

/// As a Text of QML reads it: what people wrote stays text, and the word stands out.
QString marked(const Passage& passage) {
    const auto escaped = [](const std::string& part) {
        return QString::fromStdString(part).toHtmlEscaped();
    };
    return escaped(passage.before) + QStringLiteral("<b><u>") + escaped(passage.word) +
           QStringLiteral("</u></b>") + escaped(passage.after);
}

}  // namespace

NoteRow row(const NoteHit& hit, const std::string& foldedWord, Date today) {
    NoteRow row;
    const QString day = dayWords(hit.day, today);
    const QString kind = kindWords(hit.kind->name);
    row.meta = day.isEmpty() ? kind : day + QStringLiteral("　") + kind;
    row.passage = marked(passageAround(hit.note, foldedWord, kCharactersAround));
    row.page = QStringLiteral("business");
    row.properties.insert(QStringLiteral("businessId"), text(hit.business));
    if (hit.kind->name == "consultation" || hit.kind->name == "checksheet") {
        row.page =
            QString::fromUtf8(hit.kind->name.data(), static_cast<qsizetype>(hit.kind->name.size()));
        row.properties.insert(row.page + QStringLiteral("Id"), text(hit.record));
    }
    return row;
}

}  // namespace banso::note_words
