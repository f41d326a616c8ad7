// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "shared/rules/plan_evidence.h"
#include "shared/rules/test_outcome.h"

namespace banso {

/// Goes with each verdict that is stored: a change of the rules makes verdicts anew.
constexpr std::string_view kVerdictRules = "2026-11";

/// How a plan stands against what became of it.
struct PlanVerdict {
    /// The worst of the tests that could be judged; CannotJudge while neither sales test could be.
    Grade grade = Grade::CannotJudge;
    /// Why it cannot be judged; else Compared.
    OutcomeReason reason = OutcomeReason::Unknown;
    /// The tests that made the grade.
    std::vector<VerdictTest> decidedBy{};
    /// A drift case should be proposed; a person starts it or sets it aside.
    bool proposesCase = false;
    /// What speaks for a case: tests that drift, or a pair of cautions from two families. Empty
    /// when only the advisor's word does.
    std::vector<VerdictTest> caseSpokenForBy{};
    /// 未接触: an alarm of its own, no verdict on the business.
    bool isUncontacted = false;
    /// S1, S2, P1, A1 and F1, each with its figures.
    std::vector<TestOutcome> outcomes{};

    const TestOutcome& outcome(VerdictTest test) const;
};

PlanVerdict judgePlan(const PlanEvidence& evidence);

}  // namespace banso
