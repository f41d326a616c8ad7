// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/rules/plan_evidence.h"
#include "shared/rules/test_outcome.h"

namespace banso {

/// P1: the margin of the plan's year so far less the planned margin of the same months, in points,
/// because a planned profit may be zero or less. Judged only where plan and actual have the same
/// profit measure for the same months; otherwise the profit is not known, which is neither good
/// nor bad.
TestOutcome marginTest(const PlanEvidence& evidence);

}  // namespace banso
