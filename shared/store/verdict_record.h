// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/domain/drift.h"
#include "shared/domain/plan.h"
#include "shared/rules/plan_against_actual.h"

namespace banso {

/// What a verdict was made from besides the evidence.
struct VerdictOrigin {
    Date judgedOn;
    std::int64_t asOf = 0;  // revision of the records
};

/// The verdict as it is stored: one record a plan.
Verdict verdictRecord(const Plan& plan, const PlanVerdict& verdict, const VerdictOrigin& origin);

/// Whether two verdicts say the same, whenever they were made.
bool saySame(const Verdict& one, const Verdict& other);

}  // namespace banso
