// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <thread>

#include "tests/simulation/dice.h"

namespace banso::faults {

/// A bad network between tablets and a hub: passes TCP connections on in small pieces and late, and
/// at a byte of its choice in either direction ends them in one of the ways that networks know.
class Proxy {
  public:
    /// How a direction of a connection ends.
    enum class End {
        Own,        // when its sender ends it
        Close,      // both ends see an orderly end of the stream
        Reset,      // both ends see the connection break
        HalfClose,  // the receiver sees the end; the other direction goes on
        Stall       // silence, and only then the end
    };
    struct Counters {
        std::atomic<int> connections = 0;
        std::atomic<int> closed = 0;
        std::atomic<int> reset = 0;
        std::atomic<int> halfClosed = 0;
        std::atomic<int> stalled = 0;

        int harmed() const { return closed + reset + halfClosed + stalled; }
    };

    /// Listens at a free port of this machine, for a hub at another one.
    Proxy(std::uint16_t hub, std::uint64_t seed);
    ~Proxy();

    std::uint16_t port() const { return m_acceptor.local_endpoint().port(); }
    const Counters& counters() const { return m_counters; }
    /// What is connected from now on is closed in both directions after so many bytes, and nothing
    /// else befalls it.
    void cutAfter(std::int64_t bytes) { m_cut = bytes; }
    /// What is connected from now on passes at once and unharmed.
    void heal() { m_healed = true; }

  private:
    using Socket = boost::asio::ip::tcp::socket;
    /// What befalls one direction of a connection.
    struct Fate {
        End end = End::Own;
        std::int64_t bytesLeft = 0;  // until the end comes
        int delayMsMax = 0;          // of each piece
    };
    struct Wire {
        Socket tablet;
        Socket hub;
    };

    boost::asio::awaitable<void> accept();
    boost::asio::awaitable<void> connect(Socket tablet);
    boost::asio::awaitable<void> pass(std::shared_ptr<Wire> wire, Socket& from, Socket& to,
                                      Fate fate);
    boost::asio::awaitable<void> finish(std::shared_ptr<Wire> wire, Socket& to, End end);
    boost::asio::awaitable<void> delay(int milliseconds);
    Fate drawFate();

    std::uint16_t m_hub;
    simulation::Dice m_dice;
    Counters m_counters;
    std::atomic<bool> m_healed = false;
    std::atomic<std::int64_t> m_cut = 0;  // 0: as it is drawn
    boost::asio::io_context m_io{1};
    boost::asio::ip::tcp::acceptor m_acceptor;
    std::thread m_thread;
};

}  // namespace banso::faults
