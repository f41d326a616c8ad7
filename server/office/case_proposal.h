// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "shared/domain/drift.h"
#include "shared/domain/plan.h"
#include "shared/rules/plan_against_actual.h"

namespace banso {

/// The drift case that a verdict opens, with nothing set but what the engine saw. None while a case
/// of the plan is there (a person decides on it), and none after a case has ended unless the plan
/// stands worse than when that one was opened, or the verdict tells of a month that was not over
/// when it ended.
std::optional<DriftCase> proposedCase(const Plan& plan, const PlanVerdict& verdict,
                                      const std::vector<DriftCase>& casesOfPlan, Date today);

}  // namespace banso
