// SPDX-License-Identifier: Apache-2.0
#include <cstdio>

#include "tests/end_to_end/faults/chamber.h"
#include "tests/end_to_end/faults/runs.h"
#include "tests/end_to_end/faults/small_disk.h"

namespace banso::faults {
namespace {

constexpr std::size_t kDiskBytes = 256 * 1024 * 1024;
/// Less than what is written in that time, so that it becomes full at any write.
constexpr int kBytesLeftMax = 20'000;
/// What ctest takes as "not run".
constexpr int kNotRun = 77;

}  // namespace

int runDiskFull(const RunOptions& options) {
    std::vector<std::unique_ptr<SmallDisk>> disks;  // the server's, then the tablets'
    bool isMounted = true;
    Chamber chamber(options.seed, options.tablets, [&](const std::string& folder) {
        auto disk = SmallDisk::mount(folder, kDiskBytes);
        if (disk) disks.push_back(std::move(*disk));
        isMounted = isMounted && disk.has_value();
    });
    if (!isMounted) {
        std::printf("disk-full: not run, this user may not mount a file system\n");
        return kNotRun;
    }
    simulation::Dice& dice = chamber.dice();
    chamber.startTablets();
    for (int i = 0; i < options.times; ++i) {
        Chamber::passTime(std::chrono::milliseconds{50 + dice.below(150)});
        const bool isServers = dice.percent(50);
        const auto tablet = static_cast<std::size_t>(dice.below(options.tablets));
        SmallDisk& disk = *disks[isServers ? 0 : 1 + tablet];
        disk.fill(static_cast<std::size_t>(dice.below(kBytesLeftMax)));
        Chamber::passTime(std::chrono::milliseconds{200 + dice.below(600)});
        const bool isKilled = dice.percent(30);
        if (isKilled && isServers) {
            // As the machine's supervisor would, at once: it serves what it has.
            chamber.killServer();
            chamber.server().start();
        }
        if (isKilled && !isServers) chamber.killTablet(*chamber.tablets()[tablet]);
        disk.free();
        if (isKilled && !isServers) chamber.startTablet(*chamber.tablets()[tablet]);
    }
    chamber.healAndCheck();
    chamber.requireSaid("unsaved disk_full");
    chamber.requireSaid("refused unavailable");
    const int exitCode = chamber.report("disk-full");
    disks.clear();
    return exitCode;
}

}  // namespace banso::faults
