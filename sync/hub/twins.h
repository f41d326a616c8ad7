// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "sync/hub/conflicts.h"
#include "sync/merge/unit_merge.h"

namespace banso::sync {

/// Businesses that turned out to be the same one: one record stands, the others are joined to it by
/// their `alias` and keep all that they hold (sync/PROTOCOL.md, section 3, twins).
class Twins {
  public:
    explicit Twins(Ledger& ledger, Conflicts& conflicts)
        : m_ledger(ledger), m_store(ledger.store()), m_conflicts(conflicts) {}

    /// The record that stands for this one; null when it stands itself.
    RecordPtr standingFor(const StoredRecord& record);
    /// Whether what is sent for this unit of a joined business lands on the standing one.
    static bool lands(std::string_view unit);
    /// What becomes of it there: its author has not seen that record, so nothing is simply set.
    static UnitOutcome judge(const StoredRecord& standing, const UnitChange& change);
    /// Whether it parts the record from what it is joined to, or joins it to another.
    static bool moves(const StoredRecord& record, const Operation& operation);
    /// Whether an `alias` of this value would close a circle or make too long a chain.
    bool closesCircle(const StoredRecord& record, std::string_view alias);
    /// Whether the business may be joined to the one that the change names. Errors: Invalid (not
    /// there, cancelled, or one of the two is restricted when the save stands), Forbidden (with
    /// somebody else), TooLarge (too many values wait for a decision there already).
    Result<void> check(const StoredRecord& record, const UnitChange& change, const Save& save);

    /// After `alias` was set: parts the record from what it was joined to (`before`, the unit's
    /// text) and joins it to what it names now. The caller keeps `record`.
    void aliasChanged(StoredRecord& record, std::string_view before);
    /// After a business was restricted: so are those that are joined with it, for they are one
    /// client, which a page or a paper shows as a whole. Whoever has it has those of nobody, too.
    void restricted(const StoredRecord& business);
    /// After units of a figure were set: it meets the figures of the same months in the records
    /// that are joined with its own. The caller keeps `figure`.
    void figureChanged(StoredRecord& figure, bool isNew, const std::vector<std::string>& units);
    /// After a witness told units of a record, which stand on it also where it is joined: joins and
    /// meets here as it would where people had done the same. Keeps `record`.
    void told(StoredRecord& record, bool isNew, std::string_view aliasBefore,
              const std::vector<std::string>& units);

  private:
    using Ids = std::vector<RecordId>;
    RecordPtr standingOf(RecordId business);
    bool willBeRestricted(RecordId business, const Save& save);
    std::int64_t depthBelow(RecordId business);
    void addBelow(RecordId business, Ids& group);
    Ids withBelow(RecordId business);
    void join(StoredRecord& joined, StoredRecord standing);
    void part(StoredRecord& record, StoredRecord standing);
    void offer(const StoredRecord& from, StoredRecord& to, const std::vector<std::string>& units);
    void meet(StoredRecord& figure, const Ids& group);
    std::vector<StoredRecord> figuresLike(const StoredRecord& figure, const Ids& businesses);
    void partFigures(const Ids& parted, const Ids& others);

    Ledger& m_ledger;
    CentralStore& m_store;
    Conflicts& m_conflicts;
};

}  // namespace banso::sync
