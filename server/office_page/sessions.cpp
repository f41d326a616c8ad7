// SPDX-License-Identifier: Apache-2.0
#include "server/office_page/sessions.h"

#include <sodium.h>

#include <algorithm>

#include "shared/base/limits.h"

namespace banso {
namespace {

/// 256 random bits in hexadecimal digits.
std::string newSecret() {
    Sha256 bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    return hex(bytes);
}

bool isEarlier(const OfficeSession& one, const OfficeSession& other) {
    return one.lastUsed < other.lastUsed;
}

}  // namespace

std::string OfficeSessions::begin(RecordId person, const std::string& address, Instant now) {
    const std::lock_guard lock(m_mutex);
    forgetEnded(now);
    makeRoom(person);
    std::string secret = newSecret();
    const Sha256 key = sha256(secret);
    m_sessions[key] = {key, person, newSecret(), address, now, now};
    return secret;
}

std::optional<OfficeSession> OfficeSessions::use(std::string_view secret, Instant now) {
    const std::lock_guard lock(m_mutex);
    forgetEnded(now);
    const auto found = m_sessions.find(sha256(secret));
    if (found == m_sessions.end()) return std::nullopt;
    found->second.lastUsed = now;
    return found->second;
}

void OfficeSessions::keepPaper(const Sha256& key, const RecoveryKey::Public& paper) {
    const std::lock_guard lock(m_mutex);
    if (const auto found = m_sessions.find(key); found != m_sessions.end())
        found->second.paper = paper;
}

void OfficeSessions::end(const Sha256& key) {
    const std::lock_guard lock(m_mutex);
    m_sessions.erase(key);
}

void OfficeSessions::endAllOf(RecordId person) {
    const std::lock_guard lock(m_mutex);
    std::erase_if(m_sessions, [&](const auto& entry) { return entry.second.person == person; });
}

std::vector<OfficeSession> OfficeSessions::of(RecordId person, Instant now) {
    const std::lock_guard lock(m_mutex);
    forgetEnded(now);
    std::vector<OfficeSession> sessions;
    for (const auto& [key, session] : m_sessions)
        if (session.person == person) sessions.push_back(session);
    std::ranges::sort(sessions, [](const auto& a, const auto& b) { return isEarlier(b, a); });
    return sessions;
}

void OfficeSessions::forgetEnded(Instant now) {
    std::erase_if(m_sessions, [now](const auto& entry) {
        const OfficeSession& session = entry.second;
        return session.lastUsed + kIdle <= now || session.began + kWhole <= now;
    });
}

void OfficeSessions::makeRoom(RecordId person) {
    std::vector<OfficeSession> own;
    for (const auto& [key, session] : m_sessions)
        if (session.person == person) own.push_back(session);
    if (own.size() >= limits::kSessionsPerPerson)
        m_sessions.erase(std::ranges::min_element(own, isEarlier)->key);
    if (m_sessions.size() < limits::kSessions) return;
    m_sessions.erase(std::ranges::min_element(
        m_sessions, [](const auto& a, const auto& b) { return isEarlier(a.second, b.second); }));
}

}  // namespace banso
