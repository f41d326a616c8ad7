// SPDX-License-Identifier: Apache-2.0
#include "server/http/session.h"

#include <algorithm>
#include <boost/beast/core/stream_traits.hpp>
#include <boost/beast/http/read.hpp>

#include "server/http/error_mapping.h"
#include "server/http/tls.h"

namespace banso {
namespace {

namespace beast = boost::beast;
namespace http = boost::beast::http;
using std::chrono::steady_clock;

/// What is read at once; also the most that a client can send ahead of its turn.
constexpr std::size_t kReadBytes = 64 * 1024;
/// What is there for the beginning of the next request, which may never come.
constexpr std::size_t kFirstBytes = 256;

HttpMethod methodOf(http::verb verb) {
    if (verb == http::verb::get) return HttpMethod::Get;
    if (verb == http::verb::head) return HttpMethod::Head;
    if (verb == http::verb::post) return HttpMethod::Post;
    if (verb == http::verb::put) return HttpMethod::Put;
    if (verb == http::verb::patch) return HttpMethod::Patch;
    if (verb == http::verb::delete_) return HttpMethod::Delete;
    if (verb == http::verb::options) return HttpMethod::Options;
    return HttpMethod::Other;
}

/// What to answer to a header that could not be read; nothing when the client has gone.
std::optional<HttpResponse> refusalOf(boost::system::error_code error) {
    if (error == http::error::header_limit || error == http::error::buffer_overflow)
        return errorResponse(431, "too_large", "The request's header is too long.");
    if (error == http::error::body_limit)
        return errorResponse({ErrorCode::TooLarge, "The request's body is too long."});
    if (error == http::error::end_of_stream || error == http::error::partial_message) return {};
    if (error.category() != http::make_error_code(http::error::bad_method).category()) return {};
    return errorResponse({ErrorCode::Malformed, "This is not an HTTP/1.1 request."});
}

/// The boundary where a handler's exceptions stop.
HttpResponse answered(const Router& router, HttpRequest request, Log& log) {
    const std::string route = router.routeOf(request);
    try {
        return router.handle(std::move(request), log);
    } catch (const std::exception& exception) {
        log.error("handler_threw",
                  {{"route", route},
                   {"detail", LogValue::detail({ErrorCode::Unavailable, exception.what()})}});
        return errorResponse(500, "internal", "The server failed at this request.");
    }
}

}  // namespace

Session::Session(tcp::socket socket, ListenerState& state)
    : m_state(state),
      m_stream(std::move(socket), state.tls),
      m_buffer(state.config.limits.headerBytes + kReadBytes),
      m_idleTimer(m_stream.get_executor()) {
    ErrorCodeOfBoost ignored;
    auto& tcpSocket = beast::get_lowest_layer(m_stream).socket();
    tcpSocket.set_option(tcp::no_delay(true), ignored);
    m_peer.address = tcpSocket.remote_endpoint(ignored).address().to_string();
}

asio::awaitable<void> Session::run() {
    if (!co_await shakeHands()) co_return;
    Next next = Next::Request;
    while (next == Next::Request) {
        const bool asked = co_await waitForRequest();
        if (asked)
            next = co_await serveRequest();
        else
            next = Next::Goodbye;
    }
    if (next != Next::Cut) co_await sayGoodbye(next == Next::GoodbyeUnread);
}

void Session::endWhenIdle() {
    if (m_idle)
        beast::get_lowest_layer(m_stream).cancel();
    else if (!m_handshakeDone)
        cut();
}

void Session::cut() {
    m_isCut = true;
    beast::get_lowest_layer(m_stream).close();
}

void Session::allow(std::chrono::milliseconds time) {
    beast::get_lowest_layer(m_stream).expires_after(time);
}

void Session::allowTransfer(steady_clock::time_point wholeBodyUntil) {
    beast::get_lowest_layer(m_stream).expires_at(
        std::min(steady_clock::now() + m_state.config.timeouts.transfer, wholeBodyUntil));
}

steady_clock::time_point Session::wholeBodyUntil() const {
    return steady_clock::now() + m_state.config.timeouts.body;
}

asio::awaitable<bool> Session::shakeHands() {
    allow(m_state.config.timeouts.handshake);
    const auto [error] = co_await m_stream.async_handshake(asio::ssl::stream_base::server, asTuple);
    const auto now = steady_clock::now();
    if (error) {
        // The server's own cut is nobody's attempt.
        if (!m_isCut) m_state.handshakes.use(m_peer.address, 1, now);
        if (m_state.metrics) m_state.metrics->countRefusedHandshake(m_state.config.name);
        m_state.lines.info("handshake_refused", {{"listener", m_state.config.name},
                                                 {"address", m_peer.address},
                                                 {"code", error.value()}});
        co_return false;
    }
    m_handshakeDone = true;
    const bool asksNone = m_state.config.clientAuthorityPem.empty();
    const bool isDevice = !asksNone && isAdmittedByCertificate();
    // A device that has used up its requests knocks at its address's cost.
    if (!isDevice || m_state.requests.waitFor(client(), now, 1).count() > 0)
        m_state.handshakes.use(m_peer.address, 1, now);
    co_return asksNone || isDevice;
}

const std::string& Session::client() const {
    return m_peer.deviceId.empty() ? m_peer.address : m_peer.deviceId;
}

std::chrono::seconds Session::waitFor(std::uint64_t bodyBytes) {
    const auto now = steady_clock::now();
    const auto wait = std::max(m_state.requests.waitFor(client(), now, 1),
                               m_state.bodyBytes.waitFor(client(), now));
    if (wait.count() > 0) return wait;
    m_state.requests.use(client(), 1, now);
    m_state.bodyBytes.use(client(), static_cast<double>(bodyBytes), now);
    return wait;
}

bool Session::isAdmittedByCertificate() {
    const auto identified = identify(*m_stream.native_handle(), m_peer);
    if (!identified) {
        m_state.lines.warn("certificate_refused", {{"listener", m_state.config.name},
                                                   {"address", m_peer.address},
                                                   {"code", identified.error().code}});
        return false;
    }
    standAs(m_peer.deviceId, m_state.config.limits.connectionsPerDevice);
    return true;
}

void Session::standAs(const std::string& client, std::size_t max) {
    Session* const crowdedOut = m_state.crowd.join(*this, client, max);
    if (!crowdedOut) return;
    m_state.lines.warn("crowded_out", {{"listener", m_state.config.name}, {"client", client}});
    crowdedOut->cut();
}

asio::awaitable<bool> Session::waitForRequest() {
    if (m_buffer.size() > 0) co_return true;
    if (m_state.stopping) co_return false;
    // Not the stream's own time-out: that closes the socket, and a client that is not told goodbye
    // cannot resume its TLS session.
    beast::get_lowest_layer(m_stream).expires_never();
    m_idle = true;
    m_idleTimer.expires_after(m_state.config.timeouts.idle);
    m_idleTimer.async_wait([self = shared_from_this()](ErrorCodeOfBoost cancelled) {
        if (!cancelled) self->endWhenIdle();
    });
    const auto [error, size] =
        co_await m_stream.async_read_some(m_buffer.prepare(kFirstBytes), asTuple);
    m_idle = false;
    m_idleTimer.cancel();
    m_buffer.commit(size);
    co_return !error;
}

asio::awaitable<Session::Next> Session::serveRequest() {
    const auto start = steady_clock::now();
    Parser parser;
    Answered answered;
    std::string route = "-";
    std::uint64_t bodyBytes = 0;
    bool keepAlive = false;
    bool isHead = false;
    const bool headed = co_await receiveHeader(parser, answered.response);
    if (headed) {
        HttpRequest head = requestHead(parser);
        route = m_state.router.routeOf(head);
        bodyBytes = parser.content_length().value_or(0);
        keepAlive = parser.get().keep_alive();
        isHead = head.method == HttpMethod::Head;
        const std::size_t uploadBytes = m_state.router.uploadBytes(head);
        // What is too long is refused unread.
        const bool isRead = uploadBytes == 0 && bodyBytes <= m_state.config.limits.bodyBytes;
        const auto wait = waitFor(isRead ? bodyBytes : 0);
        if (wait.count() > 0)
            answered = Answered{tooOften(wait), parser.is_done()};
        else if (uploadBytes > 0)
            answered = co_await serveUpload(parser, std::move(head), uploadBytes);
        else
            answered = co_await serveWhole(parser, std::move(head));
    }
    if (m_isCut || !answered.response) co_return Next::Cut;

    HttpResponse& response = *answered.response;
    // A body after HEAD would be read as the next answer.
    if (isHead) response.body.clear();
    const unsigned status = response.status;
    keepAlive = keepAlive && answered.wasRead && !m_state.stopping;
    const bool sent = co_await send(std::move(response), keepAlive);
    const auto took =
        std::chrono::duration_cast<std::chrono::milliseconds>(steady_clock::now() - start);
    m_state.lines.info("request", {{"listener", m_state.config.name},
                                   {"device", m_peer.deviceId.empty() ? "-" : m_peer.deviceId},
                                   {"route", route},
                                   {"status", status},
                                   {"sent", sent},
                                   {"milliseconds", took.count()}});
    // What a header promised and nobody read is no byte that came.
    if (m_state.metrics)
        m_state.metrics->count(
            {m_state.config.name, route, status, took, answered.wasRead ? bodyBytes : 0});
    if (!sent) co_return Next::Cut;
    if (!answered.wasRead) co_return Next::GoodbyeUnread;
    co_return keepAlive ? Next::Request : Next::Goodbye;
}

asio::awaitable<bool> Session::receiveHeader(Parser& parser, std::optional<HttpResponse>& refusal) {
    parser.header_limit(static_cast<std::uint32_t>(m_state.config.limits.headerBytes));
    // How long a body may be is known when the header says whose it is.
    parser.body_limit(boost::none);
    allow(m_state.config.timeouts.header);
    const auto [error, size] =
        co_await http::async_read_header(m_stream, m_buffer, parser, asTuple);
    if (error)
        refusal = refusalOf(error);
    else if (parser.get().version() != 11)
        refusal = errorResponse(505, "unsupported_version", "Only HTTP/1.1 is spoken here.");
    // The length in advance is what lets the memory be bounded before the body comes. A coding that
    // nobody here knows would leave the body to be read as the next request.
    else if (parser.get().count(http::field::transfer_encoding) > 0)
        refusal = errorResponse(411, "length_required", "Send the body with a Content-Length.");
    co_return !error && !refusal;
}

asio::awaitable<Session::Answered> Session::serveWhole(Parser& parser, HttpRequest request) {
    const std::uint64_t length = parser.content_length().value_or(0);
    if (length > m_state.config.limits.bodyBytes)
        co_return Answered{errorResponse({ErrorCode::TooLarge, "The request's body is too long."})};
    Share share = Share::take(m_state.bodiesBytes, static_cast<std::size_t>(length),
                              m_state.config.limits.allBodiesBytes);
    if (!share) co_return Answered{errorResponse({ErrorCode::Unavailable, ""})};
    const bool told = co_await sendContinue(parser);
    const bool whole = told && co_await receiveBody(parser);
    // What was read before the cut must not be worked on after it.
    if (m_isCut || !whole) co_return Answered{};
    request.body = std::move(parser.get().body());
    HttpResponse response = co_await work(std::move(request));
    co_return Answered{std::move(response), true};
}

asio::awaitable<bool> Session::sendContinue(const Parser& parser) {
    if (parser.is_done() || parser.get()[http::field::expect] != "100-continue") co_return true;
    static constexpr std::string_view kContinue = "HTTP/1.1 100 Continue\r\n\r\n";
    const bool sent = co_await write(kContinue, wholeBodyUntil());
    co_return sent;
}

asio::awaitable<bool> Session::receiveBody(Parser& parser) {
    const auto until = wholeBodyUntil();
    while (!parser.is_done()) {
        allowTransfer(until);
        const auto [error, size] =
            co_await http::async_read_some(m_stream, m_buffer, parser, asTuple);
        if (error) co_return false;
    }
    co_return true;
}

HttpRequest Session::requestHead(const Parser& parser) const {
    const auto& message = parser.get();
    const std::string_view target = message.target();
    const std::size_t mark = std::min(target.find('?'), target.size());
    HttpRequest request;
    // For a client that its proxy lets send nothing but POST.
    const auto instead = message.find("X-HTTP-Method-Override");
    request.method = methodOf(instead == message.end() ? message.method()
                                                       : http::string_to_verb(instead->value()));
    request.path = target.substr(0, mark);
    request.query = target.substr(std::min(mark + 1, target.size()));
    request.contentType = message[http::field::content_type];
    request.contentEncoding = message[http::field::content_encoding];
    request.acceptEncoding = message[http::field::accept_encoding];
    for (const auto& field : message) {
        std::string name(field.name_string());
        std::ranges::transform(name, name.begin(), [](char c) {
            return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        });
        request.headers.emplace(std::move(name), field.value());
    }
    request.peer = m_peer;
    return request;
}

asio::awaitable<HttpResponse> Session::work(HttpRequest request) {
    const Share job = Share::take(m_state.jobs, 1, m_state.config.limits.jobs);
    if (!job) co_return errorResponse({ErrorCode::Unavailable, ""});
    HttpResponse response;
    const std::function<void()> handle = [&] {
        response = answered(m_state.router, std::move(request), m_state.log);
    };
    m_atWork = true;
    co_await onWorkers(m_state.workers, handle);
    m_atWork = false;
    co_return response;
}

asio::awaitable<void> Session::sayGoodbye(bool unread) {
    allow(m_state.config.timeouts.goodbye);
    co_await m_stream.async_shutdown(asTuple);
    if (!unread) co_return;
    // Closing a socket with unread bytes resets the connection, and the client might lose our
    // answer to a request that it is still sending.
    auto& socket = beast::get_lowest_layer(m_stream);
    ErrorCodeOfBoost ignored;
    socket.socket().shutdown(tcp::socket::shutdown_send, ignored);
    ErrorCodeOfBoost error;
    m_buffer.clear();
    while (!error)
        std::tie(error, std::ignore) =
            co_await socket.async_read_some(m_buffer.prepare(kReadBytes), asTuple);
}

}  // namespace banso
