// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/rules/plan_evidence.h"
#include "shared/rules/test_outcome.h"

namespace banso {

/// A1: the plan's actions that are overdue beyond the days allowed, and the key ones among them.
TestOutcome actionTest(const PlanEvidence& evidence);

}  // namespace banso
