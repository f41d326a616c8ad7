// SPDX-License-Identifier: Apache-2.0
// The half of a session that sends; apart because each half takes the compiler long. Heads are
// Beast's; everything goes out by one and the same write, for the same reason.
#include <array>
#include <boost/asio/write.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/write.hpp>
#include <charconv>
#include <sstream>
#include <utility>

#include "server/http/session.h"

namespace banso {
namespace {

namespace http = boost::beast::http;

/// Of a chunk's size, in hexadecimal.
constexpr std::size_t kSizeDigits = 2 * sizeof(std::size_t);
/// Around a chunk: its size, and two ends of a line.
constexpr std::size_t kFrameBytes = kSizeDigits + 4;
/// What is written at once, and so must have gone within the time-out for one piece: a chunk of a
/// file with its frame.
constexpr std::size_t kWriteBytes = 64 * 1024 + kFrameBytes;
constexpr std::string_view kLastChunk = "0\r\n\r\n";

std::string headOf(const HttpResponse& response, bool keepAlive) {
    http::response<http::empty_body> message;
    message.version(11);
    message.result(response.status);
    for (const auto& [name, value] : response.headers) message.insert(name, value);
    message.keep_alive(keepAlive);
    // An answer without a body says nothing of one (RFC 9110, section 8.6).
    const bool hasBody = message.result() != http::status::no_content;
    if (response.chunks)
        message.chunked(true);
    else if (hasBody)
        message.content_length(response.body.size());
    std::ostringstream text;
    text << message.base();
    return std::move(text).str();
}

/// As it goes over the wire (RFC 9112, section 7.1).
std::string framed(std::string_view chunk) {
    constexpr int kHex = 16;
    std::array<char, kSizeDigits> size{};
    const auto end = std::to_chars(size.begin(), size.end(), chunk.size(), kHex).ptr;
    std::string text(size.begin(), end);
    return text.append("\r\n").append(chunk).append("\r\n");
}

/// The boundary where a chunk source's exceptions stop.
Result<bool> pulled(ChunkSource& source, std::string& chunk) {
    try {
        return source.next(chunk);
    } catch (const std::exception& exception) {
        return Error{ErrorCode::Unavailable, exception.what()};
    }
}

}  // namespace

asio::awaitable<bool> Session::send(HttpResponse response, bool keepAlive) {
    const auto until = wholeBodyUntil();
    std::string text = headOf(response, keepAlive);
    text.append(std::exchange(response.body, {}));
    bool sent = co_await write(text, until);
    if (!response.chunks) co_return sent;
    if (sent) sent = co_await sendAllOf(*response.chunks);
    // A source may hold a statement of the database, which belongs to the workers.
    const std::function<void()> drop = [&] { response.chunks.reset(); };
    co_await onWorkers(m_state.workers, drop);
    co_return sent;
}

asio::awaitable<bool> Session::sendAllOf(ChunkSource& source) {
    const auto until = wholeBodyUntil();
    std::string chunk;
    Result<bool> more = true;
    const std::function<void()> pull = [&] { more = pulled(source, chunk); };
    while (true) {
        co_await onWorkers(m_state.workers, pull);
        if (!more) {
            m_state.log.error("stream_failed", {{"code", more.error().code},
                                                {"detail", LogValue::detail(more.error())}});
            co_return false;
        }
        if (!*more) break;
        // An empty chunk would mean the end.
        if (chunk.empty()) continue;
        const std::string text = framed(chunk);
        const bool sent = co_await write(text, until);
        if (!sent) co_return false;
    }
    const bool sent = co_await write(kLastChunk, until);
    co_return sent;
}

asio::awaitable<bool> Session::write(std::string_view text,
                                     std::chrono::steady_clock::time_point wholeBodyUntil) {
    while (!text.empty()) {
        const std::string_view piece = text.substr(0, kWriteBytes);
        allowTransfer(wholeBodyUntil);
        const auto [error, size] =
            co_await asio::async_write(m_stream, asio::buffer(piece), asTuple);
        if (error) co_return false;
        text.remove_prefix(size);
    }
    co_return true;
}

}  // namespace banso
