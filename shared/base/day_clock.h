// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/base/time.h"

namespace banso {

/// A clock that stands at a given moment when it is made and goes on from there, for
/// demonstrations.
class DayClock final : public Clock {
  public:
    explicit DayClock(Instant start) : m_shift(start - SystemClock().now()) {}
    Instant now() const override { return SystemClock().now() + m_shift; }

  private:
    std::chrono::milliseconds m_shift;
};

/// Accepts exactly YYYY-MM-DDTHH:MM, as the clocks in Takasaki show it. Errors: Malformed.
Result<Instant> parseTokyoMoment(std::string_view text);

}  // namespace banso
