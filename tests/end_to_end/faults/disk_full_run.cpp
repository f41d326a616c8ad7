// SPDX-License-Identifier: Apache-2.0
#include <cstdio>

#include "tests/end_to_end/faults/disk_trouble.h"
#include "tests/end_to_end/faults/small_disk.h"

namespace banso::faults {
namespace {

constexpr std::size_t kDiskBytes = 256 * 1024 * 1024;
/// Less than what is written meanwhile, so that the disk becomes full at any write.
constexpr int kBytesLeftMax = 20'000;
/// What ctest takes as "not run".
constexpr int kNotRun = 77;

}  // namespace

int runDiskFull(const RunOptions& options) {
    std::vector<std::unique_ptr<SmallDisk>> disks;  // the server's, then the tablets'
    bool isMounted = true;
    Chamber chamber(options.seed, options.tablets, [&](const std::string& folder) {
        auto disk = SmallDisk::mount(folder, kDiskBytes);
        isMounted = isMounted && disk.has_value();
        if (disk) disks.push_back(std::move(*disk));
    });
    if (!isMounted) {
        std::printf("disk-full: not run, this user may not mount a file system\n");
        return kNotRun;
    }
    const auto fill = [&](std::size_t place) {
        disks[place]->fill(static_cast<std::size_t>(chamber.dice().below(kBytesLeftMax)));
    };
    const auto free = [&](std::size_t place) { disks[place]->free(); };
    troubleDisks(chamber, options, {fill, free, true, "unsaved disk_full"});
    const int exitCode = chamber.report("disk-full");
    disks.clear();
    return exitCode;
}

}  // namespace banso::faults
