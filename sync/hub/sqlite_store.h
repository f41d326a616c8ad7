// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <unordered_map>

#include "shared/db/database.h"
#include "sync/hub/central_store.h"

namespace banso::sync {

/// A chamber's central store in one SQLite file.
class SqliteStore final : public CentralStore {
  public:
    /// Opens or makes the file. Errors: Storage, DiskFull, NewerFile.
    static Result<SqliteStore> open(const std::string& path, Database::Mode mode);

    void begin() override;
    void commit() override;
    void rollback() override;
    void beginRead() override;
    void endRead() override;
    std::string setting(std::string_view key) override;
    void putSetting(std::string_view key, std::string_view value) override;
    std::int64_t nextNumber(std::string_view key) override;
    std::int64_t head() override;
    RecordPtr record(RecordId id) override;
    void putRecord(const StoredRecord& record) override;
    std::vector<StoredRecord> ownedBy(RecordId owner) override;
    std::vector<RecordId> joinedTo(RecordId standing) override;
    std::int64_t append(HistoryRow& row) override;
    std::optional<StoredAnswer> answer(std::string_view device, std::int64_t sequence) override;
    void putAnswer(std::string_view device, std::int64_t sequence,
                   const StoredAnswer& answer) override;
    std::optional<Fate> fate(std::string_view operation, std::string_view unit) override;
    void putFate(std::string_view operation, std::string_view unit, const Fate& fate) override;
    RecordId openConflict(RecordId subject, std::string_view unit) override;
    void putOpenConflict(RecordId subject, std::string_view unit, RecordId conflict) override;
    void removeOpenConflict(RecordId subject, std::string_view unit) override;
    bool isBlocked(std::string_view device) override;
    RecordId blockedBy(std::string_view device, RecordId record) override;
    void block(std::string_view device, RecordId record, RecordId entry) override;
    void unblock(RecordId entry) override;
    void copyBlocks(std::string_view device, std::string_view copy) override;
    void putEntry(RecordId entry, std::string_view device, std::int64_t sequence, RecordId behind,
                  std::string_view line) override;
    std::optional<Entry> entryOf(std::string_view device, std::int64_t sequence) override;
    std::vector<Entry> entriesBehind(RecordId entry) override;
    void closeEntry(RecordId entry) override;
    std::int64_t openEntries(std::string_view device) override;
    DraftTable drafts() override { return DraftTable(m_database); }
    std::optional<DeviceRow> device(std::string_view id) override;
    void putDevice(const DeviceRow& device) override;
    std::vector<DeviceRow> devices() override;
    std::int64_t putHandIn(const HandIn& handIn) override;
    std::optional<HandIn> handIn(std::int64_t number) override;
    std::vector<HandIn> handIns() override;
    std::int64_t handInBytesWaiting(std::string_view device) override;
    void decideHandIn(std::int64_t number, std::string_view decision) override;
    std::vector<HistoryRow> historyAfter(std::int64_t revision, std::size_t rowsMax) override;
    void visitRecords(RecordId after, std::size_t recordsMax,
                      const std::function<void(const StoredRecord&)>& visit) override;
    void visitTexts(std::string_view after, std::size_t recordsMax,
                    const std::function<void(const RecordText&)>& visit) override;
    void visitFile(RecordId file, std::string_view after, std::size_t recordsMax,
                   const std::function<void(const RecordText&)>& visit) override;
    std::int64_t recordCount() override;
    AccessTables access() override { return AccessTables(m_database); }
    ErasureTable erasures() override { return ErasureTable(m_database); }
    ErasureDoubts erasureDoubts() override { return ErasureDoubts(m_database); }
    void wipe(std::int64_t erasure) override;
    std::vector<StoredRecord> attachmentsOf(std::string_view sha256) override;

    /// Part of the open group was undone: what was read of it holds no longer.
    void forget();

    /// For what else lies in the chamber's file (enrolment codes).
    Database& database() { return m_database; }

  private:
    void insertRecord(const StoredRecord& record);
    void updateRecord(const StoredRecord& known, const StoredRecord& record);
    explicit SqliteStore(Database database) : m_database(std::move(database)) {}
    RecordPtr keep(RecordId id, RecordPtr record);

    Database m_database;
    // What the groups read and wrote, as long as nobody else has committed: a save is looked at
    // from several sides before it is applied, and each look would read the same again. Outside of
    // a group it says nothing.
    bool m_inGroup = false;
    std::unordered_map<RecordId, RecordPtr, RecordIdHash> m_known;
    std::unordered_map<std::string, std::string> m_settings;
    std::int64_t m_head = -1;  // negative: not read yet
    std::int64_t m_othersCommits = -1;
};

}  // namespace banso::sync
