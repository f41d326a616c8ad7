// SPDX-License-Identifier: Apache-2.0
#include "server/auth/rate_limit.h"

#include <algorithm>

namespace banso {

double RateLimit::leftOf(const Account& account, Moment now) const {
    const std::chrono::duration<double> passed = now - account.at;
    return std::min(m_rate.atOnce, account.left + passed.count() * m_rate.perSecond);
}

std::chrono::seconds RateLimit::waitFor(const std::string& client, Moment now,
                                        double needed) const {
    const auto known = m_accounts.find(client);
    if (known == m_accounts.end()) return std::chrono::seconds{0};
    const double left = leftOf(known->second, now);
    if (left > 0 && left >= needed) return std::chrono::seconds{0};
    // A whole second even when all but nothing is missing.
    const double missing = std::min(needed, m_rate.atOnce) - left;
    return std::chrono::seconds{1 + static_cast<std::int64_t>(missing / m_rate.perSecond)};
}

void RateLimit::use(const std::string& client, double amount, Moment now) {
    if (!m_accounts.contains(client) && m_accounts.size() >= m_clientsMax) makeRoom(now);
    const auto account = m_accounts.try_emplace(client, Account{m_rate.atOnce, now}).first;
    const double left = leftOf(account->second, now) - amount;
    account->second = {std::max(left, -m_rate.atOnce), now};
}

void RateLimit::makeRoom(Moment now) {
    // Who has it all again is as good as new.
    std::erase_if(m_accounts,
                  [&](const auto& entry) { return leftOf(entry.second, now) >= m_rate.atOnce; });
    if (m_accounts.size() < m_clientsMax) return;
    m_accounts.erase(std::ranges::max_element(
        m_accounts, {}, [&](const auto& entry) { return leftOf(entry.second, now); }));
}

}  // namespace banso
