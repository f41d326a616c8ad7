// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/schema/codec.h"
#include "sync/device/meta.h"
#include "sync/device/overlay.h"

namespace banso::sync {

/// What stands in the outbox for a save whose text was erased: nothing can be read from it, so that
/// it goes as its `void`.
constexpr std::string_view kEmptiedSave = "{}";

/// What a form changes of one record, with what its writer saw.
struct RecordChange {
    std::string kind;
    RecordId record;
    std::vector<UnitChange> changes;
    /// The values that stood under the changes' bases, as far as the form says.
    Units shown = {};
    /// It was made from a record that stood on the tablet then.
    bool isOfSeen = false;
};

/// A record as a form saw it: its value, and the versions of its units.
template <typename Record>
struct Seen {
    Record value;
    RecordState state;
};

/// The change that makes a new record.
template <typename Record>
RecordChange creation(const Record& record) {
    RecordChange change{std::string(kindOf<Record>().name), record.id, {}};
    for (const auto& [unit, value] : toUnits(record))
        change.changes.push_back({unit, {}, value, {}});
    return change;
}

/// The change from what was seen to `after`; without changes when nothing differs.
template <typename Record>
RecordChange edit(const Seen<Record>& before, const Record& after) {
    RecordChange change{std::string(kindOf<Record>().name), before.value.id, {}};
    change.isOfSeen = !before.state.isNew();
    for (const auto& [unit, value] : changedUnits(toUnits(before.value), toUnits(after))) {
        change.changes.push_back({unit, OperationName(before.state.versionOf(unit)), value, {}});
        change.shown.emplace(unit, before.state.value(unit));
    }
    return change;
}

/// The saves of this device, from the press of the button to the hub's answer. Every call stands
/// inside a transaction of the caller, so that a save and the end of its draft are one.
class Outbox {
  public:
    Outbox(Replica& replica, const Clock& clock)
        : m_replica(replica), m_database(replica.database()), m_clock(clock) {}

    /// Writes the save: the line that will be sent, and the values on top. Changes without units
    /// are passed over; with none left nothing is written. Returns the first sequence, or 0.
    /// Errors: TooLarge, Invalid (a value that the hub would refuse), NotFound (what was changed
    /// has left this tablet since).
    Result<std::int64_t> save(const std::vector<RecordChange>& changes,
                              const OperationName& mends = {});

    struct Line {
        std::int64_t first;
        std::int64_t last;
        std::string text;
    };
    /// The oldest unanswered saves, up to these many and bytes; a damaged one as its `void`.
    std::vector<Line> unanswered(std::size_t savesMax, std::size_t bytesMax);
    /// Every answer up to this sequence is stored.
    std::int64_t answeredUpTo();
    /// The lowest sequence that can still be sent under the present device id.
    std::int64_t firstKept();
    /// Which of what can still be sent was answered, and not set: it is in a contradiction, or
    /// waits to be mended. The last `limits::kPushSaves` of them.
    std::vector<std::int64_t> waited();
    std::int64_t unansweredOperations();
    /// Stores an answer. Run: the sync run that brought it; head: the hub's revision then.
    void answered(const Answer& answer, std::int64_t run, std::int64_t head);
    /// Removes the answered saves that a backup up to this revision holds.
    void heldByBackup(std::int64_t revision);
    /// Makes the saves from this sequence on unanswered again, with their values on top. Returns
    /// how many saves that were.
    std::int64_t sendAgainFrom(std::int64_t sequence);
    /// The last operation of the save that begins with `first` and was sent as `line`; 0 when there
    /// is none.
    std::int64_t lastOf(std::int64_t first, std::string_view line);

  private:
    void layOnTopAgain(const Save& save);
    std::string_view outcomeWord(const Answer& answer);

    Replica& m_replica;
    Database& m_database;
    const Clock& m_clock;
};

}  // namespace banso::sync
