// SPDX-License-Identifier: Apache-2.0
// How a session takes a body that does not have to fit the memory.
#include <array>
#include <boost/beast/core/stream_traits.hpp>
#include <boost/beast/http/buffer_body.hpp>
#include <boost/beast/http/read.hpp>

#include "server/http/error_mapping.h"
#include "server/http/session.h"

namespace banso {
namespace {

namespace http = boost::beast::http;

/// What is given to a sink at once, and all that an upload holds in memory.
constexpr std::size_t kPieceBytes = 64 * 1024;

/// The boundary where a sink's exceptions stop.
template <typename Work>
auto guarded(const Work& work) -> decltype(work()) {
    try {
        return work();
    } catch (const std::exception& exception) {
        return Error{ErrorCode::Unavailable, exception.what()};
    }
}

}  // namespace

asio::awaitable<Session::Answered> Session::serveUpload(Parser& parser, HttpRequest head,
                                                        std::size_t bytesMax) {
    const std::string route = m_state.router.routeOf(head);
    const std::function<Answered(Result<HttpResponse>)> refused = [&](auto outcome) {
        return Answered{m_state.router.answer(route, std::move(outcome), m_state.log)};
    };
    if (parser.content_length().value_or(0) > bytesMax)
        co_return refused(Error{ErrorCode::TooLarge, "The upload is too long."});
    const Share upload = Share::take(m_state.uploads, 1, m_state.config.limits.uploads);
    if (!upload) co_return refused(Error{ErrorCode::Unavailable, "all uploads are in use"});
    Result<UploadStart> start = Error{ErrorCode::Unavailable, ""};
    const std::function<void()> open = [&] {
        start = guarded([&] { return m_state.router.upload(head); });
    };
    co_await onWorkers(m_state.workers, open);
    if (!start) co_return refused(start.error());
    if (auto* refusal = std::get_if<HttpResponse>(&*start)) co_return refused(std::move(*refusal));
    const bool told = co_await sendContinue(parser);
    if (!told) co_return Answered{};
    Answered answered =
        co_await feed(parser, std::get<std::unique_ptr<BodySink>>(std::move(*start)), route);
    co_return answered;
}

asio::awaitable<Session::Answered> Session::feed(Parser& header, std::unique_ptr<BodySink> sink,
                                                 const std::string& route) {
    http::request_parser<http::buffer_body> parser(std::move(header));
    std::array<char, kPieceBytes> piece;
    Result<void> taken;
    Result<HttpResponse> outcome = Error{ErrorCode::Incomplete, ""};
    const std::function<void()> take = [&] {
        taken = guarded([&] {
            return sink->take({piece.data(), piece.size() - parser.get().body().size});
        });
    };
    const std::function<void()> finish = [&] { outcome = guarded([&] { return sink->finish(); }); };
    // A sink holds a file, which belongs to the workers.
    const std::function<void()> drop = [&] { sink.reset(); };

    bool gone = false;
    while (!parser.is_done() && taken && !gone) {
        parser.get().body().data = piece.data();
        parser.get().body().size = piece.size();
        // An upload has no time for the whole: a slow network is what it is resumed for.
        allow(m_state.config.timeouts.transfer);
        const auto [error, size] =
            co_await http::async_read_some(m_stream, m_buffer, parser, asTuple);
        gone = error && error != http::error::need_buffer;
        // What came before the connection broke counts too.
        if (parser.get().body().size < piece.size()) co_await onWorkers(m_state.workers, take);
    }
    const bool whole = taken && !gone;
    if (whole) co_await onWorkers(m_state.workers, finish);
    co_await onWorkers(m_state.workers, drop);
    if (!whole && taken) co_return Answered{};
    if (!taken) outcome = taken.error();
    co_return Answered{m_state.router.answer(route, std::move(outcome), m_state.log), whole};
}

}  // namespace banso
