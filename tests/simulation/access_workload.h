// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>

namespace banso::simulation {

/// Ways in which the entering and leaving of files could be wrong.
enum class AccessSabotage {
    None,
    PurgedWithUnsentWork,  // a file that leaves takes the work on it along
    EntryForgotten,        // a file that enters does not come
    FileLeftBehind,        // nobody tells the tablet that a file left
    SentOutsideScope,      // a record of somebody else's file is sent along
};

/// Plays days of a chamber whose people see their own clients: hand-overs, stand-ins, roles gained
/// and lost, the setting switched, under the network's mishaps. Returns what was found wrong after
/// all has healed; empty when nothing was.
std::string playAccess(std::uint64_t seed, AccessSabotage sabotage = AccessSabotage::None);

}  // namespace banso::simulation
