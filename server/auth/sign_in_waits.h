// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <mutex>
#include <string>
#include <utility>

#include "shared/base/time.h"

namespace banso {

/// How long a name must wait after wrong sign-ins. From one address: nothing after the first two,
/// then twice as long with each, up to five minutes, so that nobody locks somebody else out from
/// another desk. From all addresses together: nothing after the first thirty, then up to fifteen
/// seconds, which slows many addresses and keeps the right person out for that long only. Forgotten
/// an hour after the last, or by a good one. Counts names that nobody has as well, so that they
/// look the same. Remembers at most `max`; of more, the one with the fewest is forgotten. Safe to
/// call from any thread.
class SignInWaits {
  public:
    explicit SignInWaits(std::size_t max) : m_max(max) {}

    /// Zero: it may try now.
    std::chrono::seconds waitFor(const std::string& name, const std::string& address, Instant now);
    void addFailure(const std::string& name, const std::string& address, Instant now);
    /// What was counted was never looked at, as too many came at a time.
    void takeBack(const std::string& name, const std::string& address);
    void forget(const std::string& name, const std::string& address);

  private:
    struct Failures {
        int count = 0;
        Instant last;
    };
    using Key = std::pair<std::string, std::string>;

    void add(const Key& key, Instant now);
    std::chrono::seconds waitOf(const Key& key, Instant now) const;
    void forgetOld(Instant now);

    const std::size_t m_max;
    std::mutex m_mutex;
    std::map<Key, Failures> m_failures;  // of a name and address; without one, of all together
};

}  // namespace banso
