// SPDX-License-Identifier: Apache-2.0
#include "shared/db/database.h"

#include <sqlcipher/sqlite3.h>

#include <utility>
#include <vector>

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

}  // namespace

void throwStorageError(sqlite3* handle, const char* doing) {
    const int code = sqlite3_extended_errcode(handle);
    const bool full = (code & 0xFF) == SQLITE_FULL;
    throw StorageError(full ? ErrorCode::DiskFull : ErrorCode::Storage,
                       std::string(sqlite3_errstr(code)) + " (" + std::to_string(code) +
                           "): " + sqlite3_errmsg(handle) + " in: " + doing);
}

Result<Database> Database::open(const std::string& path, Mode mode) {
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
        database.execute("PRAGMA cache_size=-" + std::to_string(kCacheKib) +
                         "; PRAGMA temp_store=MEMORY; PRAGMA foreign_keys=OFF;");
        if (mode != Mode::Memory) database.execute(fileMode(mode));
        // The checkpoint is taken between pieces of work, never inside somebody's save.
        if (mode == Mode::ReadWrite) database.execute("PRAGMA wal_autocheckpoint=0;");
        return std::move(database);
    });
}

Database::~Database() {
    if (m_handle == nullptr) return;
    for (const auto& [sql, statement] : m_statements) sqlite3_finalize(statement);
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
    std::string key(sql);
    const auto known = m_statements.find(key);
    // A statement that is running already (a recursion) must not be taken from under its user.
    if (known != m_statements.end() && sqlite3_stmt_busy(known->second) == 0)
        return Statement(known->second);
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v3(m_handle, sql.data(), static_cast<int>(sql.size()),
                           SQLITE_PREPARE_PERSISTENT, &statement, nullptr) != SQLITE_OK)
        throwStorageError(m_handle, key.substr(0, 200).c_str());
    BANSO_ASSERT(known == m_statements.end());
    m_statements.emplace(std::move(key), statement);
    return Statement(statement);
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

Result<void> migrate(Database& database, const std::vector<Migration>& steps) {
    return attempt([&]() -> Result<void> {
        int version = 0;
        {
            Statement statement = database.prepare("PRAGMA user_version");
            if (statement.step()) version = static_cast<int>(statement.integer(0));
        }
        if (!steps.empty() && version > steps.back().to)
            return Error{ErrorCode::NewerFile, "the file has version " + std::to_string(version) +
                                                   "; this program knows up to " +
                                                   std::to_string(steps.back().to) +
                                                   ". Install the newer program"};
        for (const Migration& step : steps) {
            if (step.to <= version) continue;
            Transaction transaction(database);
            database.execute(step.sql);
            database.execute("PRAGMA user_version=" + std::to_string(step.to));
            transaction.commit();
        }
        return {};
    });
}

}  // namespace banso
