// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>

#include "tests/simulation/sabotage.h"

namespace banso::simulation {

/// What one seed came to.
struct SeedResult {
    std::vector<std::string> findings;  // empty: every law held
    std::vector<std::string> history;   // of the hub, a line for each revision, when there are any
    std::map<std::string, std::int64_t> actions;  // what people did, how often
    std::map<std::string, std::int64_t> mishaps;  // what befell
    std::int64_t tablets = 0;
    std::int64_t operations = 0;
    std::int64_t revisions = 0;
    std::int64_t conflicts = 0;
    std::int64_t quarantined = 0;
};

/// Plays one chamber from its seed alone: people, time, network and kills; then heals everything
/// and holds it against the laws.
SeedResult simulate(std::uint64_t seed, Sabotage sabotage = Sabotage::None);

}  // namespace banso::simulation
