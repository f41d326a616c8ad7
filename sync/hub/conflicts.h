// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include "shared/domain/hub_records.h"
#include "sync/hub/ledger.h"

namespace banso::sync {

/// Keeps the conflict records: opens them, takes candidates in and out, closes them when nothing is
/// left to decide (sync/PROTOCOL.md, section 3). The subject's `openConflicts` is changed in the
/// record given; the caller keeps it.
class Conflicts {
  public:
    using Sides = std::map<std::string, ConflictSide>;  // by operation name

    explicit Conflicts(Ledger& ledger) : m_ledger(ledger), m_store(ledger.store()) {}

    /// What `base` counts as for this unit: itself, or the version that its value fell to. One that
    /// is `standing` is what was seen.
    OperationName follow(OperationName base, std::string_view unit, std::string_view standing);

    /// Who made a version, and when by that device's clock, as far as the history tells.
    Author authorOf(std::string_view version);
    /// Whether the unit's open conflict can take these candidates too.
    bool hasRoom(const StoredRecord& subject, std::string_view unit, const Sides& more);
    /// A value that could not be set. It takes the place of its author's own candidate. `joined`:
    /// the record that it was written on, when it landed on another.
    std::int64_t addCandidate(StoredRecord& subject, const UnitChange& change, const Author& author,
                              RecordId joined = {});
    /// A value that was equal to the standing one: it falls away, with the own candidate it was
    /// built on; a decision still settles what it names.
    void fellAway(StoredRecord& subject, const UnitChange& change, const Author& author);
    /// A new standing value: candidates equal to it fall away, a decision settles what it names.
    void standingChanged(StoredRecord& subject, const UnitChange& change, const Author& author);

    /// What an operation was built on, or has decided, was seen by whoever made what stands now: it
    /// does not wait on `subject`, and will not when it comes again. `written`: the record that
    /// both were written on, which may be joined to the subject.
    void seenBefore(StoredRecord& subject, const UnitChange& change, const Author& author,
                    RecordId written);
    /// The units of a record about which a conflict is open.
    std::vector<std::string> openUnits(const StoredRecord& subject);
    /// The candidates in the unit's open conflict.
    Sides candidates(const StoredRecord& subject, std::string_view unit);
    /// Takes those candidates out of the unit's open conflict, which closes with the word `how`
    /// when none is left.
    Sides take(StoredRecord& subject, std::string_view unit,
               const std::function<bool(const ConflictSide&)>& which, std::string_view how);
    /// Gives a unit a value that waited or stands elsewhere as a candidate; an equal one falls
    /// away.
    void give(StoredRecord& subject, std::string_view unit, const OperationName& name,
              ConflictSide side);
    /// Leaves nothing in a conflict, open or closed, of what was written on that record while it
    /// was joined.
    void forget(RecordId conflict, RecordId joined);
    /// A value as a side, with who wrote that version and when.
    ConflictSide sideOf(std::string_view version, std::string_view value);

  private:
    struct Open {
        RecordId id;
        Conflict conflict;
        bool exists() const { return !id.isNull(); }
    };
    Open find(const StoredRecord& subject, std::string_view unit);
    Open open(StoredRecord& subject, std::string_view unit, const OperationName& first);
    void settle(Open& open, const StoredRecord& subject, const UnitChange& change,
                const OperationName& decision);
    void putStanding(Open& open, const StoredRecord& subject);
    void putFate(const OperationName& name, std::string_view unit, const ConflictSide& side,
                 const Fate& fate);
    std::int64_t keep(Open& open, StoredRecord& subject, std::string_view how, RecordId person);

    Ledger& m_ledger;
    CentralStore& m_store;
};

}  // namespace banso::sync
