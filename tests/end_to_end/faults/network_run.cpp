// SPDX-License-Identifier: Apache-2.0
#include <cstdio>

#include "tests/end_to_end/faults/chamber.h"
#include "tests/end_to_end/faults/proxy.h"
#include "tests/end_to_end/faults/runs.h"

namespace banso::faults {
namespace {

/// A tenth of a second brings some ends of connections; without any for a minute it is stuck.
constexpr std::chrono::milliseconds kIdleStep{100};
constexpr int kIdleStepsMax = 600;

}  // namespace

int runNetwork(const RunOptions& options) {
    Chamber chamber(options.seed, options.tablets);
    Proxy proxy(chamber.server().tabletsPort(), chamber.dice().next());
    chamber.reachHubAt(proxy.port());
    chamber.startTablets();
    const Proxy::Counters& counters = proxy.counters();
    int harmed = 0;
    for (int idle = 0; harmed < options.rounds && idle < kIdleStepsMax; ++idle) {
        Chamber::passTime(kIdleStep);
        if (counters.harmed() > harmed) idle = 0;
        harmed = counters.harmed();
    }
    if (harmed < options.rounds) chamber.find("the tablets do not connect any more");
    proxy.heal();
    chamber.healAndCheck();
    std::printf("%d connections: %d closed, %d reset, %d half closed, %d fell silent\n",
                counters.connections.load(), counters.closed.load(), counters.reset.load(),
                counters.halfClosed.load(), counters.stalled.load());
    return chamber.report("network");
}

}  // namespace banso::faults
