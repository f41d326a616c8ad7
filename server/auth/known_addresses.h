// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <list>
#include <mutex>
#include <string>

namespace banso {

/// From which addresses somebody has signed in since the server began: those of the last `max`
/// sign-ins. Safe to call from any thread.
class KnownAddresses {
  public:
    explicit KnownAddresses(std::size_t max) : m_max(max) {}

    void add(const std::string& address);
    bool knows(const std::string& address) const;

  private:
    const std::size_t m_max;
    mutable std::mutex m_mutex;
    std::list<std::string> m_addresses;  // the last one first
};

}  // namespace banso
