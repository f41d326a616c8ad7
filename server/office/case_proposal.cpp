// SPDX-License-Identifier: Apache-2.0
#include "server/office/case_proposal.h"

#include <algorithm>

namespace banso {
namespace {

bool hasEnded(const DriftCase& one) {
    return one.cancelled || one.stateWord == CaseState::Closed;
}

int badness(Grade grade) {
    switch (grade) {
        case Grade::Drifting:
            return 2;
        case Grade::Caution:
            return 1;
        case Grade::OnTrack:
        case Grade::CannotJudge:
        case Grade::Unknown:
            return 0;
    }
    return 0;
}

/// The last month that the verdict's figures tell of.
std::optional<YearMonth> lastMonthOf(const PlanVerdict& verdict) {
    std::optional<YearMonth> last;
    for (const TestOutcome& outcome : verdict.outcomes)
        if (outcome.period && (!last || outcome.period->last() > *last))
            last = outcome.period->last();
    return last;
}

/// Law 16: after a person has ended a case, only something new opens another.
bool isNewsAfter(const DriftCase& ended, const PlanVerdict& verdict) {
    if (badness(verdict.grade) > badness(ended.openedGrade.value_or(Grade::Unknown))) return true;
    const auto endedOn = ended.stateOn ? ended.stateOn : ended.openedOn;
    const auto month = lastMonthOf(verdict);
    return month && endedOn && lastDay(*month) >= *endedOn;
}

std::string wordsOf(const std::vector<VerdictTest>& tests) {
    std::string words;
    for (const VerdictTest test : tests) {
        if (!words.empty()) words += ' ';
        words += word(test);
    }
    return words;
}

}  // namespace

std::optional<DriftCase> proposedCase(const Plan& plan, const PlanVerdict& verdict,
                                      const std::vector<DriftCase>& casesOfPlan, Date today) {
    if (!verdict.proposesCase) return std::nullopt;
    if (!std::ranges::all_of(casesOfPlan, hasEnded)) return std::nullopt;
    const auto last = std::ranges::max_element(
        casesOfPlan, {}, [](const DriftCase& one) { return one.ordinal.value_or(0); });
    if (last != casesOfPlan.end() && !isNewsAfter(*last, verdict)) return std::nullopt;
    DriftCase made;
    made.plan = plan.id;
    made.business = plan.business;
    made.ordinal = static_cast<std::int64_t>(casesOfPlan.size());
    made.openedOn = today;
    made.openedGrade = verdict.grade;
    made.openedReasons = wordsOf(verdict.caseSpokenForBy);
    made.openedRatio = verdict.outcome(VerdictTest::Attainment).ratio;
    made.id = naturalId(kindOf<DriftCase>(), toUnits(made));
    return made;
}

}  // namespace banso
