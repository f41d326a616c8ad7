// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "shared/rules/plan_evidence.h"

namespace banso {

/// What is compared of the judged year up to the last of these months, in yen.
struct RunningSum {
    Period months;
    std::int64_t plan;
    std::optional<std::int64_t> actual;
};

/// As the verdict compares them: only months that plan and figures both know add to the sums, so
/// that the chart ends at the verdict's own figures. Without any, what the plan wants so far.
std::vector<RunningSum> runningSums(const PlanEvidence& evidence);

}  // namespace banso
