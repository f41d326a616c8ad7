// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "shared/base/ids.h"
#include "shared/db/database.h"

namespace banso {

/// A prepared statement in use, which must end before its database does. Bound values are copied;
/// text columns are valid until the next step.
class Statement {
  public:
    ~Statement();
    Statement(Statement&& other) noexcept;
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;
    Statement& operator=(Statement&&) = delete;

    /// Binds the next parameter, from 1 on.
    Statement& bind(std::string_view text);
    Statement& bind(const char* text) { return bind(std::string_view(text)); }
    Statement& bind(const std::string& text) { return bind(std::string_view(text)); }
    Statement& bind(std::int64_t number);
    Statement& bind(int number) { return bind(static_cast<std::int64_t>(number)); }
    Statement& bind(std::size_t number) { return bind(static_cast<std::int64_t>(number)); }
    Statement& bind(const RecordId& id) { return bind(std::string_view(id.text())); }
    Statement& bindNull();
    /// Null for the null id, and for an empty text.
    Statement& bindOrNull(const RecordId& id) { return id.isNull() ? bindNull() : bind(id); }
    Statement& bindOrNull(std::string_view text) { return text.empty() ? bindNull() : bind(text); }
    /// Text that is not copied: it must stay as it is until the statement has run.
    Statement& bindKept(std::string_view text);
    Statement& bindBytes(std::string_view bytes);
    template <typename T>
    Statement& bind(const std::optional<T>& value) {
        return value ? bind(*value) : bindNull();
    }

    /// True while there is a row.
    bool step();
    /// Runs a statement that gives no rows, and makes it ready for the next binding.
    void run();

    bool isNull(int column) const;
    std::int64_t integer(int column) const;
    std::optional<std::int64_t> integerOrNull(int column) const;
    std::string_view text(int column) const;
    std::string string(int column) const { return std::string(text(column)); }
    /// The null id for NULL or what is no id.
    RecordId id(int column) const;

  private:
    friend class Database;
    /// `inUse` is the mark of a statement that the database keeps; null for one of this object's.
    Statement(sqlite3_stmt* statement, bool* inUse);
    void bound(int code);

    sqlite3_stmt* m_statement;
    bool* m_inUse;
    int m_next = 1;
};

}  // namespace banso
