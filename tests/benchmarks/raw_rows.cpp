// SPDX-License-Identifier: Apache-2.0
#include "tests/benchmarks/raw_rows.h"

#include <unistd.h>

#include <filesystem>

#include "shared/base/assert.h"
#include "shared/db/statement.h"
#include "shared/domain/kinds.h"
#include "tests/support/test_key.h"

namespace banso::bench {
namespace {

std::vector<std::string> columnsOf(Database& database, const std::string& table) {
    Statement row = database.prepare("SELECT name FROM pragma_table_info(?)");
    row.bind(table);
    std::vector<std::string> columns;
    while (row.step()) columns.push_back("\"" + row.string(0) + "\"");
    return columns;
}

}  // namespace

RawRows RawRows::read(Database& from, const std::string& table, const std::string& where) {
    const auto columns = columnsOf(from, table);
    RawRows rows;
    rows.m_columns = columns.size();
    std::string select = "SELECT ";
    std::string names;
    std::string places;
    for (const std::string& column : columns) {
        const char* const comma = names.empty() ? "" : ",";
        select.append(comma).append(column).append(",typeof(").append(column).append(1, ')');
        names.append(comma).append(column);
        places.append(comma).append(1, '?');
    }
    rows.m_insert =
        "INSERT OR REPLACE INTO \"" + table + "\"(" + names + ") VALUES(" + places + ")";
    Statement row = from.prepare(select + " FROM \"" + table + "\" " + where);
    while (row.step()) {
        for (int i = 0; i < static_cast<int>(columns.size()); ++i) {
            const std::string_view type = row.text(2 * i + 1);
            if (type == "null")
                rows.m_cells.push_back({});
            else if (type == "integer")
                rows.m_cells.push_back({Type::Integer, row.integer(2 * i), {}});
            else
                rows.m_cells.push_back(
                    {type == "text" ? Type::Text : Type::Bytes, 0, row.string(2 * i)});
        }
    }
    return rows;
}

void RawRows::write(Database& to) const {
    Statement insert = to.prepare(m_insert);
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        const Cell& cell = m_cells[i];
        switch (cell.type) {
            case Type::Null:
                insert.bindNull();
                break;
            case Type::Integer:
                insert.bind(cell.number);
                break;
            case Type::Text:
                insert.bind(cell.text);
                break;
            case Type::Bytes:
                insert.bindBytes(cell.text);
                break;
        }
        if ((i + 1) % m_columns == 0) insert.run();
    }
}

std::vector<RawRows> recordRows(Database& tablet) {
    std::vector<RawRows> tables;
    for (const KindInfo* kind : kinds())
        tables.push_back(RawRows::read(tablet, std::string(kind->name)));
    return tables;
}

std::vector<std::string> schemaOf(Database& database, const std::string& type) {
    std::vector<std::string> statements;
    for (const KindInfo* kind : kinds()) {
        Statement row = database.prepare(
            "SELECT sql FROM sqlite_master WHERE type=? AND tbl_name=? AND sql IS NOT NULL");
        row.bind(type).bind(kind->name);
        while (row.step()) statements.push_back(row.string(0));
    }
    return statements;
}

void removeStore(const std::string& file) {
    std::error_code ignored;
    for (const char* part : {"", "-wal", "-shm"}) std::filesystem::remove(file + part, ignored);
}

void copyStore(const std::string& from, const std::string& to) {
    removeStore(to);
    // With its log, if it has one: what is committed but not yet folded into the file.
    for (const char* part : {"", "-wal"})
        if (std::filesystem::exists(from + part))
            std::filesystem::copy_file(from + part, to + part);
    // On disk now, or the first commit that is measured would write the copies too.
    ::sync();
}

Database openStore(const std::string& file) {
    auto database = Database::open(file, Database::Mode::ReadWrite);
    BANSO_ASSERT(database.has_value());
    return std::move(*database);
}

Database openTabletStore(const std::string& file, Database::Mode mode) {
    auto database = Database::open(file, mode, tests::testKey().derived(SecretKey::Use::Database));
    BANSO_ASSERT(database.has_value());
    return std::move(*database);
}

}  // namespace banso::bench
