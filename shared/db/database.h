// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "shared/base/result.h"
#include "shared/secrets/secret_key.h"

struct sqlite3;
struct sqlite3_stmt;

namespace banso {

/// The disk is full, the file is damaged, or SQL is wrong: nothing that the code in between can
/// mend. Thrown by shared/db, caught where a whole piece of work is tried (see attempt).
class StorageError : public std::runtime_error {
  public:
    StorageError(ErrorCode code, const std::string& what)
        : std::runtime_error(what), m_code(code) {}
    Error error() const { return {m_code, what()}; }

  private:
    ErrorCode m_code;
};

/// Runs `work` (which returns a Result) and turns a StorageError into its error.
template <typename Work>
auto attempt(Work&& work) -> decltype(work()) {
    try {
        return work();
    } catch (const StorageError& error) {
        return error.error();
    }
}

class Statement;

/// One connection to one SQLite file, with its prepared statements. For one thread at a time.
class Database {
  public:
    enum class Mode {
        ReadWrite,  // creates the file; WAL; every commit on disk before it is told
                    // (synchronous=FULL)
        ReadOnly,
        Memory,  // a database of its own, gone with the connection
    };

    /// With a key the file and its log are encrypted, each page by itself; without one they are
    /// clear. Errors: Storage (also: the file does not open with this key, or is clear), DiskFull.
    static Result<Database> open(const std::string& path, Mode mode,
                                 const std::optional<SecretKey>& key = std::nullopt);
    ~Database();
    Database(Database&& other) noexcept;
    Database& operator=(Database&&) = delete;

    /// Runs one or more statements that give no rows.
    void execute(const std::string& sql);
    /// A prepared statement, kept for next time, with nothing bound. While one is in use, the same
    /// SQL gives another one (a recursion, a loop in a loop).
    Statement prepare(std::string_view sql);
    /// Rows changed by the last statement.
    int changes() const;
    bool inTransaction() const;
    /// Moves what the log holds into the file, as far as no reader needs it; the rest goes with the
    /// next one. Commits are safe in the log either way, so that nothing is to be told.
    void checkpoint();
    /// Moves all of it and leaves the log empty, so that nothing that was overwritten or deleted
    /// stays in it. False where somebody reads what is older for all that time.
    [[nodiscard]] bool emptyLog(std::chrono::milliseconds patience);
    sqlite3* handle() const { return m_handle; }

  private:
    friend class Statement;
    explicit Database(sqlite3* handle) : m_handle(handle) {}
    struct Kept {
        sqlite3_stmt* statement = nullptr;
        bool inUse = false;
    };
    struct SqlHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view sql) const {
            return std::hash<std::string_view>{}(sql);
        }
    };
    sqlite3* m_handle;
    std::unordered_map<std::string, Kept, SqlHash, std::equal_to<>> m_statements;
};

/// All or nothing: rolls back unless committed.
class Transaction {
  public:
    /// Takes the write lock at once, so that it cannot fail half-way for want of it.
    explicit Transaction(Database& database);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    void commit();

  private:
    Database& m_database;
    bool m_open = true;
};

/// A part of an open transaction that can be undone by itself.
class Savepoint {
  public:
    explicit Savepoint(Database& database);
    ~Savepoint();
    Savepoint(const Savepoint&) = delete;
    Savepoint& operator=(const Savepoint&) = delete;
    void release();

  private:
    Database& m_database;
    bool m_open = true;
};

/// One view of the file for several reads, which then also lock it once. Inside a transaction it is
/// that one's view.
class Snapshot {
  public:
    explicit Snapshot(Database& database);
    ~Snapshot();
    Snapshot(const Snapshot&) = delete;
    Snapshot& operator=(const Snapshot&) = delete;

  private:
    Database& m_database;
    bool m_isOwn;
};

/// A step of a schema's history: the statements, and then the work, that lead to version `to`.
struct Migration {
    int to;
    std::string sql;
    std::function<void(Database&)> work = {};
};

/// Brings the file to the last migration's version (PRAGMA user_version), each step in a
/// transaction. Errors: NewerFile when the file's version is beyond the last step; it is then left
/// untouched.
Result<void> migrate(Database& database, const std::vector<Migration>& steps);

}  // namespace banso
