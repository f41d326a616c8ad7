// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "shared/db/database.h"

namespace banso::bench {

/// Rows of one table, in memory, to be written again as fast as the engine can: with prepared
/// statements and nothing to work out.
class RawRows {
  public:
    /// `where`: SQL after the table's name.
    static RawRows read(Database& from, const std::string& table, const std::string& where = {});

    /// Inside the caller's transaction; a row that is there already is replaced.
    void write(Database& to) const;
    std::size_t size() const { return m_columns == 0 ? 0 : m_cells.size() / m_columns; }

  private:
    enum class Type { Null, Integer, Text, Bytes };
    struct Cell {
        Type type = Type::Null;
        std::int64_t number = 0;
        std::string text;
    };

    std::string m_insert;
    std::size_t m_columns = 0;
    std::vector<Cell> m_cells;
};

/// All rows of all tables that sync fills with records.
std::vector<RawRows> recordRows(Database& tablet);
/// The statements that made the kinds' tables in a file, or their indexes.
std::vector<std::string> schemaOf(Database& database, const std::string& type);
/// Files of a store, its log with it, away or copied.
void removeStore(const std::string& file);
void copyStore(const std::string& from, const std::string& to);
/// A hub's, which is clear.
Database openStore(const std::string& file);
/// A tablet's, which is encrypted.
Database openTabletStore(const std::string& file, Database::Mode mode = Database::Mode::ReadWrite);

}  // namespace banso::bench
