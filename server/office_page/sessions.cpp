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

KeptList keptList(std::string fileName, std::shared_ptr<const std::string> file,
                  std::string mapping, Instant now) {
    const Sha256 sha = sha256(hex(sha256(*file)) + mapping);
    return {.fileName = std::move(fileName),
            .file = std::move(file),
            .mapping = std::move(mapping),
            .sha256 = sha,
            .kept = now};
}

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

void OfficeSessions::keepList(const Sha256& key, KeptList list) {
    const std::lock_guard lock(m_mutex);
    const auto found = m_sessions.find(key);
    if (found == m_sessions.end()) return;
    found->second.list = nullptr;
    makeRoomForList();
    found->second.list = std::make_shared<const KeptList>(std::move(list));
}

void OfficeSessions::keepImported(const Sha256& key, ImportDone done) {
    const std::lock_guard lock(m_mutex);
    const auto found = m_sessions.find(key);
    if (found == m_sessions.end()) return;
    OfficeSession& session = found->second;
    if (session.list && session.list->sha256 == done.list) session.list = nullptr;
    session.imported = std::make_shared<const ImportDone>(std::move(done));
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
    for (auto& [key, session] : m_sessions)
        if (session.list && session.list->kept + kListKept <= now) session.list = nullptr;
}

void OfficeSessions::makeRoomForList() {
    std::vector<OfficeSession*> withList;
    for (auto& [key, session] : m_sessions)
        if (session.list) withList.push_back(&session);
    if (withList.size() < kLists) return;
    const auto when = [](const OfficeSession* session) { return session->list->kept; };
    (*std::ranges::min_element(withList, {}, when))->list = nullptr;
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
