// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/rules/plan_evidence.h"
#include "shared/rules/test_outcome.h"

namespace banso {

/// S1, 達成率: sales of the plan's year so far against the plan's sum over exactly the same months.
/// The plan's coarser targets are spread over their months only where too few figures meet them as
/// they are.
TestOutcome attainmentTest(const PlanEvidence& evidence);

}  // namespace banso
