// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/end_to_end/faults/chamber.h"
#include "tests/end_to_end/faults/runs.h"

namespace banso::faults {

/// A way in which disks fail. Places: 0 is the server's disk, from 1 on the tablets'.
struct DiskTrouble {
    std::function<void(std::size_t place)> begin;
    std::function<void(std::size_t place)> end;
    /// Whether a killed server is started again while its disk is so.
    bool serverStarts = false;
    /// What a tablet says whose own disk fails; of the server's it says "refused unavailable".
    std::string sign;
};

/// Lets one disk after the other fail for a while, sometimes with a kill in the middle, until all
/// is done and both sides have met it; then heals and checks.
void troubleDisks(Chamber& chamber, const RunOptions& options, const DiskTrouble& trouble);

}  // namespace banso::faults
