// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "shared/db/statement.h"
#include "shared/schema/codec.h"
#include "shared/schema/row_codec.h"
#include "shared/store/viewer.h"

namespace banso {

/// Reads whole records of one kind out of its typed table. The stores build on it.
template <typename Record>
class Records {
  public:
    Records(Database& database, const Viewer&) : m_database(database) {}

    /// Nothing when it is not here. Cancelled records are found too.
    std::optional<Record> find(RecordId id) const { return first("id=?", id); }

    /// The records for which `condition` (SQL after WHERE, perhaps with ORDER BY) holds.
    template <typename... Values>
    std::vector<Record> where(const std::string& condition, const Values&... values) const {
        Statement row = m_database.prepare(select() + condition);
        (row.bind(values), ...);
        std::vector<Record> records;
        while (row.step()) {
            constexpr int kFirstField = 2;
            const Units units = fromRow(kindOf<Record>(), row, kFirstField, row.text(1));
            records.push_back(fromUnits<Record>(row.id(0), units));
        }
        return records;
    }

    /// The first of them.
    template <typename... Values>
    std::optional<Record> first(const std::string& condition, const Values&... values) const {
        auto found = where(condition, values...);
        if (found.empty()) return std::nullopt;
        return std::move(found.front());
    }

  private:
    static const std::string& select() {
        static const std::string sql = [] {
            std::string text = "SELECT id,extra_";
            for (const FieldInfo& field : kindOf<Record>().fields)
                text.append(",\"").append(field.name).append("\"");
            return text + " FROM \"" + std::string(kindOf<Record>().name) + "\" WHERE ";
        }();
        return sql;
    }

    Database& m_database;
};

}  // namespace banso
