// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/rules/plan_evidence.h"
#include "shared/rules/test_outcome.h"

namespace banso {

/// S2, 伸長: sales of the plan's year so far against the same months of last year. It never says
/// more than caution while `attainment` (S1) is on track, and is not applied where the plan itself
/// plans no growth.
TestOutcome growthTest(const PlanEvidence& evidence, const TestOutcome& attainment);

}  // namespace banso
