// SPDX-License-Identifier: Apache-2.0
// The half of a session that sends; apart because each half takes the compiler long.
#include <boost/asio/write.hpp>
#include <boost/beast/core/stream_traits.hpp>
#include <boost/beast/http/chunk_encode.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/write.hpp>

#include "server/http/session.h"

namespace banso {
namespace {

namespace http = boost::beast::http;

/// What is written at once, and so must have gone within the time-out for one piece.
constexpr std::size_t kWriteBytes = 64 * 1024;

template <typename Body>
http::response<Body> headOf(const HttpResponse& response, bool keepAlive) {
    http::response<Body> message;
    message.version(11);
    message.result(response.status);
    for (const auto& [name, value] : response.headers) message.insert(name, value);
    message.keep_alive(keepAlive);
    return message;
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
    if (response.chunks) {
        const bool sent = co_await sendChunks(std::move(response), keepAlive);
        co_return sent;
    }
    auto message = headOf<http::string_body>(response, keepAlive);
    message.body() = std::move(response.body);
    message.prepare_payload();
    http::response_serializer<http::string_body> serializer(message);
    serializer.limit(kWriteBytes);
    const auto until = wholeBodyUntil();
    while (!serializer.is_done()) {
        allowTransfer(until);
        const auto [error, size] = co_await http::async_write_some(m_stream, serializer, asTuple);
        if (error) co_return false;
    }
    co_return true;
}

asio::awaitable<bool> Session::sendChunks(HttpResponse response, bool keepAlive) {
    auto message = headOf<http::empty_body>(response, keepAlive);
    message.chunked(true);
    http::response_serializer<http::empty_body> serializer(message);
    allow(m_state.config.timeouts.transfer);
    const auto [error, size] = co_await http::async_write_header(m_stream, serializer, asTuple);
    bool sent = !error;
    if (sent) sent = co_await sendAllOf(*response.chunks);
    // A source may hold a statement of the database, which belongs to the workers.
    const auto drop = [&] { response.chunks.reset(); };
    co_await onWorkers(m_state.workers, drop);
    co_return sent;
}

asio::awaitable<bool> Session::sendAllOf(ChunkSource& source) {
    const auto until = wholeBodyUntil();
    std::string chunk;
    Result<bool> more = true;
    const auto pull = [&] { more = pulled(source, chunk); };
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
        allowTransfer(until);
        const auto [error, size] =
            co_await asio::async_write(m_stream, http::make_chunk(asio::buffer(chunk)), asTuple);
        if (error) co_return false;
    }
    allowTransfer(until);
    const auto [error, size] =
        co_await asio::async_write(m_stream, http::make_chunk_last(), asTuple);
    co_return !error;
}

}  // namespace banso
