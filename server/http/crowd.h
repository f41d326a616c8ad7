// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace banso {

class Session;

/// Whose the connections of one listener are. A client that opens more than its share loses its
/// oldest, so that it crowds out nobody but itself; a tablet whose network has changed still gets
/// in. Lives on the I/O thread.
class Crowd {
  public:
    /// The connection is this client's from now on. When that makes more than `max`, the one that
    /// has to go for it: the oldest whose request is not being worked on (a worker cannot be
    /// interrupted, so that cutting those would set no bound to the work), or the new one itself.
    Session* join(Session& session, const std::string& client, std::size_t max);
    void leave(const Session& session);

  private:
    std::map<std::string, std::vector<Session*>> m_sessions;
    std::map<const Session*, std::string> m_clients;
};

}  // namespace banso
