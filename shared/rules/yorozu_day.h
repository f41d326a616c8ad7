// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/base/time.h"

namespace banso {

/// The day on which the prefecture's support centre よろず支援拠点 holds its consultations at the
/// chamber: the second Friday of the month.
inline Date yorozuDay(YearMonth month) {
    return Date{month / std::chrono::Friday[2]};
}

}  // namespace banso
