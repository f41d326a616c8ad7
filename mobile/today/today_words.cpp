// SPDX-License-Identifier: Apache-2.0
#include "mobile/today/today_words.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <array>

#include "mobile/app/verdict_words.h"
#include "mobile/app/wording.h"
#include "shared/codec/json.h"
#include "shared/domain/consultation.h"
#include "shared/domain/plan.h"
#include "shared/rules/holidays.h"

namespace banso::today_words {
namespace {

constexpr const char* kSeparator = "　";

QString tr(const char* text) {
    return QCoreApplication::translate("today", text);
}

QString text(const std::string& value) {
    return QString::fromStdString(value);
}

QString text(RecordId id) {
    return QString::fromStdString(id.text());
}

void setBadge(TodayRow& row, const PlanStanding& standing) {
    const auto grade = standing.verdict.grade;
    row.badge =
        standing.isUncontacted() ? tr("未接触") : wording::of(grade.value_or(Grade::CannotJudge));
    row.tone = static_cast<int>(standing.isUncontacted() ? Tone::Value::Unknown
                                                         : verdict_words::tone(grade));
}

/// 加藤 直樹（経営支援員）
QString companionWords(const Person& person) {
    for (const Role role : {Role::StatutoryAdvisor, Role::Supervisor, Role::Advisor,
                            Role::SupportStaff, Role::GeneralStaff})
        if (person.roles.contains(std::string(word(role))))
            return tr("%1（%2）").arg(text(person.name), wording::of(role));
    return text(person.name);
}

QString purposeWords(const Visit& visit) {
    const Appointment& appointment = visit.appointment;
    QString purpose = wording::of(appointment.purpose.value_or(AppointmentPurpose::Consultation));
    if (appointment.purpose == AppointmentPurpose::FollowUp && appointment.slot)
        purpose += tr(" %1回目／%2回").arg(*appointment.slot).arg(visit.contactsWanted);
    return purpose;
}

QString visitSubtitle(const Visit& visit) {
    // What it is about says its purpose better than the purpose's word alone, but for a follow-up,
    // which is told by its place among the year's.
    const bool isFollowUp = visit.appointment.purpose == AppointmentPurpose::FollowUp;
    QStringList parts;
    parts << (isFollowUp || visit.appointment.about.empty() ? purposeWords(visit)
                                                            : text(visit.appointment.about));
    if (!visit.lastNextStep.empty()) parts << tr("前回「%1」").arg(text(visit.lastNextStep));
    QStringList names;
    for (const Person& person : visit.companions)
        if (!parts.constFirst().contains(text(person.name).section(u' ', 0, 0)))
            names << companionWords(person);
    if (!names.isEmpty()) parts << tr("同行：%1").arg(names.join(tr("・")));
    return parts.join(QString::fromUtf8(kSeparator));
}

/// Where 記録する leads: a follow-up has figures, a checksheet its own page.
void setPage(TodayRow& row, const Appointment& appointment) {
    row.action = tr("記録する");
    row.properties = {{QStringLiteral("appointmentId"), row.id}};
    if (appointment.purpose == AppointmentPurpose::FollowUp && !appointment.plan.isNull()) {
        row.page = QStringLiteral("followup");
        row.properties.insert(QStringLiteral("planId"), text(appointment.plan));
        return;
    }
    if (appointment.purpose == AppointmentPurpose::Checksheet) {
        row.page = QStringLiteral("checksheet");
        row.properties = {{QStringLiteral("businessId"), row.businessId}};
        return;
    }
    row.page = QStringLiteral("consultation");
    row.properties.insert(QStringLiteral("businessId"), row.businessId);
}

QString dueWords(std::optional<Date> due, Date today) {
    if (!due) return {};
    if (*due == today) return tr("今日まで");
    if (*due < today)
        return tr("%1まで・%2日超過").arg(wording::day(*due)).arg(daysBetween(*due, today));
    return tr("%1まで").arg(wording::day(*due));
}

QString joined(const QStringList& parts) {
    QStringList filled;
    for (const QString& part : parts)
        if (!part.isEmpty()) filled << part;
    return filled.join(tr("・"));
}

/// 12月1日（火） 14:00
QString agreedWords(const Appointment& agreed) {
    const QString day = wording::dayWithWeekday(*agreed.day);
    return agreed.time.empty() ? day : tr("%1 %2").arg(day, text(agreed.time));
}

/// A form that keeps drafts: the page that goes on with it, and what people call it.
struct Form {
    std::string_view name;
    const char* page;
    const char* words;
};
constexpr std::array kForms{
    Form{"consultation", "consultation", QT_TRANSLATE_NOOP("today", "支援記録")},
    Form{"consultation_edit", "consultation", QT_TRANSLATE_NOOP("today", "支援記録の直し")},
    Form{"appointment", "appointment", QT_TRANSLATE_NOOP("today", "日程")},
    Form{"followup", "followup", QT_TRANSLATE_NOOP("today", "フォローアップ")},
    Form{"checksheet", "checksheet", QT_TRANSLATE_NOOP("today", "チェックシート")},
    Form{"business", "business", QT_TRANSLATE_NOOP("today", "連絡先の直し")},
    Form{"notice", "consents", QT_TRANSLATE_NOOP("today", "利用目的の通知")},
    Form{"consent", "consents", QT_TRANSLATE_NOOP("today", "提供の同意")},
    Form{"giving", "consents", QT_TRANSLATE_NOOP("today", "提供の記録")},
    Form{"confidential", "business", QT_TRANSLATE_NOOP("today", "取扱注意メモの直し")},
    Form{"founder", "businesses", QT_TRANSLATE_NOOP("today", "新しい事業者")},
};

/// Null for a form of a later version, which this one cannot go on with.
const Form* formOf(const std::string& name) {
    const auto* const found = std::find_if(kForms.begin(), kForms.end(),
                                           [&](const Form& form) { return form.name == name; });
    return found == kForms.end() ? nullptr : found;
}

/// The business of a form: that of its record, or where that is not here, what the form says.
RecordId businessOf(const DraftRow& draft, const DraftSubject& subject) {
    if (!subject.business.isNull()) return subject.business;
    const auto body = json::Document::parse(draft.body);
    if (!body) return {};
    const auto id = RecordId::parse(body->root().string("business").value_or(std::string_view()));
    return id ? *id : RecordId{};
}

/// What the page has to know to find the draft again.
QVariantMap draftProperties(const Form& form, const DraftRow& draft, const DraftSubject& subject) {
    if (draft.form == "founder") return {{QStringLiteral("adding"), true}};
    const QString id = text(draft.business);
    if (subject.kind == kindOf<Plan>().name) return {{QStringLiteral("planId"), id}};
    QVariantMap properties;
    const RecordId business = businessOf(draft, subject);
    if (!business.isNull()) properties.insert(QStringLiteral("businessId"), text(business));
    // Not by its kind: the record may have left the tablet.
    if (draft.form == "consultation_edit")
        properties.insert(QStringLiteral("consultationId"), id);
    if (form.page == std::string_view("consents")) {
        properties.insert(QStringLiteral("form"), text(draft.form));
        if (draft.business != business) properties.insert(QStringLiteral("consentId"), id);
    }
    if (draft.form == "business") properties.insert(QStringLiteral("editing"), true);
    if (draft.form == "confidential") properties.insert(QStringLiteral("confiding"), true);
    return properties;
}

}  // namespace

TodayRow row(const Visit& visit, const PlanStanding* standing) {
    const Appointment& appointment = visit.appointment;
    TodayRow row{.id = text(appointment.id),
                 .businessId = text(appointment.business),
                 .time = text(appointment.time),
                 .title = text(visit.businessName),
                 .subtitle = visitSubtitle(visit)};
    const auto state = appointment.stateWord.value_or(AppointmentState::Planned);
    if (state != AppointmentState::Planned) {
        row.badge = wording::of(state);
        row.tone = static_cast<int>(Tone::Value::Neutral);
        return row;
    }
    setPage(row, appointment);
    if (standing == nullptr) return row;
    setBadge(row, *standing);
    const QString told = verdict_words::forOwner(standing->verdict);
    if (!told.isEmpty()) row.reminder = tr("伝えること：%1").arg(told);
    return row;
}

TodayRow row(const OpenInstruction& open, const PlanStanding* standing) {
    const Instruction& instruction = open.instruction;
    TodayRow row{.id = text(instruction.id),
                 .businessId = text(instruction.business),
                 .title = text(open.businessName),
                 .subtitle = text(instruction.words),
                 .action = tr("記録する"),
                 .page = QStringLiteral("consultation")};
    row.properties.insert(QStringLiteral("businessId"), row.businessId);
    if (instruction.due)
        row.reminder = tr("期限 %1").arg(wording::dayWithWeekday(*instruction.due));
    if (standing != nullptr) setBadge(row, *standing);
    return row;
}

TodayRow overdueRow(const PlanStanding& standing, const std::optional<Appointment>& agreed) {
    const FollowUpStanding& followUp = *standing.evidence.followUp;
    TodayRow row{.id = text(standing.plan.id),
                 .businessId = text(standing.plan.business),
                 .title = text(standing.businessName),
                 .action = agreed ? tr("日程を変える") : tr("日程を決める"),
                 .page = QStringLiteral("appointment")};
    row.properties.insert(QStringLiteral("planId"), row.id);
    if (agreed) row.reminder = tr("次の予定：%1").arg(agreedWords(*agreed));
    const auto sales = standing.verdict.tests.find(std::string(word(VerdictTest::Attainment)));
    const bool isUnreported =
        sales != standing.verdict.tests.end() &&
        fromWord<OutcomeReason>(sales->second.reason) == OutcomeReason::NoFigure;
    row.subtitle = joined(
        {tr("%1回目の期限 %2").arg(followUp.dueDatesMet + 1).arg(wording::day(*followUp.nextDue)),
         tr("%1日超過").arg(followUp.daysOverdue),
         standing.lastContact ? tr("前回 %1").arg(wording::day(*standing.lastContact)) : QString(),
         isUnreported ? tr("売上の報告なし") : QString()});
    setBadge(row, standing);
    return row;
}

TodayRow row(const DraftRow& draft, const DraftSubject& subject, Date today) {
    const QString name = text(subject.businessName);
    const QString at = wording::moment(draft.updatedAt, today);
    const QString moment = draft.stays ? joined({at, tr("長いため、この端末だけにあります")}) : at;
    const Form* form = formOf(draft.form);
    TodayRow row{.id = text(draft.id),
                 .businessId = text(subject.business),
                 .title = form == nullptr ? text(draft.form) : tr(form->words),
                 .subtitle = joined({text(draft.title), moment})};
    if (!name.isEmpty()) {
        row.title += QString::fromUtf8(kSeparator) + name;
        row.subtitle = moment;
    }
    if (form == nullptr) return row;
    row.page = QString::fromUtf8(form->page);
    row.properties = draftProperties(*form, draft, subject);
    return row;
}

PromiseRow row(const GivenPromise& given, Date today) {
    return {.id = text(given.promise.id),
            .words = text(given.promise.words),
            .subtitle = joined({text(given.businessName), dueWords(given.promise.due, today)}),
            .kept = given.promise.doneOn.has_value()};
}

WeekDay weekDay(Date day, int visits, Date today) {
    static const std::array kNames{
        QT_TRANSLATE_NOOP("today", "日"), QT_TRANSLATE_NOOP("today", "月"),
        QT_TRANSLATE_NOOP("today", "火"), QT_TRANSLATE_NOOP("today", "水"),
        QT_TRANSLATE_NOOP("today", "木"), QT_TRANSLATE_NOOP("today", "金"),
        QT_TRANSLATE_NOOP("today", "土")};
    const QString name =
        tr(kNames.at(std::chrono::weekday{std::chrono::sys_days{day}}.c_encoding()));
    const auto number = static_cast<unsigned>(day.day());
    const bool isHoliday = holidayOn(day).has_value();
    WeekDay made{.name = tr("%1 %2").arg(name).arg(number),
                 .figure = visits > 0 ? QString::number(visits) : tr("–"),
                 .spoken = tr("%1日 %2曜日 %3件").arg(number).arg(name).arg(visits),
                 .isToday = day == today,
                 .isHoliday = isHoliday};
    if (!isHoliday) return made;
    made.spoken = tr("%1日 %2曜日 祝日 %3件").arg(number).arg(name).arg(visits);
    // Where somebody goes in spite of it, the count must not hide it.
    if (visits > 0)
        made.name = tr("%1・祝 %2").arg(name).arg(number);
    else
        made.figure = tr("祝");
    return made;
}

}  // namespace banso::today_words
