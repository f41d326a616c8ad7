// SPDX-License-Identifier: Apache-2.0
#include "tests/end_to_end/faults/chamber.h"
#include "tests/end_to_end/faults/runs.h"

namespace banso::faults {

int runKills(const RunOptions& options) {
    Chamber chamber(options.seed, options.tablets);
    simulation::Dice& dice = chamber.dice();
    chamber.startTablets();
    for (int i = 0; i < options.rounds; ++i) {
        // On a slow machine all kills would come before the first sync, or in the middle of one.
        const int synced = chamber.timesSaid("synced");
        if (dice.percent(50))
            Chamber::passTimeUntil([&] { return chamber.timesSaid("synced") > synced; });
        Chamber::passTime(std::chrono::milliseconds{20 + dice.below(200)});
        if (dice.percent(40)) {
            chamber.killServer();
            // Sometimes it stays away while people go on.
            if (dice.percent(30)) Chamber::passTime(std::chrono::milliseconds{dice.below(300)});
            chamber.server().start();
        } else {
            TabletProcess& tablet =
                *chamber.tablets()[static_cast<std::size_t>(dice.below(options.tablets))];
            chamber.killTablet(tablet);
            chamber.startTablet(tablet);
        }
    }
    chamber.healAndCheck();
    return chamber.report("kill");
}

}  // namespace banso::faults
