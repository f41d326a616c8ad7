// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/base/time.h"
#include "shared/schema/kind.h"
#include "sync/hub/access.h"

namespace banso::sync {

/// Who makes an operation, as it enters the history.
struct Author {
    DeviceId device;
    std::int64_t sequence = 0;
    RecordId person;
    Instant at;

    OperationName name() const { return makeName(device, sequence); }
};

/// What an operation of the hub's own is to the people who work on the record.
enum class HubWork {
    Edit,       // a change like anybody's: who cancels the record must have seen it
    BringBack,  // the same, and the record goes out whole
    Number,     // a number that people count by: nobody's work
};

/// Writes operations that were judged into the records and the history, inside the store's group.
class Ledger {
  public:
    Ledger(CentralStore& store, const Clock& clock)
        : m_store(store), m_clock(clock), m_access(store, clock) {}

    /// Writes the history row for units already set in `record`, gives the record its revision and
    /// keeps it. `row.operation` and `row.only` say what took effect.
    std::int64_t write(StoredRecord& record, const Author& author, HistoryRow row);
    /// Sets these units by an operation of the hub's own. Nothing is written when all are equal.
    std::int64_t writeByHub(StoredRecord& record, const Units& units, HubWork work = HubWork::Edit);
    /// Brings a record of the hub's own, new or not, to exactly these units.
    std::int64_t bring(std::string_view kind, RecordId id, const Units& wanted);
    /// Gives a new record the number that people count by: the plan's version, the case's number.
    void giveNumber(StoredRecord& record);
    /// A record that is not there yet, with its owner and scope taken from its units.
    static StoredRecord makeRecord(std::string_view kind, RecordId id, const Units& units);
    /// The same, from the units that an operation sets.
    static StoredRecord makeRecord(const Operation& operation);
    /// The record on which, or on whose owner, this operation builds.
    RecordId ownerOf(const Operation& operation);
    /// The file in which the operation's record lies.
    RecordId scopeOf(const Operation& operation);
    /// The next operation of the hub's own.
    Author hubAuthor();

    CentralStore& store() { return m_store; }
    const Clock& clock() const { return m_clock; }
    Access& access() { return m_access; }

  private:
    std::int64_t append(const StoredRecord& record, const Author& author, HistoryRow row);

    CentralStore& m_store;
    const Clock& m_clock;
    Access m_access;
};

}  // namespace banso::sync
