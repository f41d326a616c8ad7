// SPDX-License-Identifier: Apache-2.0
#include "mobile/today/today_words.h"

#include <QCoreApplication>
#include <QStringList>
#include <array>

#include "mobile/app/verdict_words.h"
#include "mobile/app/wording.h"

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

QString formWord(const std::string& form) {
    static const std::array<std::pair<std::string_view, const char*>, 5> kForms{{
        {"consultation", QT_TRANSLATE_NOOP("today", "支援記録")},
        {"followup", QT_TRANSLATE_NOOP("today", "フォローアップ")},
        {"checksheet", QT_TRANSLATE_NOOP("today", "チェックシート")},
        {"business", QT_TRANSLATE_NOOP("today", "連絡先の直し")},
        {"founder", QT_TRANSLATE_NOOP("today", "新しい事業者")},
    }};
    for (const auto& [name, words] : kForms)
        if (name == form) return tr(words);
    return text(form);
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
                 .page = QStringLiteral("consultation")};
    row.properties.insert(QStringLiteral("businessId"), row.businessId);
    if (instruction.due)
        row.reminder = tr("期限 %1").arg(wording::dayWithWeekday(*instruction.due));
    if (standing != nullptr) setBadge(row, *standing);
    return row;
}

TodayRow overdueRow(const PlanStanding& standing) {
    const FollowUpStanding& followUp = *standing.evidence.followUp;
    TodayRow row{.id = text(standing.plan.id),
                 .businessId = text(standing.plan.business),
                 .title = text(standing.businessName),
                 .page = QStringLiteral("followup")};
    row.properties.insert(QStringLiteral("planId"), row.id);
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
    const QString business = text(subject.business);
    TodayRow row{.id = text(draft.id),
                 .businessId = business,
                 .title = formWord(draft.form),
                 .subtitle = joined({text(draft.title), wording::moment(draft.updatedAt, today)}),
                 .page = QString::fromStdString(draft.form)};
    const QString name = text(subject.businessName);
    if (!name.isEmpty()) row.title += QString::fromUtf8(kSeparator) + name;
    if (name == text(draft.title)) row.subtitle = wording::moment(draft.updatedAt, today);
    if (draft.form == "founder") {
        row.page = QStringLiteral("businesses");
        row.properties.insert(QStringLiteral("adding"), true);
        return row;
    }
    if (draft.form == "business") row.properties.insert(QStringLiteral("editing"), true);
    const QString id = text(draft.business);
    if (subject.kind == kindOf<Plan>().name) {
        row.properties.insert(QStringLiteral("planId"), id);
        return row;
    }
    if (!business.isEmpty() && !subject.business.isNull())
        row.properties.insert(QStringLiteral("businessId"), business);
    if (subject.kind == kindOf<Appointment>().name)
        row.properties.insert(QStringLiteral("appointmentId"), id);
    if (subject.kind == "consultation") row.properties.insert(QStringLiteral("consultationId"), id);
    if (subject.kind == "checksheet") row.properties.insert(QStringLiteral("checksheetId"), id);
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
    const auto weekday = std::chrono::weekday{std::chrono::sys_days{day}}.c_encoding();
    return {.name = tr("%1 %2").arg(tr(kNames.at(weekday))).arg(static_cast<unsigned>(day.day())),
            .visits = visits,
            .isToday = day == today};
}

}  // namespace banso::today_words
