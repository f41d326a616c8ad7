// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/db/database.h"
#include "shared/rules/drift_thresholds.h"
#include "shared/rules/follow_up_rules.h"
#include "shared/store/viewer.h"

namespace banso {

/// What the chamber chose for judging its plans.
struct JudgementSettings {
    DriftThresholds thresholds;
    FollowUpSetting followUp;
};

/// From the records of settings. One that is missing, or that is no number, leaves the default.
JudgementSettings judgementSettings(Database& database, const Viewer& viewer);

}  // namespace banso
