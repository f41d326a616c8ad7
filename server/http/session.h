// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/asio/ssl/stream.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/ssl/ssl_stream.hpp>
#include <memory>
#include <optional>

#include "server/http/asio.h"
#include "server/http/crowd.h"
#include "server/http/http_server.h"
#include "server/http/listener_log.h"
#include "server/http/share.h"

namespace banso {

/// What the connections of one listener have in common. Only the I/O thread changes it.
struct ListenerState {
    HttpListenerConfig config;
    Router router;
    asio::ssl::context tls;
    asio::thread_pool& workers;
    /// For what goes wrong inside the server.
    Log& log;
    /// For what clients cause.
    ListenerLog lines;
    /// Null: nothing is counted.
    Metrics* metrics;
    std::size_t jobs = 0;
    std::size_t bodiesBytes = 0;
    std::size_t uploads = 0;
    Crowd crowd{};
    RateLimit requests{config.limits.requests, limits::kClientsRemembered};
    RateLimit bodyBytes{config.limits.bodyBytesRate, limits::kClientsRemembered};
    RateLimit handshakes{config.limits.handshakes, limits::kClientsRemembered};
    bool stopping = false;
};

/// One client's connection: handshake, then requests one after the other until either side has
/// enough. Lives on the I/O thread.
class Session : public std::enable_shared_from_this<Session> {
  public:
    Session(tcp::socket socket, ListenerState& state);

    /// Returns when the connection has ended, however it did.
    asio::awaitable<void> run();

    /// Counts as `client`'s from now on; when those are more than `max`, one of them is cut.
    void standAs(const std::string& client, std::size_t max);
    bool isAtWork() const { return m_atWork; }
    const std::string& address() const { return m_peer.address; }

    /// Ends a connection that waits for its client's next request; another ends after its answer.
    void endWhenIdle();
    void cut();

  private:
    enum class Next { Request, Goodbye, GoodbyeUnread, Cut };
    using Parser = boost::beast::http::request_parser<boost::beast::http::string_body>;
    using ErrorCodeOfBoost = boost::system::error_code;

    asio::awaitable<bool> shakeHands();
    bool isAdmittedByCertificate();
    /// Whose requests these are: the device, or where none is shown the address.
    const std::string& client() const;
    /// Counts a request with a body of so many bytes; zero: it may be served.
    std::chrono::seconds waitFor(std::uint64_t bodyBytes);
    asio::awaitable<bool> waitForRequest();
    asio::awaitable<Next> serveRequest();

    /// A request's answer; nothing when there is nobody to answer. `wasRead`: no byte of the body
    /// is left on the way.
    struct Answered {
        std::optional<HttpResponse> response;
        bool wasRead = false;
    };
    /// True when the header is there. Otherwise `refusal` holds the answer to it, or nothing when
    /// there is nobody to answer.
    asio::awaitable<bool> receiveHeader(Parser& parser, std::optional<HttpResponse>& refusal);
    HttpRequest requestHead(const Parser& parser) const;
    /// Takes the body into memory, then has the whole request worked on.
    asio::awaitable<Answered> serveWhole(Parser& parser, HttpRequest request);
    /// Gives the body to its sink while it comes.
    asio::awaitable<Answered> serveUpload(Parser& parser, HttpRequest head, std::size_t bytesMax);
    asio::awaitable<Answered> feed(Parser& parser, std::unique_ptr<BodySink> sink,
                                   const std::string& route);
    asio::awaitable<bool> receiveBody(Parser& parser);
    asio::awaitable<bool> sendContinue(const Parser& parser);

    asio::awaitable<HttpResponse> work(HttpRequest request);
    asio::awaitable<bool> send(HttpResponse response, bool keepAlive);
    asio::awaitable<bool> sendAllOf(ChunkSource& source);
    asio::awaitable<bool> write(std::string_view text,
                                std::chrono::steady_clock::time_point wholeBodyUntil);
    asio::awaitable<void> sayGoodbye(bool unread);

    void allow(std::chrono::milliseconds time);
    /// For one piece of a body, but not beyond the time for the whole.
    void allowTransfer(std::chrono::steady_clock::time_point wholeBodyUntil);
    std::chrono::steady_clock::time_point wholeBodyUntil() const;

    ListenerState& m_state;
    boost::beast::ssl_stream<boost::beast::tcp_stream> m_stream;
    boost::beast::flat_buffer m_buffer;
    asio::steady_timer m_idleTimer;
    PeerIdentity m_peer;
    bool m_handshakeDone = false;
    bool m_idle = false;
    bool m_atWork = false;
    bool m_isCut = false;
};

}  // namespace banso
