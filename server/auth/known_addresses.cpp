// SPDX-License-Identifier: Apache-2.0
#include "server/auth/known_addresses.h"

#include <algorithm>

namespace banso {

void KnownAddresses::add(const std::string& address) {
    const std::lock_guard lock(m_mutex);
    m_addresses.remove(address);
    m_addresses.push_front(address);
    if (m_addresses.size() > m_max) m_addresses.pop_back();
}

bool KnownAddresses::knows(const std::string& address) const {
    const std::lock_guard lock(m_mutex);
    return std::ranges::count(m_addresses, address) > 0;
}

}  // namespace banso
