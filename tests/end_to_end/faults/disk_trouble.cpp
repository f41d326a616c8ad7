// SPDX-License-Identifier: Apache-2.0
#include "tests/end_to_end/faults/disk_trouble.h"

namespace banso::faults {
namespace {

constexpr const char* kServersSign = "refused unavailable";
/// On a slow machine the first troubles may come and go between two writes.
constexpr int kPatience = 5;

}  // namespace

void troubleDisks(Chamber& chamber, const RunOptions& options, const DiskTrouble& trouble) {
    simulation::Dice& dice = chamber.dice();
    const auto isMet = [&] {
        return chamber.timesSaid(trouble.sign) > 0 && chamber.timesSaid(kServersSign) > 0;
    };
    chamber.startTablets();
    Chamber::passTimeUntil([&] { return chamber.timesSaid("opened") >= options.tablets; });
    for (int i = 0; i < options.rounds || (i < kPatience * options.rounds && !isMet()); ++i) {
        Chamber::passTime(std::chrono::milliseconds{50 + dice.below(150)});
        const auto place =
            dice.percent(50) ? 0 : 1 + static_cast<std::size_t>(dice.below(options.tablets));
        trouble.begin(place);
        Chamber::passTime(std::chrono::milliseconds{100 + dice.below(600)});
        const bool isKilled = dice.percent(30);
        const bool isServerKilled = isKilled && place == 0;
        if (isServerKilled) chamber.killServer();
        if (isKilled && place > 0) chamber.killTablet(*chamber.tablets()[place - 1]);
        // As the machine's supervisor would: at once, and again where it found no room to begin.
        const bool isUp = !isServerKilled || (trouble.serverStarts && chamber.server().tryStart());
        trouble.end(place);
        if (!isUp) chamber.server().start();
        if (isKilled && place > 0) {
            // The next trouble must not meet it before it has opened its file: without one it ends.
            const int opened = chamber.timesSaid("opened");
            chamber.startTablet(*chamber.tablets()[place - 1]);
            Chamber::passTimeUntil([&] { return chamber.timesSaid("opened") > opened; });
        }
    }
    if (!isMet()) chamber.find("nobody met the trouble");
    chamber.healAndCheck();
}

}  // namespace banso::faults
