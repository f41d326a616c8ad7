// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <map>

#include "tests/simulation/chamber.h"
#include "tests/simulation/dice.h"

namespace banso::simulation {

/// Ways in which sync could be wrong. Each stands for a mistake that somebody might make in the
/// code, played by altering the messages or the hub's commit.
enum class Sabotage {
    None,
    BaseIgnored,             // every save counts as if it had seen what stands
    SeenIgnored,             // every cancel counts as if it had seen everything
    GroupsMerged,            // a group is merged member by member
    RandomNaturalId,         // a figure's id does not follow from its key
    EchoByRecord,            // a record that the device itself changed last is left out whole
    CursorPastTheEnd,        // the cursor passes revisions that commit later
    PatchLost,               // one line of a pull is dropped
    AnswerBeforeCommit,      // the hub answers and dies before it commits
    DecisionWithoutVersion,  // a decision that keeps what stands makes no version
    HeldAppliedEarly,        // the hub forgets what waits behind a quarantined save
    AnswerOverNewerPull,     // the tablet applies an answer after the patches
    OutboxClearedByRecord,   // an answer clears all of the record's saves, not its own
    DraftLostAtRestart,      // a killed program comes back without what was typed
};
inline constexpr std::array kSabotages{
    Sabotage::BaseIgnored,       Sabotage::SeenIgnored,         Sabotage::GroupsMerged,
    Sabotage::RandomNaturalId,   Sabotage::EchoByRecord,        Sabotage::CursorPastTheEnd,
    Sabotage::PatchLost,         Sabotage::AnswerBeforeCommit,  Sabotage::DecisionWithoutVersion,
    Sabotage::HeldAppliedEarly,  Sabotage::AnswerOverNewerPull, Sabotage::OutboxClearedByRecord,
    Sabotage::DraftLostAtRestart};
const char* name(Sabotage sabotage);

/// Plays one sabotage between the tablets and a hub.
class Saboteur {
  public:
    Saboteur(Sabotage sabotage, SimulatedHub& hub, Dice& dice)
        : m_sabotage(sabotage), m_hub(hub), m_dice(dice) {}
    Interference interference();
    /// What goes wrong on a tablet itself.
    void afterSync(SimulatedTablet& tablet);
    void afterKill(SimulatedTablet& tablet);

  private:
    std::string alterRequest(const DeviceId& device, std::string_view request);
    std::string alterReply(const DeviceId& device, std::string_view reply);
    void alterSave(sync::Save& save);
    void forgetWhatWaits();
    void alterChange(const sync::Operation& operation, sync::UnitChange& change);

    Sabotage m_sabotage;
    SimulatedHub& m_hub;
    Dice& m_dice;
    // A save that is sent again must have the same bytes again.
    std::map<std::pair<DeviceId, std::int64_t>, std::string> m_altered;
};

}  // namespace banso::simulation
