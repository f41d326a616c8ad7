// SPDX-License-Identifier: Apache-2.0
#include "shared/store/plan_standing_store.h"

#include <algorithm>

#include "shared/rules/plan_against_actual.h"
#include "shared/store/records.h"
#include "shared/store/twins.h"
#include "shared/store/verdict_record.h"

namespace banso {
namespace {

int daysOverdue(const PlanStanding& standing) {
    return standing.evidence.followUp ? standing.evidence.followUp->daysOverdue : 0;
}

}  // namespace

std::vector<PlanStanding> PlanStandingStore::mine(Date today) const {
    std::vector<PlanStanding> standings;
    for (Plan& plan : Records<Plan>(m_database, m_viewer)
                          .where("advisor=?1 AND stateWord=?2 AND cancelled IS NOT 1 AND EXISTS "
                                 "(SELECT 1 FROM business b WHERE b.cancelled IS NOT 1 AND b.id=(" +
                                     twins::standingOf("\"plan\".business") + "))",
                                 m_viewer.person, word(PlanState::Running)))
        standings.push_back(standingOf(std::move(plan), today));
    std::stable_sort(standings.begin(), standings.end(),
                     [](const PlanStanding& one, const PlanStanding& other) {
                         return daysOverdue(one) > daysOverdue(other);
                     });
    return standings;
}

std::optional<PlanStanding> PlanStandingStore::ofBusiness(RecordId business, Date today) const {
    auto plans = Records<Plan>(m_database, m_viewer)
                     .where("business IN (" + twins::allOf("?1") +
                                ") AND stateWord=?2 AND cancelled IS NOT 1 "
                                "ORDER BY finishedOn DESC,id DESC LIMIT 1",
                            business, word(PlanState::Running));
    if (plans.empty()) return std::nullopt;
    return standingOf(std::move(plans.front()), today);
}

PlanStanding PlanStandingStore::standingOf(Plan plan, Date today) const {
    PlanEvidence evidence = m_evidence.evidenceOf(plan, today);
    Verdict verdict = verdictRecord(plan, judgePlan(evidence), {.judgedOn = today});
    std::string name = twins::nameOf(m_database, plan.business);
    const auto last = lastContact(plan);
    return {std::move(plan), std::move(name), std::move(evidence), std::move(verdict), last};
}

std::optional<Date> PlanStandingStore::lastContact(const Plan& plan) const {
    static const std::string sql = "SELECT max(day) FROM consultation WHERE business IN (" +
                                   twins::allOf("?1") + ") AND plan=?2 AND cancelled IS NOT 1";
    Statement row = m_database.prepare(sql);
    row.bind(plan.business).bind(plan.id);
    if (!row.step()) return std::nullopt;
    const auto day = parseDate(row.text(0));
    return day ? std::optional(*day) : std::nullopt;
}

}  // namespace banso
