// SPDX-License-Identifier: Apache-2.0
#include "shared/store/plan_evidence_store.h"

#include <algorithm>

#include "shared/store/figure_store.h"
#include "shared/store/twins.h"

namespace banso {
namespace {

constexpr int kMonthsOfAYear = 12;

std::optional<Date> readDay(std::string_view text) {
    const auto day = parseDate(text);
    return day ? std::optional(*day) : std::nullopt;
}

bool isRunning(const Plan& plan) {
    return plan.stateWord == PlanState::Running && !plan.cancelled;
}

}  // namespace

PlanTargets planTargets(const Plan& plan) {
    constexpr YearMonth kUnknown = std::chrono::year{1900} / 1;
    PlanTargets targets{.firstMonth = plan.firstMonth.value_or(
                            plan.finishedOn ? monthOf(*plan.finishedOn) : kUnknown)};
    targets.months = static_cast<int>(plan.months.value_or(kMonthsOfAYear));
    targets.taxBasis = plan.taxBasis.value_or(TaxBasis::Unknown);
    targets.profitMeasure = plan.profitMeasure.value_or(Measure::Unknown);
    for (const auto& [months, target] : plan.targets)
        if (const auto period = Period::parse(months))
            targets.targets.push_back({*period, target.sales, target.profit});
    return targets;
}

PlanEvidenceStore::PlanEvidenceStore(Database& database, Viewer viewer)
    : m_database(database),
      m_viewer(std::move(viewer)),
      m_settings(judgementSettings(database, m_viewer)) {}

std::optional<PlanEvidence> PlanEvidenceStore::find(RecordId plan, Date today) const {
    const auto found = Records<Plan>(m_database, m_viewer).find(plan);
    if (!found) return std::nullopt;
    return evidenceOf(*found, today);
}

PlanEvidence PlanEvidenceStore::evidenceOf(const Plan& plan, Date today) const {
    PlanEvidence evidence{.plan = planTargets(plan), .today = today};
    evidence.thresholds = m_settings.thresholds;
    evidence.figures = figuresOf(plan.business);
    evidence.actions = actionsOf(plan.id);
    Contacts contacts = contactsOf(plan);
    evidence.advisorSeesPoorProgress = contacts.poorProgress;
    const FollowUpSetting setting = followUpOf(plan);
    if (isRunning(plan) && plan.finishedOn && setting.contacts > 0)
        evidence.followUp =
            followUpStanding(*plan.finishedOn, std::move(contacts.days), today, setting);
    return evidence;
}

std::vector<FigureFact> PlanEvidenceStore::figuresOf(RecordId business) const {
    std::vector<FigureFact> facts;
    for (const Figure& figure : FigureStore(m_database, m_viewer).of(business))
        if (const auto fact = figureFact(figure)) facts.push_back(*fact);
    return facts;
}

std::vector<ActionFact> PlanEvidenceStore::actionsOf(RecordId plan) const {
    std::vector<ActionFact> facts;
    for (const PlanAction& action : Records<PlanAction>(m_database, m_viewer).where("plan=?", plan))
        if (!action.cancelled)
            facts.push_back({action.due, action.key.value_or(false), action.doneOn});
    return facts;
}

/// A talk about the plan is a contact however it took place; an appointment that was kept is one
/// too while nobody has written its record.
PlanEvidenceStore::Contacts PlanEvidenceStore::contactsOf(const Plan& plan) const {
    Contacts contacts;
    // Not whole records: a consultation holds pages of words that no rule reads.
    static const std::string talks = "SELECT day,progress FROM consultation WHERE business IN (" +
                                     twins::allOf("?1") +
                                     ") AND plan=?2 AND coalesce(cancelled,0)=0 ORDER BY day,id";
    Statement talk = m_database.prepare(talks);
    talk.bind(plan.business).bind(plan.id);
    while (talk.step()) {
        if (const auto day = readDay(talk.text(0))) contacts.days.push_back(*day);
        if (!talk.isNull(1)) contacts.poorProgress = talk.text(1) == word(Progress::Stalled);
    }
    static const std::string visits =
        "SELECT day FROM appointment WHERE business IN (" + twins::allOf("?1") +
        ") AND plan=?2 AND stateWord=?3 AND consultation IS NULL AND coalesce(cancelled,0)=0";
    Statement kept = m_database.prepare(visits);
    kept.bind(plan.business).bind(plan.id).bind(word(AppointmentState::Done));
    while (kept.step())
        if (const auto day = readDay(kept.text(0))) contacts.days.push_back(*day);
    return contacts;
}

/// The plan's own number of contacts goes before the chamber's.
FollowUpSetting PlanEvidenceStore::followUpOf(const Plan& plan) const {
    FollowUpSetting setting = m_settings.followUp;
    if (!plan.contactsPerYear) return setting;
    if (plan.contactsFrom) {
        setting.raised = {*plan.contactsFrom, static_cast<int>(*plan.contactsPerYear)};
        return setting;
    }
    setting.contacts = static_cast<int>(*plan.contactsPerYear);
    if (setting.contacts > 0)
        setting.intervalMonths = std::max(1, kMonthsOfAYear / setting.contacts);
    return setting;
}

}  // namespace banso
