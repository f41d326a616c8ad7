// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/rules/plan_evidence.h"
#include "shared/rules/test_outcome.h"

namespace banso {

/// Sales of some months beside what the plan wants of exactly these months, in yen.
struct ComparedMonths {
    Period months;
    std::int64_t actual = 0;
    std::int64_t expected = 0;
};

/// What the test compares, piece by piece as finely as it is known, in order of the months. Months
/// that only one side knows are in none of them.
std::vector<ComparedMonths> comparedSales(const PlanEvidence& evidence);

/// S1, 達成率: sales of the plan's year so far against the plan's sum over exactly the same months.
/// The plan's coarser targets are spread over their months only where too few figures meet them as
/// they are.
TestOutcome attainmentTest(const PlanEvidence& evidence);

}  // namespace banso
