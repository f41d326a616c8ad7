// SPDX-License-Identifier: Apache-2.0
#include "server/auth/sign_in_waits.h"

#include <algorithm>

namespace banso {
namespace {

constexpr int kFree = 2;
constexpr std::chrono::seconds kFirstWait{5};
constexpr std::chrono::seconds kLongestWait{300};
constexpr std::chrono::hours kForgottenAfter{1};

}  // namespace

Instant SignInWaits::nextTry(const Failures& failures) {
    std::chrono::seconds wait{0};
    for (int count = kFree; count < failures.count && wait < kLongestWait; ++count)
        wait = std::max(kFirstWait, 2 * wait);
    return failures.last + std::min(wait, kLongestWait);
}

std::chrono::seconds SignInWaits::waitFor(const std::string& name, Instant now) {
    const std::lock_guard lock(m_mutex);
    forgetOld(now);
    const auto known = m_failures.find(name);
    // With too many names to tell apart, a new one waits as the worst does.
    if (known == m_failures.end())
        return m_failures.size() < m_namesMax ? std::chrono::seconds{0} : kLongestWait;
    const auto left = std::chrono::ceil<std::chrono::seconds>(nextTry(known->second) - now);
    return std::max(left, std::chrono::seconds{0});
}

void SignInWaits::addFailure(const std::string& name, Instant now) {
    const std::lock_guard lock(m_mutex);
    forgetOld(now);
    if (!m_failures.contains(name) && m_failures.size() >= m_namesMax) return;
    Failures& failures = m_failures[name];
    ++failures.count;
    failures.last = now;
}

void SignInWaits::forget(const std::string& name) {
    const std::lock_guard lock(m_mutex);
    m_failures.erase(name);
}

void SignInWaits::forgetOld(Instant now) {
    std::erase_if(m_failures,
                  [now](const auto& entry) { return entry.second.last + kForgottenAfter <= now; });
}

}  // namespace banso
