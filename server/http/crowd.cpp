// SPDX-License-Identifier: Apache-2.0
#include "server/http/crowd.h"

#include <algorithm>

#include "server/http/session.h"

namespace banso {

Session* Crowd::join(Session& session, const std::string& client, std::size_t max) {
    leave(session);
    m_clients.emplace(&session, client);
    std::vector<Session*>& own = m_sessions[client];
    own.push_back(&session);
    if (own.size() <= max) return nullptr;
    Session* const last = *std::ranges::find_if_not(own, &Session::isAtWork);
    // At once, not when its coroutine has noticed: who comes in one burst would all find room.
    leave(*last);
    return last;
}

void Crowd::leave(const Session& session) {
    const auto client = m_clients.find(&session);
    if (client == m_clients.end()) return;
    const auto own = m_sessions.find(client->second);
    std::erase(own->second, &session);
    if (own->second.empty()) m_sessions.erase(own);
    m_clients.erase(client);
}

}  // namespace banso
