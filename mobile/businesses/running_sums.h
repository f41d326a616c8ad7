// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "shared/rules/plan_evidence.h"

namespace banso {

/// Sales from the beginning of the judged year up to the end of a month, in yen.
struct RunningSum {
    YearMonth month;
    std::optional<std::int64_t> plan;
    std::optional<std::int64_t> actual;  // none where no figures add up to exactly these months
};

/// Up to the last month with actual sales; without any, up to the last that is over.
std::vector<RunningSum> runningSums(const PlanEvidence& evidence);

}  // namespace banso
