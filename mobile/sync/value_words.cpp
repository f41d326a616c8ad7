// SPDX-License-Identifier: Apache-2.0
#include "mobile/sync/value_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include "mobile/app/wording.h"
#include "mobile/sync/unit_words.h"
#include "mobile/sync/word_text.h"
#include "shared/domain/appointment.h"
#include "shared/domain/catalogue.h"
#include "shared/domain/confidential_note.h"
#include "shared/domain/consultation.h"
#include "shared/domain/figure.h"
#include "shared/domain/kinds.h"
#include "shared/store/business_store.h"
#include "shared/store/person_store.h"

namespace banso {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("valueWords", text);
}

QString qt(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString joined(const QStringList& parts) {
    QStringList filled = parts;
    filled.removeAll(QString());
    return filled.join(QStringLiteral("・"));
}

QString monthWords(YearMonth month) {
    return tr("%1年%2月")
        .arg(static_cast<int>(month.year()))
        .arg(static_cast<unsigned>(month.month()));
}

/// "2026-10" or "2026-04/2026-09"
QString periodWords(std::string_view text) {
    const auto slash = text.find('/');
    const auto first = parseYearMonth(text.substr(0, slash));
    if (!first) return qt(text);
    if (slash == std::string_view::npos) return monthWords(*first);
    const auto last = parseYearMonth(text.substr(slash + 1));
    return last ? tr("%1から%2").arg(monthWords(*first), monthWords(*last)) : qt(text);
}

QString numberWords(const FieldInfo& field, std::int64_t number) {
    const qlonglong size = number < 0 ? -number : number;
    // Years are not counted in thousands.
    const QString digits =
        field.name == "founded" ? QString::number(size) : QLocale(QLocale::Japanese).toString(size);
    return counted(field.name, (number < 0 ? QStringLiteral("△") : QString()) + digits);
}

QString flagWords(std::string_view field, bool value) {
    if (field == "member") return value ? tr("会員") : tr("非会員");
    if (field == "outsideArea") return value ? tr("管外") : tr("管内");
    return value ? tr("はい") : tr("いいえ");
}

QString lifeWords(json::Value value) {
    if (!value.boolean("cancelled").value_or(false)) return tr("取り消さずに残す");
    const QString reason = qt(value.string("cancelReason").value_or(""));
    return reason.isEmpty() ? tr("取り消す") : tr("取り消す（理由：%1）").arg(reason);
}

}  // namespace

QString ValueWords::titleOf(std::string_view kind, RecordId record, RecordId business,
                            std::string_view unit) const {
    const QString words = unit == kLifeUnit ? tr("取消と変更") : unitWords(kind, unit);
    return joined({recordWords(kind, record, business), words});
}

QString ValueWords::recordWords(std::string_view kind, RecordId record, RecordId business) const {
    RecordId shown = kind == kindOf<Business>().name ? record : business;
    if (kind == kindOf<ConfidentialNote>().name)
        if (const auto note = Records<ConfidentialNote>(m_database, m_viewer).find(record))
            shown = note->business;
    return joined({nameOf(kindOf<Business>().name, shown), subjectOf(kind, record)});
}

QString ValueWords::subjectOf(std::string_view kind, RecordId record) const {
    if (kind == kindOf<Business>().name) return {};
    if (kind == kindOf<Person>().name) return nameOf(kind, record);
    if (kind == kindOf<Figure>().name) {
        const auto figure = Records<Figure>(m_database, m_viewer).find(record);
        if (figure && figure->measure)
            return tr("%1の%2").arg(periodWords(figure->period), wording::of(*figure->measure));
    } else if (kind == kindOf<Consultation>().name) {
        const auto talk = Records<Consultation>(m_database, m_viewer).find(record);
        if (talk && talk->day) return tr("%1の支援記録").arg(wording::day(*talk->day));
    } else if (kind == kindOf<Appointment>().name) {
        const auto appointment = Records<Appointment>(m_database, m_viewer).find(record);
        if (appointment && appointment->day)
            return tr("%1の予定").arg(wording::day(*appointment->day));
    }
    return kindWord(kind);
}

QString ValueWords::unitWords(std::string_view kind, std::string_view unit) const {
    const auto [field, key] = splitUnit(unit);
    const QString word = unitWord(kind, unit);
    if (key.empty()) return word;
    if (const QString known = mapKeyText(field, key); !known.isEmpty())
        return tr("%1「%2」").arg(word, known);
    if (const auto person = RecordId::parse(key))
        return tr("%1「%2」").arg(word, nameOf("person", *person));
    if (field == "targets") return tr("%1の%2").arg(periodWords(key), word);
    const auto questions = Records<Question>(m_database, m_viewer).where("\"key\"=? LIMIT 1", key);
    return questions.empty() ? word : tr("「%1」の%2").arg(qt(questions.front().textJa), word);
}

QString ValueWords::nameOf(std::string_view kind, RecordId id) const {
    if (id.isNull()) return {};
    if (kind == kindOf<Person>().name) return qt(PersonStore(m_database, m_viewer).nameOf(id));
    if (kind != kindOf<Business>().name) return kindWord(kind);
    const auto business = BusinessStore(m_database, m_viewer).find(id);
    return business ? qt(business->name) : QString();
}

QString ValueWords::valueOf(std::string_view kindName, std::string_view unit,
                            std::string_view value) const {
    const auto document = json::Document::parse(value);
    if (!document) return {};
    if (unit == kLifeUnit) return lifeWords(document->root());
    const KindInfo* kind = findKind(kindName);
    const auto fields = kind == nullptr ? std::vector<const FieldInfo*>{} : kind->unitFields(unit);
    if (fields.empty()) return tr("新しい版の内容");
    const FieldInfo& first = *fields.front();
    if (first.isMap && !first.entry.empty()) return groupWords(first.entry, value);
    if (fields.size() == 1 && !document->root().isObject()) return fieldWords(first, value);
    std::vector<FieldInfo> members;
    for (const FieldInfo* field : fields) members.push_back(*field);
    return groupWords(members, value);
}

QString ValueWords::groupWords(const std::vector<FieldInfo>& fields, std::string_view value) const {
    const auto document = json::Document::parse(value);
    QStringList parts;
    if (!document) return {};
    for (const FieldInfo& field : fields)
        if (const auto member = document->root().find(field.name))
            parts.append(fieldWords(field, member->text()));
    return joined(parts);
}

QString ValueWords::fieldWords(const FieldInfo& field, std::string_view value) const {
    const auto document = json::Document::parse(value);
    if (!document || document->root().isNull()) return {};
    const json::Value root = document->root();
    if (const auto flag = root.boolean()) return flagWords(field.name, *flag);
    if (const auto number = root.integer()) return numberWords(field, *number);
    const std::string_view text = root.string().value_or("");
    switch (field.type) {
        case FieldType::Word:
            return wordText(field, text);
        case FieldType::Day:
            if (const auto day = parseDate(text)) return wording::dayWithEra(*day);
            break;
        case FieldType::Month:
            if (const auto month = parseYearMonth(text)) return monthWords(*month);
            break;
        case FieldType::Reference:
            if (const auto id = RecordId::parse(text)) return nameOf(field.refers, *id);
            break;
        case FieldType::Text:
        case FieldType::Integer:
        case FieldType::Boolean:
        case FieldType::Moment:
            break;
    }
    if (field.name != "industry") return qt(text);
    const auto rows = Records<Industry>(m_database, m_viewer).where("\"key\"=? LIMIT 1", text);
    return rows.empty() ? qt(text) : qt(rows.front().nameJa);
}

}  // namespace banso
