// SPDX-License-Identifier: Apache-2.0
#include "tests/end_to_end/faults/proxy.h"

#include <array>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>

namespace banso::faults {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;

constexpr auto kAsTuple = asio::as_tuple(asio::use_awaitable);
/// Small, so that an end comes inside a message more often than between two.
constexpr std::size_t kPieceBytes = 1'000;
/// A connection ends between 64 bytes, in its handshake, and 256 kB, after many messages.
constexpr int kDoublingsMin = 6;
constexpr int kDoublingsMax = 17;
constexpr int kDelayMsMax = 10;
constexpr int kSilenceMsMax = 2'000;

tcp::endpoint here(std::uint16_t port) {
    return {asio::ip::address_v4::loopback(), port};
}

}  // namespace

Proxy::Proxy(std::uint16_t hub, std::uint64_t seed)
    : m_hub(hub), m_dice(seed), m_acceptor(m_io, here(0)) {
    asio::co_spawn(m_io, accept(), asio::detached);
    m_thread = std::thread([this] { m_io.run(); });
}

Proxy::~Proxy() {
    m_io.stop();
    m_thread.join();
}

Proxy::Fate Proxy::drawFate() {
    if (m_healed) return {};
    if (m_cut > 0) return {End::Close, m_cut, 0};
    Fate fate;
    constexpr std::array kEnds{End::Close, End::Reset, End::HalfClose, End::Stall};
    fate.end = kEnds[static_cast<std::size_t>(m_dice.weighted({4, 4, 4, 1}))];
    const int scale = 1 << (kDoublingsMin + m_dice.below(kDoublingsMax - kDoublingsMin + 1));
    fate.bytesLeft = scale + m_dice.below(scale);
    fate.delayMsMax = m_dice.percent(30) ? kDelayMsMax : 0;
    return fate;
}

asio::awaitable<void> Proxy::accept() {
    while (true) {
        auto [error, tablet] = co_await m_acceptor.async_accept(kAsTuple);
        if (error) co_return;
        ++m_counters.connections;
        asio::co_spawn(m_io, connect(std::move(tablet)), asio::detached);
    }
}

asio::awaitable<void> Proxy::connect(Socket tablet) {
    const auto wire = std::make_shared<Wire>(Wire{std::move(tablet), Socket(m_io)});
    const auto [error] = co_await wire->hub.async_connect(here(m_hub), kAsTuple);
    if (error) co_return;
    boost::system::error_code ignored;
    for (Socket* socket : {&wire->tablet, &wire->hub})
        socket->set_option(tcp::no_delay(true), ignored);
    asio::co_spawn(m_io, pass(wire, wire->tablet, wire->hub, drawFate()), asio::detached);
    asio::co_spawn(m_io, pass(wire, wire->hub, wire->tablet, drawFate()), asio::detached);
}

asio::awaitable<void> Proxy::pass(std::shared_ptr<Wire> wire, Socket& from, Socket& to, Fate fate) {
    std::array<char, kPieceBytes> piece{};
    while (true) {
        const auto [readError, size] = co_await from.async_read_some(asio::buffer(piece), kAsTuple);
        if (readError) break;
        if (fate.delayMsMax > 0) co_await delay(m_dice.below(fate.delayMsMax));
        auto passed = static_cast<std::int64_t>(size);
        if (fate.end != End::Own) passed = std::min(passed, fate.bytesLeft);
        fate.bytesLeft -= passed;
        const auto [writeError, written] = co_await asio::async_write(
            to, asio::buffer(piece.data(), static_cast<std::size_t>(passed)), kAsTuple);
        if (writeError) break;
        if (fate.end == End::Own || fate.bytesLeft > 0) continue;
        co_await finish(std::move(wire), to, fate.end);
        co_return;
    }
    boost::system::error_code ignored;
    to.shutdown(tcp::socket::shutdown_send, ignored);
}

asio::awaitable<void> Proxy::finish(std::shared_ptr<Wire> wire, Socket& to, End end) {
    boost::system::error_code ignored;
    if (end == End::HalfClose) {
        ++m_counters.halfClosed;
        to.shutdown(tcp::socket::shutdown_send, ignored);
        co_return;
    }
    if (end == End::Stall) {
        ++m_counters.stalled;
        co_await delay(m_dice.below(kSilenceMsMax));
    }
    if (end == End::Close) ++m_counters.closed;
    for (Socket* socket : {&wire->tablet, &wire->hub}) {
        if (end == End::Reset) socket->set_option(asio::socket_base::linger(true, 0), ignored);
        socket->close(ignored);
    }
    if (end == End::Reset) ++m_counters.reset;
}

asio::awaitable<void> Proxy::delay(int milliseconds) {
    asio::steady_timer timer(m_io, std::chrono::milliseconds{milliseconds});
    (void)co_await timer.async_wait(kAsTuple);
}

}  // namespace banso::faults
