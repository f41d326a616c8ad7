// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/domain/person.h"
#include "sync/hub/hearsay.h"
#include "sync/hub/received_save.h"
#include "sync/hub/twins.h"
#include "sync/merge/unit_merge.h"

namespace banso::sync {

/// Judges saves: first whether a save keeps the rules (nothing is written), then what becomes of
/// each of its units.
class Judge {
  public:
    Judge(Ledger& ledger, Conflicts& conflicts);

    /// Whether the save may be applied as a whole. Errors: Invalid, TooLarge, Forbidden,
    /// UnsupportedVersion; they name the operation and what to mend.
    Result<void> check(const ReceivedSave& received, const DeviceRow& device);
    /// Applies a save that passed `check`. `first`: the answers go out with this judgement, so that
    /// the device learns of its own units from them.
    std::vector<Answer> apply(const Save& save, const DeviceRow& device, bool first);

  private:
    /// Owners of owners: business, plan, case, instruction. Deeper is a circle.
    static constexpr int kOwnersMax = 8;
    // What a save is judged by besides its operations.
    struct Writer {
        const Person& person;
        const DeviceRow& device;
        std::int64_t seen;  // revision of this epoch
    };
    Result<void> checkOperation(const Operation& operation, const Result<void>& form,
                                const Save& save, const Writer& writer);
    Result<void> checkSeen(const Save& save, const DeviceRow& device);
    Result<void> checkRights(const Operation& operation, const Person& person, const Cursor& seen);
    Result<void> checkRoom(const Operation& operation, const Save& save, const Writer& writer);
    Result<void> checkPlace(const Operation& operation, const StoredRecord& record);
    Result<void> checkNotCancelled(const StoredRecord& record, const Writer& writer,
                                   int recordsMax);
    Answer applyOperation(const Operation& operation, const Author& author, std::int64_t seen,
                          bool first);
    /// `standing`: what the record is joined to, or null.
    UnitOutcome judge(const StoredRecord& record, const StoredRecord* standing,
                      const UnitChange& change, const Author& author, std::int64_t seen);
    /// Keeps the record, and what the units that were set mean for others: those that are joined
    /// with it, and what it is part of.
    void settle(StoredRecord& record, const Operation& operation, bool isNew,
                const std::vector<std::string>& set, std::string_view aliasBefore);
    bool hasSeenAll(const StoredRecord& record, std::string_view device, std::int64_t seen,
                    int depth = 0);
    /// What could not be set waits for a decision. Returns the revision.
    std::int64_t contradict(StoredRecord& record, const UnitChange& change, const Author& author,
                            RecordId joined);
    /// The record whose cancel concerns this one: its owner, or the one that it is joined to.
    RecordPtr above(const StoredRecord& record);
    void bringBack(StoredRecord& record);
    void bringBackAbove(const StoredRecord& record);
    std::int64_t seenRevision(const Save& save);

    Ledger& m_ledger;
    CentralStore& m_store;
    Conflicts& m_conflicts;
    Hearsay m_hearsay{m_store};
    Twins m_twins;
};

}  // namespace banso::sync
