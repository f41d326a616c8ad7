// SPDX-License-Identifier: Apache-2.0
#include "server/http/listener.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>

#include "server/http/tls.h"

namespace banso {
namespace {

/// How long to wait when the system has no file descriptor left.
constexpr std::chrono::milliseconds kAcceptPause{100};

Result<void> openAt(tcp::acceptor& acceptor, const HttpListenerConfig& config) {
    boost::system::error_code error;
    const auto address = asio::ip::make_address(config.address, error);
    if (error) return Error{ErrorCode::Invalid, "'" + config.address + "' is not an IP address."};
    const tcp::endpoint endpoint(address, config.port);
    acceptor.open(endpoint.protocol(), error);
    if (!error) acceptor.set_option(tcp::acceptor::reuse_address(true), error);
    if (!error) acceptor.bind(endpoint, error);
    if (!error) acceptor.listen(tcp::acceptor::max_listen_connections, error);
    if (!error) return {};
    const std::string where = config.address + " port " + std::to_string(config.port);
    if (error == asio::error::address_in_use)
        return Error{ErrorCode::Exists, "Another program listens at " + where + " already."};
    return Error{ErrorCode::Invalid, "Cannot listen at " + where + ": " + error.message() + "."};
}

}  // namespace

Result<std::unique_ptr<Listener>> Listener::open(asio::io_context& io, HttpListenerConfig config,
                                                 Router router, asio::thread_pool& workers,
                                                 Log& log, Metrics* metrics) {
    auto tls = tlsContext(config);
    if (!tls) return tls.error();
    tcp::acceptor acceptor(io);
    if (const auto opened = openAt(acceptor, config); !opened) return opened.error();
    static const SystemClock clock;
    const ListenerLog lines(log, config.name, clock);
    return std::unique_ptr<Listener>(
        new Listener(io,
                     ListenerState{std::move(config), std::move(router), std::move(tls).value(),
                                   workers, log, lines, metrics},
                     std::move(acceptor)));
}

Listener::Listener(asio::io_context& io, ListenerState state, tcp::acceptor acceptor)
    : m_io(io), m_state(std::move(state)), m_acceptor(std::move(acceptor)), m_pause(io) {}

std::uint16_t Listener::port() const {
    return m_acceptor.local_endpoint().port();
}

void Listener::start() {
    asio::co_spawn(m_io, accept(), [this](std::exception_ptr failure) {
        if (failure) m_state.log.error("accept_failed", {{"listener", m_state.config.name}});
    });
}

asio::awaitable<void> Listener::accept() {
    while (!m_state.stopping) {
        auto [error, socket] = co_await m_acceptor.async_accept(asTuple);
        if (m_state.stopping) co_return;
        if (!error) {
            admit(std::move(socket));
            continue;
        }
        m_state.lines.warn("accept_failed",
                           {{"listener", m_state.config.name}, {"code", error.value()}});
        m_pause.expires_after(kAcceptPause);
        co_await m_pause.async_wait(asTuple);
    }
}

void Listener::admit(tcp::socket socket) {
    if (m_sessions.size() >= m_state.config.limits.connections) {
        m_state.lines.warn("too_many_connections", {{"listener", m_state.config.name}});
        return;
    }
    const auto session = std::make_shared<Session>(std::move(socket), m_state);
    const auto now = std::chrono::steady_clock::now();
    if (m_state.handshakes.waitFor(session->address(), now, 1).count() > 0) {
        m_state.lines.warn("too_many_handshakes",
                           {{"listener", m_state.config.name}, {"address", session->address()}});
        return;
    }
    m_sessions.insert(session);
    countConnections();
    session->standAs(session->address(), m_state.config.limits.connectionsPerAddress);
    asio::co_spawn(m_io, session->run(), [this, session](std::exception_ptr failure) {
        if (failure) m_state.log.error("session_failed", {{"listener", m_state.config.name}});
        m_state.crowd.leave(*session);
        m_sessions.erase(session);
        countConnections();
        if (m_sessions.empty() && onEmpty) onEmpty();
    });
}

void Listener::countConnections() {
    if (m_state.metrics) m_state.metrics->setConnections(m_state.config.name, m_sessions.size());
}

void Listener::drain() {
    m_state.stopping = true;
    boost::system::error_code ignored;
    m_acceptor.close(ignored);
    m_pause.cancel();
    for (const auto& session : m_sessions) session->endWhenIdle();
}

void Listener::cutAll() {
    for (const auto& session : m_sessions) session->cut();
}

}  // namespace banso
