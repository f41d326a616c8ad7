// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <mutex>
#include <string>

#include "shared/base/time.h"

namespace banso {

/// How long a name must wait after wrong sign-ins: nothing after the first two, then twice as long
/// with each, up to five minutes; forgotten an hour after the last, or by a good one. Counts names
/// that nobody has as well, so that they look the same. Safe to call from any thread.
class SignInWaits {
  public:
    explicit SignInWaits(std::size_t namesMax) : m_namesMax(namesMax) {}

    /// Zero: it may try now.
    std::chrono::seconds waitFor(const std::string& name, Instant now);
    void addFailure(const std::string& name, Instant now);
    void forget(const std::string& name);

  private:
    struct Failures {
        int count = 0;
        Instant last;
    };
    static Instant nextTry(const Failures& failures);
    void forgetOld(Instant now);

    const std::size_t m_namesMax;
    std::mutex m_mutex;
    std::map<std::string, Failures> m_failures;
};

}  // namespace banso
