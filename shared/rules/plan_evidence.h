// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "shared/rules/drift_thresholds.h"
#include "shared/rules/figure_selection.h"
#include "shared/rules/follow_up_rules.h"
#include "shared/rules/plan_targets.h"

namespace banso {

/// One thing that the plan says somebody will do.
struct ActionFact {
    std::optional<Date> due{};
    bool key = false;
    std::optional<Date> doneOn{};
};

/// All that a verdict on a plan is made from.
struct PlanEvidence {
    PlanTargets plan;
    /// Of the business, of all years: last year's are what growth is measured against.
    std::vector<FigureFact> figures{};
    std::vector<ActionFact> actions{};
    /// None when the plan is not followed up (any more).
    std::optional<FollowUpStanding> followUp{};
    /// The advisor said 進捗が芳しくない. It opens a case by itself.
    bool advisorSeesPoorProgress = false;
    Date today;
    DriftThresholds thresholds{};
};

}  // namespace banso
