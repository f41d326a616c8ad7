// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "shared/rules/plan_evidence.h"

namespace banso {

/// Sales of some months beside what the plan wants of exactly these months.
struct PlanColumn {
    Period period;
    std::optional<std::int64_t> plannedYen{};
    std::optional<std::int64_t> actualYen{};
    /// The month still runs, or did when its figure was read: shown, but judged by nothing.
    bool isPartial = false;
};

/// The months of the judged year up to today's, as finely as they are known: a quarter that is told
/// as a quarter is one column and is never split.
std::vector<PlanColumn> planColumns(const PlanEvidence& evidence);

/// The year whose months a form of figures asks for.
Period judgedYear(const PlanEvidence& evidence);
/// The sales that are known for exactly these months in the plan's tax basis, added up.
std::optional<std::int64_t> salesIn(const PlanEvidence& evidence, const Period& period);
/// What is known of a month that still runs, or still ran when the books were read.
std::optional<std::int64_t> salesSoFar(const PlanEvidence& evidence, const Period& month);

}  // namespace banso
