// SPDX-License-Identifier: Apache-2.0
#include "shared/db/statement.h"

#include <sqlcipher/sqlite3.h>

#include <utility>

#include "shared/db/storage_failure.h"

namespace banso {

Statement::Statement(sqlite3_stmt* statement, bool* inUse)
    : m_statement(statement), m_inUse(inUse) {
    if (m_inUse != nullptr) *m_inUse = true;
}

Statement::~Statement() {
    if (m_statement == nullptr) return;
    if (m_inUse == nullptr) {
        sqlite3_finalize(m_statement);
        return;
    }
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
    *m_inUse = false;
}

Statement::Statement(Statement&& other) noexcept
    : m_statement(std::exchange(other.m_statement, nullptr)),
      m_inUse(other.m_inUse),
      m_next(other.m_next) {}

void Statement::bound(int code) {
    // One parameter too many, or binding between steps: SQLite would go on with other values.
    BANSO_ASSERT(code == SQLITE_OK);
    ++m_next;
}

Statement& Statement::bind(std::string_view text) {
    bound(sqlite3_bind_text64(m_statement, m_next, text.data() == nullptr ? "" : text.data(),
                              text.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
    return *this;
}

Statement& Statement::bindKept(std::string_view text) {
    bound(sqlite3_bind_text64(m_statement, m_next, text.data() == nullptr ? "" : text.data(),
                              text.size(), SQLITE_STATIC, SQLITE_UTF8));
    return *this;
}

Statement& Statement::bind(std::int64_t number) {
    bound(sqlite3_bind_int64(m_statement, m_next, number));
    return *this;
}

Statement& Statement::bindNull() {
    bound(sqlite3_bind_null(m_statement, m_next));
    return *this;
}

Statement& Statement::bindBytes(std::string_view bytes) {
    bound(sqlite3_bind_blob64(m_statement, m_next, bytes.data() == nullptr ? "" : bytes.data(),
                              bytes.size(), SQLITE_TRANSIENT));
    return *this;
}

bool Statement::step() {
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW) return true;
    if (code == SQLITE_DONE) return false;
    throwStorageError(sqlite3_db_handle(m_statement), sqlite3_sql(m_statement));
}

void Statement::run() {
    while (step()) continue;
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
    m_next = 1;
}

bool Statement::isNull(int column) const {
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

std::int64_t Statement::integer(int column) const {
    return sqlite3_column_int64(m_statement, column);
}

std::optional<std::int64_t> Statement::integerOrNull(int column) const {
    if (isNull(column)) return std::nullopt;
    return integer(column);
}

std::string_view Statement::text(int column) const {
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(m_statement, column));
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column));
    return bytes == nullptr ? std::string_view{} : std::string_view(bytes, size);
}

RecordId Statement::id(int column) const {
    const auto parsed = RecordId::parse(text(column));
    return parsed ? *parsed : RecordId{};
}

}  // namespace banso
