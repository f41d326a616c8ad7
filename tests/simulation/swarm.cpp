// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/swarm.h"

#include <algorithm>

namespace banso::simulation {
namespace {

constexpr int kWeightMax = 5;
/// Of chambers in which nothing goes back: most of these have the stricter judge.
constexpr int kPercentForward = 60;
constexpr int kPercentTwins = 25;
constexpr int kPercentErasing = 35;
/// Of chambers with the stricter judge.
constexpr int kPercentOwnFiles = 40;
/// The supervisor's, and those of two advisors between whom files change hands.
constexpr int kTabletsOwnFiles = 3;

using Place = MishapPlay::Place;

/// In the order of the mishaps.
constexpr std::array<MishapPlay, kMishaps> kPlays{{
    {"request lost", Place::Network, Fault::LoseRequest},
    {"reply lost after the commit", Place::Network, Fault::LoseReply},
    {"reply cut in the middle", Place::Network, Fault::CutReply},
    {"request doubled", Place::Network, Fault::DoubleRequest},
    {"request doubled, first reply heard", Place::Network, Fault::LateDuplicate},
    {"request late", Place::Network, Fault::HoldUp},
    {"lines of a later version", Place::Network, Fault::LaterVersion},
    {"late requests reordered"},
    {"tablet killed at a write", Place::TabletDisk, Fault::None, DiskFault::Kill},
    {"tablet's power cut, unsynced lost", Place::TabletDisk, Fault::None, DiskFault::PowerCut},
    {"tablet's write failed, torn", Place::TabletDisk, Fault::None, DiskFault::WriteFails},
    {"tablet's sync failed", Place::TabletDisk, Fault::None, DiskFault::SyncFails},
    {"tablet's disk full", Place::TabletDisk, Fault::None, DiskFault::Full},
    {"hub killed at a write", Place::HubDisk, Fault::None, DiskFault::Kill},
    {"hub's power cut, unsynced lost", Place::HubDisk, Fault::None, DiskFault::PowerCut},
    {"hub's write failed, torn", Place::HubDisk, Fault::None, DiskFault::WriteFails},
    {"hub's sync failed", Place::HubDisk, Fault::None, DiskFault::SyncFails},
    {"hub's disk full", Place::HubDisk, Fault::None, DiskFault::Full},
    {"tablet's clock set wrong"},
    {"tablet away for a year"},
    {"tablet with an older version"},
    {"hub restored from its backup"},
    {"tablet put back to an older file"},
    {"tablet cloned"},
    {"tablet enrolled anew"},
    {"records erased"},
}};

std::size_t placeOf(Mishap mishap) {
    return static_cast<std::size_t>(mishap);
}

}  // namespace

const MishapPlay& playOf(Mishap mishap) {
    return kPlays[placeOf(mishap)];
}

Swarm::Swarm(Dice& dice) {
    // Two to four in most chambers; one in twelve has up to twelve.
    m_tablets = dice.below(12) == 0 ? 5 + dice.below(8) : 2 + dice.weighted({40, 40, 20});
    m_percent = 10 + dice.below(60);
    m_hasTwins = dice.percent(kPercentTwins);
    for (int& weight : m_weights)
        if (dice.percent(50)) weight = 1 + dice.below(kWeightMax);
    if (dice.percent(kPercentForward))
        std::fill(m_weights.begin() + static_cast<std::ptrdiff_t>(placeOf(Mishap::HubRestored)),
                  m_weights.end(), 0);
    // What it was is shut out when it comes, and a copy of that with it.
    const bool mayBeAnew = (has(Mishap::HubRestored) || has(Mishap::TabletPutBack)) &&
                           !has(Mishap::TabletCloned) && dice.percent(50);
    m_weights[placeOf(Mishap::TabletEnrolledAnew)] = mayBeAnew ? 1 : 0;
    m_weights[placeOf(Mishap::RecordsErased)] = dice.percent(kPercentErasing) ? 1 : 0;
    if (goesBack()) m_weights[placeOf(Mishap::TabletOlder)] = 0;
    m_hasOwnFiles = !isTraced() && dice.percent(kPercentOwnFiles);
    if (m_hasOwnFiles) m_tablets = std::max(m_tablets, kTabletsOwnFiles);
}

std::optional<Mishap> Swarm::draw(Dice& dice, int percent, Mishap first, Mishap last) const {
    if (!dice.percent(percent)) return std::nullopt;
    int sum = 0;
    for (std::size_t i = placeOf(first); i <= placeOf(last); ++i) sum += m_weights[i];
    if (sum == 0) return std::nullopt;
    int at = dice.below(sum);
    std::size_t place = placeOf(first);
    while (at >= m_weights[place]) at -= m_weights[place++];
    return static_cast<Mishap>(place);
}

std::optional<Mishap> Swarm::atSync(Dice& dice) const {
    return draw(dice, m_percent, Mishap::RequestLost, Mishap::HubFull);
}

std::optional<Mishap> Swarm::goingBack(Dice& dice) const {
    return draw(dice, 100, Mishap::HubRestored, Mishap::TabletEnrolledAnew);
}

std::optional<Mishap> Swarm::atSave(Dice& dice) const {
    return draw(dice, m_percent / 4, Mishap::TabletKilled, Mishap::TabletFull);
}

}  // namespace banso::simulation
