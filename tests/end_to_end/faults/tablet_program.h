// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace banso::faults {

/// How one process of a tablet runs.
struct TabletOptions {
    std::string folder;
    std::uint64_t seed = 0;
    std::uint16_t port = 0;  // where the hub is reached instead of at its own; 0: there
    bool rests = false;      // saves nothing, syncs until nothing is left, and ends
};

/// A tablet's program without its pages: the production's file, writer, saves, sync and network. It
/// saves in one thread and syncs in another until it is killed, and tells on the standard output
/// what happened ("saved 41", "synced", "refused offline"), each after it is so. Returns an exit
/// code.
int runTablet(const TabletOptions& options);

}  // namespace banso::faults
