// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <mutex>
#include <string>

#include "shared/base/time.h"

namespace banso {

/// How often each address has failed lately, and whether it may try again. Safe to call from any
/// thread.
class AttemptLimit {
  public:
    /// At most `attempts` failures of one address within `window`; at most `addresses` remembered.
    /// Of more the one with the fewest is forgotten: whoever has thousands of addresses shall not
    /// keep everybody else out.
    AttemptLimit(std::size_t attempts, std::chrono::milliseconds window, std::size_t addresses);

    bool allows(const std::string& address, Instant now);
    /// Whether it failed at all within the window.
    bool hasFailed(const std::string& address, Instant now);
    void addFailure(const std::string& address, Instant now);

  private:
    struct Failures {
        Instant windowEnds;
        std::size_t count = 0;
    };

    std::size_t failuresOf(const std::string& address, Instant now);
    void forgetOld(Instant now);
    void forgetLeast();

    const std::size_t m_attempts;
    const std::chrono::milliseconds m_window;
    const std::size_t m_addresses;
    std::mutex m_mutex;
    std::map<std::string, Failures> m_failures;
};

}  // namespace banso
