// SPDX-License-Identifier: Apache-2.0
#include "server/auth/sign_in_waits.h"

#include <algorithm>

namespace banso {
namespace {

struct Steps {
    int free;
    std::chrono::seconds first;
    std::chrono::seconds longest;
};
constexpr Steps kOneAddress{2, std::chrono::seconds{5}, std::chrono::seconds{300}};
constexpr Steps kAllAddresses{30, std::chrono::seconds{1}, std::chrono::seconds{15}};
constexpr std::chrono::hours kForgottenAfter{1};

}  // namespace

std::chrono::seconds SignInWaits::waitOf(const Key& key, Instant now) const {
    const auto known = m_failures.find(key);
    if (known == m_failures.end()) return std::chrono::seconds{0};
    const Steps& steps = key.second.empty() ? kAllAddresses : kOneAddress;
    std::chrono::seconds wait{0};
    for (int count = steps.free; count < known->second.count && wait < steps.longest; ++count)
        wait = std::max(steps.first, 2 * wait);
    const Instant until = known->second.last + std::min(wait, steps.longest);
    return std::max(std::chrono::ceil<std::chrono::seconds>(until - now), std::chrono::seconds{0});
}

std::chrono::seconds SignInWaits::waitFor(const std::string& name, const std::string& address,
                                          Instant now) {
    const std::lock_guard lock(m_mutex);
    forgetOld(now);
    return std::max(waitOf({name, address}, now), waitOf({name, {}}, now));
}

void SignInWaits::addFailure(const std::string& name, const std::string& address, Instant now) {
    const std::lock_guard lock(m_mutex);
    forgetOld(now);
    add({name, address}, now);
    add({name, {}}, now);
}

void SignInWaits::add(const Key& key, Instant now) {
    if (!m_failures.contains(key) && m_failures.size() >= m_max)
        m_failures.erase(std::ranges::min_element(
            m_failures, {}, [](const auto& entry) { return entry.second.count; }));
    Failures& failures = m_failures[key];
    ++failures.count;
    failures.last = now;
}

void SignInWaits::takeBack(const std::string& name, const std::string& address) {
    const std::lock_guard lock(m_mutex);
    for (const Key& key : {Key{name, address}, Key{name, {}}}) {
        const auto known = m_failures.find(key);
        if (known != m_failures.end() && --known->second.count == 0) m_failures.erase(known);
    }
}

void SignInWaits::forget(const std::string& name, const std::string& address) {
    const std::lock_guard lock(m_mutex);
    m_failures.erase({name, address});
    m_failures.erase({name, {}});
}

void SignInWaits::forgetOld(Instant now) {
    std::erase_if(m_failures,
                  [now](const auto& entry) { return entry.second.last + kForgottenAfter <= now; });
}

}  // namespace banso
