// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace banso {

/// The lines between 順調, 注意 and 乖離. The chamber's plan names no number, so all are settings;
/// the defaults are proposals, 80 % being the line banks commonly use.
struct DriftThresholds {
    /// S1: sales against the plan, in permille. At least this is on track ...
    std::int64_t attainmentOnTrack = 950;
    /// ... and below this is drifting.
    std::int64_t attainmentDrifting = 800;
    /// S2: growth against the same months of last year, in permille. Below this is drifting.
    std::int64_t growthDrifting = -100;
    /// P1: margin less planned margin, in hundredths of a point. At least this is on track ...
    std::int64_t marginGapOnTrack = -100;
    /// ... and below this is drifting.
    std::int64_t marginGapDrifting = -300;
    /// A1: an action counts as overdue after more than this many days.
    int actionOverdueDays = 30;
    /// A1: a key action alone is drifting after more than this many days.
    int keyActionOverdueDays = 60;
    /// A1: this many overdue actions are drifting.
    int overdueActionsDrifting = 2;
    /// Full months that a comparison needs before it says anything.
    int minimumMonths = 3;
};

}  // namespace banso
