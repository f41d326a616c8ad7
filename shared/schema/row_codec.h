// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>

#include "shared/codec/json.h"
#include "shared/db/statement.h"
#include "shared/schema/kind.h"

namespace banso {

/// The columns of a record's row, and the units that no column can hold whole.
struct Row {
    struct Cell {
        std::optional<std::int64_t> number;
        std::optional<std::string> text;
    };
    std::vector<Cell> cells;  // in the order of the kind's fields
    Units extra;
};

/// The columns that these units fill. A unit with something that this version cannot read lies in
/// `extra` too, as it came, and counts before its columns.
Row toRow(const KindInfo& kind, const Units& units);
/// The same of a JSON object with the units as its members.
Row toRow(const KindInfo& kind, json::Value units);
/// The units of a row whose field columns begin at `firstColumn`; `extra` is the JSON of that
/// column.
Units fromRow(const KindInfo& kind, const Statement& row, int firstColumn, std::string_view extra);

}  // namespace banso
