// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <optional>

#include "tests/simulation/chamber.h"

namespace banso::simulation {

/// What may go wrong in a chamber.
enum class Mishap {
    // between a tablet and the hub
    RequestLost,
    ReplyLost,
    ReplyCut,
    RequestDoubled,
    LateDuplicate,
    RequestHeldUp,
    LaterVersion,
    LateReordered,
    // a tablet's disk and program
    TabletKilled,
    TabletPowerCut,
    TabletWriteFails,
    TabletSyncFails,
    TabletFull,
    // the hub's
    HubKilled,
    HubPowerCut,
    HubWriteFails,
    HubSyncFails,
    HubFull,
    // time
    ClockWrong,
    TabletAway,
    TabletOlder,
    // what goes back to a state before
    HubRestored,
    TabletPutBack,
    TabletCloned,
    TabletEnrolledAnew,
    // what the office does on purpose
    RecordsErased,
};
inline constexpr std::size_t kMishaps = 26;

/// Where a mishap befalls, and how it is played there.
struct MishapPlay {
    enum class Place { Network, TabletDisk, HubDisk, Elsewhere };
    const char* name;
    Place place = Place::Elsewhere;
    Fault fault = Fault::None;              // on the network
    DiskFault diskFault = DiskFault::Kill;  // on a disk
};
const MishapPlay& playOf(Mishap mishap);

/// Which mishaps befall a chamber, and how often: each seed draws its own. What never goes wrong
/// lets the rest go on long enough to get into rare states.
class Swarm {
  public:
    explicit Swarm(Dice& dice);

    /// How many tablets there are: 2 to 12, mostly few.
    int tablets() const { return m_tablets; }
    /// Whether anything goes back to a state before, or goes on under another name.
    bool goesBack() const {
        return has(Mishap::HubRestored) || has(Mishap::TabletPutBack) ||
               has(Mishap::TabletCloned) || has(Mishap::TabletEnrolledAnew);
    }
    /// Whether people join businesses that turn out to be the same one.
    bool hasTwins() const { return m_hasTwins; }
    /// Whether tests/simulation/trace.h judges, not the model, which knows neither of these.
    bool isTraced() const { return goesBack() || m_hasTwins; }
    /// Whether nothing that people type is typed twice, so that each text can be followed.
    bool hasMarks() const { return isTraced() || has(Mishap::RecordsErased); }
    /// Whether advisors see their own clients only.
    bool hasOwnFiles() const { return m_hasOwnFiles; }
    /// Whether some tablets begin with a program of protocol 1, which knows no copies and cannot
    /// tell a restored hub anything.
    bool hasOlder() const { return has(Mishap::TabletOlder); }
    bool has(Mishap mishap) const { return m_weights[static_cast<std::size_t>(mishap)] > 0; }
    /// What befalls the next sync; mostly nothing.
    std::optional<Mishap> atSync(Dice& dice) const;
    /// What befalls the next write of a person on a tablet.
    std::optional<Mishap> atSave(Dice& dice) const;
    /// Where something goes back to a state before now and then: what does so next.
    std::optional<Mishap> goingBack(Dice& dice) const;

  private:
    std::optional<Mishap> draw(Dice& dice, int percent, Mishap first, Mishap last) const;

    int m_tablets;
    int m_percent;  // of syncs that something befalls
    bool m_hasTwins;
    bool m_hasOwnFiles;
    std::array<int, kMishaps> m_weights{};
};

}  // namespace banso::simulation
