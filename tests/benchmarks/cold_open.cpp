// SPDX-License-Identifier: Apache-2.0
#include "tests/benchmarks/benchmarks.h"
#include "tests/benchmarks/field_tablet.h"

namespace banso::bench {

void measureColdOpen(BenchChamber& chamber, const Effort& effort, Report& report) {
    const std::string file = chamber.file("cold.db");
    {
        FieldTablet tablet(chamber, chamber.nextTablet(), file);
        tablet.sync();
        auto hub = chamber.reader();
        const std::string unequal = difference(hub, tablet.tablet().reader());
        require(unequal.empty(), "before the cold opening: " + unequal);
    }
    std::vector<double> times;
    for (int run = 0; run < effort.runs; ++run) {
        chill(file);
        times.push_back(timed([&] {
            const auto tablet = openTablet(chamber, file);
            require(showFirstList(*tablet) > 0, "the first list is empty");
        }));
    }
    report.push_back({.name = "the tablet's store opened cold to its first list",
                      .unit = "ms",
                      .figure = median(times),
                      .limit = {},
                      .bound = 15});
}

}  // namespace banso::bench
