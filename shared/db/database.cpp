// SPDX-License-Identifier: Apache-2.0
#include "shared/db/database.h"

#include <sodium.h>
#include <sqlcipher/sqlite3.h>

#include <utility>
#include <vector>

#include "shared/db/raw_key.h"
#include "shared/db/statement.h"
#include "shared/db/storage_failure.h"

namespace banso {
namespace {

/// How long one connection waits for another's write: longer than the longest transaction of ours.
constexpr int kBusyTimeoutMs = 10'000;
/// 32 MB: the tables that every search and every merge touches stay in memory.
constexpr int kCacheKib = 32 * 1024;

const char* fileMode(Database::Mode mode) {
    return mode == Database::Mode::ReadOnly ? "PRAGMA query_only=ON;"
                                            : "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;";
}

int userVersion(Database& database) {
    Statement statement = database.prepare("PRAGMA user_version");
    return statement.step() ? static_cast<int>(statement.integer(0)) : 0;
}

/// A pragma that SQLite could not follow is no error to it: it answers with what it does instead.
void requireDurable(Database& database) {
    Statement journal = database.prepare("PRAGMA journal_mode");
    Statement synchronous = database.prepare("PRAGMA synchronous");
    constexpr std::int64_t kFull = 2;
    const bool durable = journal.step() && journal.text(0) == "wal" && synchronous.step() &&
                         synchronous.integer(0) == kFull;
    if (!durable)
        throw StorageError(ErrorCode::Storage,
                           "no write-ahead log can be kept here (journal mode '" +
                               journal.string(0) + "'); commits would not be safe");
}

/// Another engine than SQLCipher takes a key, says that all is well, and writes clear text.
void requireCipher(sqlite3* handle) {
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(handle, "PRAGMA cipher_version", -1, &statement, nullptr);
    const bool isThere = sqlite3_step(statement) == SQLITE_ROW;
    sqlite3_finalize(statement);
    if (!isThere) throw StorageError(ErrorCode::Storage, "this SQLite engine does not encrypt");
}

Result<void> useKey(sqlite3* handle, const SecretKey& key, const std::string& file) {
    std::string raw = rawKey(key);
    sqlite3_key(handle, raw.data(), static_cast<int>(raw.size()));
    sodium_memzero(raw.data(), raw.size());
    requireCipher(handle);
    // The first read shows whether the key is right.
    const int code =
        sqlite3_exec(handle, "SELECT count(*) FROM sqlite_master", nullptr, nullptr, nullptr);
    if (code == SQLITE_NOTADB)
        return Error{ErrorCode::Storage, file + " does not open with its key, or is damaged"};
    if (code != SQLITE_OK) throwStorageError(handle, "the first read with a key");
    return {};
}

/// What a killed program wrote to the log and did not sync is read as if it were safe. This makes
/// it so before anybody is told of it: a checkpoint syncs the log first, and may then find the disk
/// full or another program reading.
void syncLog(sqlite3* handle) {
    const int code =
        sqlite3_wal_checkpoint_v2(handle, nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr) &
        0xFF;
    const bool isSynced =
        code == SQLITE_OK || code == SQLITE_FULL || code == SQLITE_BUSY || code == SQLITE_LOCKED;
    if (!isSynced) throwStorageError(handle, "syncing the log");
}

}  // namespace

void throwStorageError(sqlite3* handle, const char* doing) {
    const int code = sqlite3_extended_errcode(handle);
    // The log's index is memory in a file: where it gets no room, SQLite speaks of input and
    // output.
    const bool full = (code & 0xFF) == SQLITE_FULL || code == SQLITE_IOERR_SHMSIZE;
    throw StorageError(full ? ErrorCode::DiskFull : ErrorCode::Storage,
                       std::string(full ? "the disk is full" : sqlite3_errstr(code)) + " (" +
                           std::to_string(code) + "): " + sqlite3_errmsg(handle) + " in: " + doing);
}

Result<Database> Database::open(const std::string& path, Mode mode,
                                const std::optional<SecretKey>& key) {
    // Counting every piece of memory takes a lock each time, which all connections share.
    [[maybe_unused]] static const int counting = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    sqlite3* handle = nullptr;
    const int flags =
        mode == Mode::ReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    const std::string file = mode == Mode::Memory ? ":memory:" : path;
    const int code = sqlite3_open_v2(file.c_str(), &handle, flags | SQLITE_OPEN_NOMUTEX, nullptr);
    if (code != SQLITE_OK) {
        sqlite3_close(handle);
        return Error{ErrorCode::Storage, "cannot open " + file + ": " + sqlite3_errstr(code)};
    }
    Database database(handle);
    return attempt([&]() -> Result<Database> {
        sqlite3_busy_timeout(handle, kBusyTimeoutMs);
        if (key)
            if (auto opened = useKey(handle, *key, file); !opened) return opened.error();
        database.execute("PRAGMA cache_size=-" + std::to_string(kCacheKib) +
                         "; PRAGMA temp_store=MEMORY; PRAGMA foreign_keys=OFF; "
                         "PRAGMA secure_delete=ON;");
        if (mode != Mode::Memory) database.execute(fileMode(mode));
        if (mode == Mode::ReadWrite) {
            requireDurable(database);
            syncLog(handle);
            // The checkpoint is taken between pieces of work, never inside somebody's save.
            database.execute("PRAGMA wal_autocheckpoint=0;");
        }
        return std::move(database);
    });
}

Database::~Database() {
    if (m_handle == nullptr) return;
    for (const auto& [sql, kept] : m_statements) sqlite3_finalize(kept.statement);
    sqlite3_close(m_handle);
}

Database::Database(Database&& other) noexcept
    : m_handle(std::exchange(other.m_handle, nullptr)),
      m_statements(std::move(other.m_statements)) {}

void Database::execute(const std::string& sql) {
    if (sqlite3_exec(m_handle, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
        throwStorageError(m_handle, sql.substr(0, 200).c_str());
}

Statement Database::prepare(std::string_view sql) {
    const auto known = m_statements.find(sql);
    if (known != m_statements.end() && !known->second.inUse)
        return Statement(known->second.statement, &known->second.inUse);
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v3(m_handle, sql.data(), static_cast<int>(sql.size()),
                           SQLITE_PREPARE_PERSISTENT, &statement, nullptr) != SQLITE_OK)
        throwStorageError(m_handle, std::string(sql.substr(0, 200)).c_str());
    if (known != m_statements.end()) return Statement(statement, nullptr);
    Kept& kept = m_statements.emplace(sql, Kept{statement}).first->second;
    return Statement(statement, &kept.inUse);
}

int Database::changes() const {
    return sqlite3_changes(m_handle);
}

bool Database::inTransaction() const {
    return sqlite3_get_autocommit(m_handle) == 0;
}

void Database::checkpoint() {
    sqlite3_wal_checkpoint_v2(m_handle, nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
}

bool Database::emptyLog(std::chrono::milliseconds patience) {
    sqlite3_busy_timeout(m_handle, static_cast<int>(patience.count()));
    const int code =
        sqlite3_wal_checkpoint_v2(m_handle, nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
    sqlite3_busy_timeout(m_handle, kBusyTimeoutMs);
    return code == SQLITE_OK;
}

Transaction::Transaction(Database& database) : m_database(database) {
    database.execute("BEGIN IMMEDIATE");
}

Transaction::~Transaction() {
    // SQLite may have rolled back by itself (disk full); then there is nothing left to undo.
    if (m_open && m_database.inTransaction())
        sqlite3_exec(m_database.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit() {
    m_database.execute("COMMIT");
    m_open = false;
}

Savepoint::Savepoint(Database& database) : m_database(database) {
    BANSO_ASSERT(database.inTransaction());
    database.execute("SAVEPOINT part");
}

Savepoint::~Savepoint() {
    if (m_open && m_database.inTransaction())
        sqlite3_exec(m_database.handle(), "ROLLBACK TO part; RELEASE part", nullptr, nullptr,
                     nullptr);
}

void Savepoint::release() {
    m_database.execute("RELEASE part");
    m_open = false;
}

Snapshot::Snapshot(Database& database) : m_database(database), m_isOwn(!database.inTransaction()) {
    if (m_isOwn) database.execute("BEGIN DEFERRED");
}

Snapshot::~Snapshot() {
    if (m_isOwn && m_database.inTransaction())
        sqlite3_exec(m_database.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

Result<void> migrate(Database& database, const std::vector<Migration>& steps) {
    return attempt([&]() -> Result<void> {
        const int version = userVersion(database);
        if (!steps.empty() && version > steps.back().to)
            return Error{ErrorCode::NewerFile, "the file has version " + std::to_string(version) +
                                                   "; this program knows up to " +
                                                   std::to_string(steps.back().to) +
                                                   ". Install the newer program"};
        for (const Migration& step : steps) {
            if (step.to <= version) continue;
            Transaction transaction(database);
            // Another program may have taken the step while this one waited for the lock.
            if (step.to <= userVersion(database)) continue;
            database.execute(step.sql);
            if (step.work) step.work(database);
            database.execute("PRAGMA user_version=" + std::to_string(step.to));
            transaction.commit();
        }
        return {};
    });
}

}  // namespace banso
