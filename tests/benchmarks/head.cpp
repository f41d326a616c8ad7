// SPDX-License-Identifier: Apache-2.0
#include <unistd.h>

#include <fstream>
#include <sstream>

#include "tests/benchmarks/benchmarks.h"
#include "tests/benchmarks/field_tablet.h"

namespace banso::bench {
namespace {

/// What a process has used of the processor since it began; 10 ms are its smallest step.
double cpuMilliseconds(qint64 process) {
    std::ifstream stat("/proc/" + std::to_string(process) + "/stat");
    std::string text;
    std::getline(stat, text);
    // The name may hold anything but ends with the last bracket; the 12th and 13th after it are
    // the ticks in the program and in the system.
    std::istringstream rest(text.substr(text.rfind(')') + 1));
    std::string skipped;
    for (int field = 0; field < 11; ++field) rest >> skipped;
    double inProgram = 0;
    double inSystem = 0;
    rest >> inProgram >> inSystem;
    require(!rest.fail(), "the server's processor time cannot be read");
    return (inProgram + inSystem) * 1'000 / static_cast<double>(::sysconf(_SC_CLK_TCK));
}

}  // namespace

void measureHead(BenchChamber& chamber, const Effort& effort, Report& report) {
    FieldTablet tablet(chamber, chamber.nextTablet(), chamber.file("head.db"));
    tablet.sync();
    tablet.ask();
    std::vector<double> kept;
    std::vector<double> anew;
    const double before = cpuMilliseconds(chamber.server().processId());
    for (int i = 0; i < effort.heads; ++i) {
        tablet.disconnect();
        anew.push_back(timed([&] { tablet.ask(); }));
    }
    const double cpu = cpuMilliseconds(chamber.server().processId()) - before;
    for (int i = 0; i < effort.heads; ++i) kept.push_back(timed([&] { tablet.ask(); }));
    report.push_back({.name = "whether a sync is due, asked each half minute",
                      .unit = "ms",
                      .figure = median(anew),
                      .limit = {},
                      .bound = 10});
    report.push_back({.name = "  the hub's CPU for one of them",
                      .unit = "ms",
                      .figure = cpu / effort.heads,
                      .limit = {},
                      .bound = 5});
    report.push_back({.name = "  the same question on a kept connection",
                      .unit = "ms",
                      .figure = median(kept),
                      .limit = {},
                      .bound = {}});
}

}  // namespace banso::bench
