// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "shared/base/time.h"
#include "shared/domain/hub_records.h"
#include "shared/store/records.h"

namespace banso {

/// One sync of this tablet. Without an end the program was killed in it.
struct SyncRunRow {
    std::int64_t id = 0;
    Instant startedAt;
    std::optional<Instant> finishedAt;
    std::optional<Instant> hubTime;  // the hub's clock when it answered
    std::int64_t answered = 0;       // operations that the hub answered
    std::int64_t received = 0;       // patches and records
    std::string error;               // empty: it went well
};

/// What the hub said to the operations of one kind.
struct KindResult {
    std::string kind;
    std::int64_t answered = 0;
    std::int64_t applied = 0;
    std::int64_t merged = 0;
    std::int64_t conflict = 0;
    std::int64_t keptBack = 0;  // quarantined, or held behind one that is
    std::int64_t lost = 0;      // the tablet could not read its own save any more, or it was erased
};

/// Two forms of one record were saved one after the other without the second having seen the first:
/// the first stands on top, the second waits below.
struct OwnContradiction {
    std::int64_t sequence = 0;
    std::string kind;
    RecordId record;
    std::string unit;
    std::string value;  // JSON text of the one below
    Instant savedAt;
};

/// An operation of this tablet that it could no longer read when it was to be sent, or whose record
/// was erased.
struct LostWork {
    std::string kind;
    RecordId record;
    RecordId business;  // null: of no business's file
    Instant savedAt;
};

/// A value of this tablet that came into a contradiction in a file that somebody else has by now.
struct ValueElsewhere {
    std::string kind;
    std::string unit;
    std::string value;  // JSON text
    RecordId holder;    // who decides
    Instant savedAt;
};

/// Work of somebody who had not heard yet that the file had gone to this person.
struct LateWork {
    std::string kind;
    RecordId record;
    RecordId person;
};

/// What this tablet has sent and received, and what the hub said to it; only from the log of its
/// operations and the hub's answers.
class SyncLogStore {
  public:
    SyncLogStore(Database& database, Viewer viewer)
        : m_database(database), m_viewer(std::move(viewer)) {}

    /// Newest first.
    std::vector<SyncRunRow> runs(std::size_t runsMax) const;
    /// The newest run that brought answers to operations of this tablet.
    std::optional<SyncRunRow> lastAnswered() const;
    /// By kind, in the order of the words.
    std::vector<KindResult> results(std::int64_t run) const;
    /// All kinds together.
    KindResult total(std::int64_t run) const;
    /// Operations that the hub has not answered yet.
    std::int64_t unanswered() const;

    /// Open contradictions in which the viewer has a say: a side of theirs, or a business that they
    /// are responsible for, or somebody for whom they stand in today. Oldest first.
    std::vector<Conflict> openConflicts(Date today) const;
    /// A later value of this tablet for the unit, which the hub has not answered yet, as JSON text.
    std::optional<std::string> newerOwnValue(RecordId record, std::string_view unit) const;
    std::vector<OwnContradiction> ownContradictions() const;
    /// Newest first.
    std::vector<LostWork> lost(std::size_t rowsMax) const;
    /// What had not come to the hub when its record was erased; the newest first.
    std::vector<LostWork> erased(std::size_t rowsMax) const;
    /// What a hand-over left behind, of the runs of the last seven days. Oldest first.
    std::vector<ValueElsewhere> valuesElsewhere() const;
    std::vector<LateWork> lateWork() const;
    /// Work of this tablet that the hub keeps back. Oldest first.
    std::vector<QuarantineEntry> keptBack() const;
    /// A save of this tablet that takes its place waits to be sent.
    bool isBeingMended(const QuarantineEntry& entry) const;
    /// The business in whose file the kept-back work lies; the null id when there is none.
    RecordId businessOf(const QuarantineEntry& entry) const;

  private:
    std::vector<LostWork> withOutcome(std::string_view outcome, std::size_t rowsMax) const;

    Database& m_database;
    Viewer m_viewer;
};

}  // namespace banso
