// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <set>

#include "server/http/session.h"

namespace banso {

/// One listening socket and the connections that came through it. Lives on the I/O thread.
class Listener {
  public:
    /// Invalid when the address is none, Exists when the port is in use.
    static Result<std::unique_ptr<Listener>> open(asio::io_context& io, HttpListenerConfig config,
                                                  Router router, asio::thread_pool& workers,
                                                  Log& log, Metrics* metrics);

    std::uint16_t port() const;
    void start();
    /// Accepts nothing any more and ends idle connections.
    void drain();
    void cutAll();
    bool isEmpty() const { return m_sessions.empty(); }

    /// Called whenever the last connection has ended.
    std::function<void()> onEmpty;

  private:
    Listener(asio::io_context& io, ListenerState state, tcp::acceptor acceptor);

    asio::awaitable<void> accept();
    void admit(tcp::socket socket);
    void countConnections();

    asio::io_context& m_io;
    ListenerState m_state;
    tcp::acceptor m_acceptor;
    asio::steady_timer m_pause;
    std::set<std::shared_ptr<Session>> m_sessions;
};

}  // namespace banso
