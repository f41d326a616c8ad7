// SPDX-License-Identifier: Apache-2.0
#include "shared/rules/plan_against_actual.h"

#include <algorithm>
#include <iterator>
#include <set>

#include "shared/rules/action_rules.h"
#include "shared/rules/attainment_rules.h"
#include "shared/rules/growth_rules.h"
#include "shared/rules/margin_rules.h"

namespace banso {
namespace {

/// Tests of one family look at one cause, so they count as one witness.
enum class TestFamily { Sales, Margin, Actions, None };

TestFamily familyOf(VerdictTest test) {
    switch (test) {
        case VerdictTest::Attainment:
        case VerdictTest::Growth:
            return TestFamily::Sales;
        case VerdictTest::Margin:
            return TestFamily::Margin;
        case VerdictTest::Actions:
            return TestFamily::Actions;
        case VerdictTest::Contacts:
        case VerdictTest::Unknown:
            return TestFamily::None;
    }
    BANSO_ASSERT(false);
}

/// F1 as an outcome, so that it is shown beside the others.
TestOutcome contactTest(const PlanEvidence& evidence) {
    if (!evidence.followUp) return cannotJudge(VerdictTest::Contacts, OutcomeReason::NotFollowedUp);
    TestOutcome outcome{
        .test = VerdictTest::Contacts, .actual = evidence.followUp->daysOverdue, .expected = 0};
    switch (evidence.followUp->standing) {
        case ContactStanding::OnSchedule:
            outcome.grade = Grade::OnTrack;
            outcome.reason = OutcomeReason::Compared;
            break;
        case ContactStanding::DuePassed:
            outcome.grade = Grade::Caution;
            outcome.reason = OutcomeReason::DuePassed;
            break;
        case ContactStanding::Uncontacted:
            outcome.grade = Grade::Caution;
            outcome.reason = OutcomeReason::Uncontacted;
            break;
    }
    return outcome;
}

std::vector<VerdictTest> testsGraded(Grade grade, const std::vector<TestOutcome>& outcomes) {
    std::vector<VerdictTest> tests;
    for (const TestOutcome& outcome : outcomes)
        if (outcome.grade == grade && familyOf(outcome.test) != TestFamily::None)
            tests.push_back(outcome.test);
    return tests;
}

std::vector<VerdictTest> testsThatSpeakForACase(const std::vector<TestOutcome>& outcomes) {
    const auto drifting = testsGraded(Grade::Drifting, outcomes);
    if (!drifting.empty()) return drifting;
    const auto cautions = testsGraded(Grade::Caution, outcomes);
    std::set<TestFamily> families;
    std::transform(cautions.begin(), cautions.end(), std::inserter(families, families.end()),
                   familyOf);
    return families.size() >= 2 ? cautions : std::vector<VerdictTest>{};
}

Grade worstGrade(const std::vector<TestOutcome>& outcomes) {
    for (const Grade grade : {Grade::Drifting, Grade::Caution})
        if (!testsGraded(grade, outcomes).empty()) return grade;
    return Grade::OnTrack;
}

}  // namespace

const TestOutcome& PlanVerdict::outcome(VerdictTest test) const {
    const auto found = std::find_if(outcomes.begin(), outcomes.end(),
                                    [&](const TestOutcome& one) { return one.test == test; });
    BANSO_ASSERT(found != outcomes.end());
    return *found;
}

PlanVerdict judgePlan(const PlanEvidence& evidence) {
    PlanVerdict verdict;
    const TestOutcome attainment = attainmentTest(evidence);
    const TestOutcome growth = growthTest(evidence, attainment);
    verdict.outcomes = {attainment, growth, marginTest(evidence), actionTest(evidence),
                        contactTest(evidence)};
    verdict.caseSpokenForBy = testsThatSpeakForACase(verdict.outcomes);
    verdict.proposesCase = !verdict.caseSpokenForBy.empty() || evidence.advisorSeesPoorProgress;
    verdict.isUncontacted =
        verdict.outcome(VerdictTest::Contacts).reason == OutcomeReason::Uncontacted;
    if (!attainment.isJudged() && !growth.isJudged()) {
        verdict.reason = attainment.reason;
        return verdict;
    }
    verdict.grade = worstGrade(verdict.outcomes);
    verdict.reason = OutcomeReason::Compared;
    verdict.decidedBy = testsGraded(verdict.grade, verdict.outcomes);
    return verdict;
}

}  // namespace banso
