// SPDX-License-Identifier: Apache-2.0
#include "server/auth/attempt_limit.h"

#include <algorithm>

namespace banso {

AttemptLimit::AttemptLimit(std::size_t attempts, std::chrono::milliseconds window,
                           std::size_t addresses)
    : m_attempts(attempts), m_window(window), m_addresses(addresses) {}

bool AttemptLimit::allows(const std::string& address, Instant now) {
    return failuresOf(address, now) < m_attempts;
}

bool AttemptLimit::hasFailed(const std::string& address, Instant now) {
    return failuresOf(address, now) > 0;
}

std::size_t AttemptLimit::failuresOf(const std::string& address, Instant now) {
    const std::lock_guard lock(m_mutex);
    const auto known = m_failures.find(address);
    return known == m_failures.end() || known->second.windowEnds <= now ? 0 : known->second.count;
}

void AttemptLimit::addFailure(const std::string& address, Instant now) {
    const std::lock_guard lock(m_mutex);
    // Not each time: in a crowd there are thousands.
    if (!m_failures.contains(address) && m_failures.size() >= m_addresses) forgetOld(now);
    if (!m_failures.contains(address) && m_failures.size() >= m_addresses) forgetLeast();
    Failures& failures = m_failures[address];
    if (failures.windowEnds <= now) failures = {now + m_window, 0};
    ++failures.count;
}

void AttemptLimit::forgetLeast() {
    const auto least = std::ranges::min_element(m_failures, {}, [](const auto& entry) {
        return std::pair(entry.second.count, entry.second.windowEnds);
    });
    if (least != m_failures.end()) m_failures.erase(least);
}

void AttemptLimit::forgetOld(Instant now) {
    std::erase_if(m_failures, [now](const auto& entry) { return entry.second.windowEnds <= now; });
}

}  // namespace banso
