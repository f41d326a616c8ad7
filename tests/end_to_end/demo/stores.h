// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>

#include "shared/domain/hub_records.h"
#include "shared/store/records.h"
#include "sync/hub/sqlite_store.h"

namespace banso::demo {

/// The hub's file, read beside the running server: what the chamber holds.
class ChamberFile {
  public:
    /// Throws DayFailed when it cannot be opened.
    explicit ChamberFile(const std::string& file);

    /// Throws DayFailed when it is not there.
    template <typename Record>
    Record record(RecordId id) {
        const Units units = unitsOf(id);
        return fromUnits<Record>(id, units);
    }
    bool holds(RecordId id) { return m_store.record(id) != nullptr; }
    Units unitsOf(RecordId id);
    /// The contradictions about a record, open and decided.
    std::vector<Conflict> conflictsOf(RecordId subject);
    /// The operations of this device that the hub has judged, each once.
    std::int64_t judgedOf(const DeviceId& device);
    /// Up to which of its sequence that is: the same number when none is missing.
    std::int64_t judgedUpTo(const DeviceId& device);
    std::int64_t recordCount() { return m_store.recordCount(); }

  private:
    sync::SqliteStore m_store;
};

/// What one sync of a tablet did.
struct SyncLog {
    std::int64_t run = 0;  // 0: there was none yet
    std::int64_t milliseconds = 0;
    std::int64_t sent = 0;
    std::int64_t received = 0;
    std::int64_t bytesSent = 0;  // packed, on the wire
    std::int64_t bytesReceived = 0;
    bool finished = false;
};

/// A tablet's file, read beside whatever program runs on it: what its person sees.
class TabletFile {
  public:
    /// Throws DayFailed when it cannot be opened.
    TabletFile(const std::string& file, const SecretKey& key);

    template <typename Record>
    std::optional<Record> find(RecordId id) {
        return Records<Record>(m_database, {}).find(id);
    }
    template <typename Record, typename... Values>
    std::vector<Record> where(const std::string& condition, const Values&... values) {
        return Records<Record>(m_database, {}).where(condition, values...);
    }
    DeviceId device();
    /// The tablet's own operations, and those the office has not answered.
    std::int64_t operations() { return count("SELECT count(*) FROM operation"); }
    std::int64_t unanswered();
    std::int64_t businesses() { return count("SELECT count(*) FROM business"); }
    SyncLog lastSync();
    /// How many operations had which outcome, in the syncs after this one.
    std::map<std::string, std::int64_t> outcomesAfter(std::int64_t run);
    /// The contradictions about a record that wait for a person.
    std::vector<Conflict> openConflictsOf(RecordId subject);
    /// What the tablet shows of a record, unit by unit.
    Units unitsOf(std::string_view kind, RecordId id);

    Database& database() { return m_database; }

  private:
    std::int64_t count(const char* sql);

    Database m_database;
};

}  // namespace banso::demo
