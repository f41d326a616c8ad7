// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <map>

#include "tests/simulation/chamber.h"

namespace banso::simulation {

/// Ways in which sync could be wrong. Each stands for a mistake that somebody might make in the
/// code, played by altering the messages, the hub's commit or a store.
enum class Sabotage {
    None,
    // The hub judges wrongly (played on what it is sent).
    BaseIgnored,             // every save counts as if it had seen what stands
    BaseForgotten,           // no save says what it had seen
    SeenIgnored,             // every cancel counts as if it had seen everything
    ClockDecides,            // the later clock wins over what was seen
    GroupsMerged,            // a group is merged member by member
    RandomNaturalId,         // a figure's id does not follow from its key
    DecisionWithoutVersion,  // a decision that keeps what stands makes no version
    DecisionSettlesAll,      // a decision settles what it does not name, too
    DecisionIsPlain,         // a decision settles nothing
    UnknownDropped,          // units of a later version are left out
    SaveSplit,               // the operations of a save are judged each by itself
    TextTidied,              // a text is not kept as it was written
    WitnessUnheard,          // a restored hub does not listen to what tablets tell
    CopyUnseen,              // neither a token nor other bytes tell a copy from its device
    HeldAppliedEarly,        // the hub forgets what waits behind a quarantined save
    OlderRefused,            // the hub speaks its own version alone
    // It answers wrongly (played on what it sends).
    EchoByRecord,         // a record that the device itself changed last is left out whole
    OwnRowsLeftOut,       // an echo is left out although no answer told of it
    CursorPastTheEnd,     // the cursor passes revisions that commit later
    LastRowPassed,        // the cursor passes a row of a transaction that was still open
    PatchLost,            // one line of a pull is dropped
    PatchesReversed,      // the rows of a pull come in another order
    OnlyIgnored,          // a patch sets the units, too, that did not take effect
    AnswerOverNewerPull,  // the tablet applies an answer after the patches
    FileLeftBehind,       // nobody tells the tablet that a file left
    EntryForgotten,       // what enters does not come
    DraftNotOffered,      // what somebody fills in stays with the hub
    CopiesShareName,      // all copies of a device go on under one name
    AllIsWell,            // the tablet hears "applied" of what is in conflict
    // It keeps wrongly (played on its store).
    AnswerBeforeCommit,    // the hub answers and dies before it commits
    CommitNotSynced,       // its commits are not on the disk when it answers
    TakenForgotten,        // it forgets which operations it has taken
    AnswerRewritten,       // what it once answered is kept otherwise
    RevisionSkipped,       // its history has a gap
    EpochKept,             // a restored hub goes on as if nothing had been
    CandidateForgotten,    // a value falls out of its conflict
    ConflictClosedByNone,  // a conflict closes without a person
    TwinForgotten,         // what was written on a joined business does not wait on the other
    BadSaveDropped,        // a quarantined save is not kept
    CancelWins,            // what came back by somebody's work is cancelled all the same
    // The tablet keeps wrongly.
    OutboxClearedByRecord,  // an answer clears all of the record's saves, not its own
    OutboxClearedWhenSent,  // saves are done with when they are sent
    SaveNotSynced,          // what is said to be saved is not on the disk
    DraftLostAtRestart,     // a killed program comes back without what was typed
    PurgedOnCancel,         // a cancelled record is thrown away
    PullOverOwnWork,        // what arrives covers her own unanswered work
    PassedOverForgotten,    // an updated program does not ask for what the older one passed over
    // What was erased is not gone.
    ErasedInHistory,        // the history keeps what stood in it
    ErasedInDrafts,         // so do forms that were being filled in
    ErasedComesBack,        // the hub takes what is sent of it later
    ErasureForgotten,       // a restored hub does not erase it again
    ErasureUntold,          // tablets do not hear of it
    ErasureInOutbox,        // a tablet keeps what it has sent of it
    ErasureTakesANeighbour  // something else goes with it
};
inline constexpr int kSabotages = static_cast<int>(Sabotage::ErasureTakesANeighbour);
const char* name(Sabotage sabotage);

/// Plays one sabotage between the tablets and a hub.
class Saboteur {
  public:
    Saboteur(Sabotage sabotage, SimulatedHub& hub, Dice& dice)
        : m_sabotage(sabotage), m_hub(hub), m_dice(dice) {}
    Interference interference();
    /// What goes wrong on a tablet itself: after a sync, and when its program begins.
    void afterSync(SimulatedTablet& tablet);
    void began(SimulatedTablet& tablet);

  private:
    bool isBetween(Sabotage first, Sabotage last) const {
        return first <= m_sabotage && m_sabotage <= last;
    }
    // sabotage_messages.cpp
    std::string alteredHello(const std::string& line);
    void takeForTheSame(const sync::Save& save, const DeviceId& device);
    std::string alterRequest(const DeviceId& device, std::string_view request);
    std::string alterReply(const DeviceId& device, std::string_view reply);
    std::vector<std::string> alterSave(sync::Save save, const DeviceId& device);
    void alterOperation(sync::Operation& operation, const sync::Save& save);
    void alterChange(const sync::Operation& operation, const sync::Save& save,
                     sync::UnitChange& change);
    void settleAll(const sync::Operation& operation, sync::UnitChange& change);
    bool isLater(const sync::Save& save, std::string_view version);
    bool isLeftOut(const std::string& line, const DeviceId& device);
    std::string altered(const std::string& line);
    void forgetWhatWaits();
    // sabotage_stores.cpp
    void openStore();
    void keepErased();
    void alterStore();
    void alterRecord(sync::StoredRecord record);

    Sabotage m_sabotage;
    SimulatedHub& m_hub;
    Dice& m_dice;
    std::string m_epoch;
    std::map<DeviceId, DeviceId> m_copies;  // the first one of a device
    // A save that is sent again must have the same bytes again.
    std::map<std::string, std::vector<std::string>> m_altered;
};

}  // namespace banso::simulation
