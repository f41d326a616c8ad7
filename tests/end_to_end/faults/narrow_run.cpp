// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdio>

#include "tests/end_to_end/faults/chamber.h"
#include "tests/end_to_end/faults/proxy.h"
#include "tests/end_to_end/faults/runs.h"

namespace banso::faults {
namespace {

/// A handshake comes through, and a message of some kilobytes.
constexpr std::int64_t kNarrowBytes = 20'000;
/// Not even a handshake: work gathers.
constexpr std::int64_t kClosedBytes = 100;
constexpr std::chrono::milliseconds kLook{100};
constexpr int kLooksMax = 1'200;
/// Each is some twenty syncs.
constexpr int kTriesMax = 50;

/// Lets time pass until it is so; false when it never is.
bool comesTrue(const std::function<bool()>& isSo) {
    for (int i = 0; i < kLooksMax && !isSo(); ++i) Chamber::passTime(kLook);
    return isSo();
}

}  // namespace

int runNarrow(const RunOptions& options) {
    Chamber chamber(options.seed, options.tablets);
    auto& tablets = chamber.tablets();
    const auto eachSynced = [&](int times) {
        return std::ranges::all_of(
            tablets, [&](const auto& tablet) { return tablet->timesSaid("synced") >= times; });
    };
    chamber.startTablets();
    if (!comesTrue([&] { return eachSynced(1); })) chamber.find("a tablet cannot sync at all");
    for (const auto& tablet : tablets) chamber.killTablet(*tablet);

    Proxy proxy(chamber.server().tabletsPort(), chamber.dice().next());
    proxy.cutAfter(kClosedBytes);
    chamber.reachHubAt(proxy.port());
    chamber.startTablets();
    for (const auto& tablet : tablets) {
        // However slow: each save must follow the one before.
        std::ptrdiff_t saved = 0;
        const auto savesOn = [&] { return std::ssize(tablet->saved()) > saved; };
        while (saved < options.rounds && comesTrue(savesOn)) saved = std::ssize(tablet->saved());
        if (saved < options.rounds) chamber.find("a tablet does not save any more");
    }
    for (const auto& tablet : tablets) chamber.killTablet(*tablet);

    proxy.cutAfter(kNarrowBytes);
    const int cutBefore = proxy.counters().closed;
    for (const auto& tablet : tablets) {
        int tries = 1;
        while (!tablet->rest(proxy.port()) && tries < kTriesMax) ++tries;
        if (tries == kTriesMax) chamber.find("work never came through the narrow network");
    }
    std::printf("%d connections were cut\n", proxy.counters().closed - cutBefore);
    if (proxy.counters().closed == cutBefore) chamber.find("nothing was cut: too little work");
    proxy.heal();
    chamber.startTablets();
    chamber.healAndCheck();
    return chamber.report("narrow");
}

}  // namespace banso::faults
