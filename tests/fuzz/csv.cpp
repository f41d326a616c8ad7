// SPDX-License-Identifier: Apache-2.0
#include "shared/codec/csv.h"

#include "shared/base/limits.h"
#include "tests/fuzz/fuzz_target.h"

namespace banso::fuzz {

void decode(std::string_view input) {
    const auto rows = csv::read(input);
    if (!rows) return mustSayWhy(rows.error());
    BANSO_ASSERT(rows->size() <= limits::kCsvRows);
    csv::Writer writer;
    std::size_t number = 0;
    for (const csv::Row& row : *rows) {
        BANSO_ASSERT(row.number > number);
        number = row.number;
        BANSO_ASSERT(!row.cells.empty() && row.cells.size() <= limits::kCsvColumns);
        for (const std::string& cell : row.cells) {
            BANSO_ASSERT(cell.size() <= limits::kCsvCellBytes);
            writer.text(cell);
        }
        writer.endRow();
    }
    // What begins like a formula gets an apostrophe, after which it is one no longer.
    const std::string written = writer.take();
    const auto again = csv::read(written);
    if (!again) return;  // an apostrophe more can be a byte too many
    BANSO_ASSERT(again->size() == rows->size());
    csv::Writer second;
    for (const csv::Row& row : *again) {
        for (const std::string& cell : row.cells) second.text(cell);
        second.endRow();
    }
    BANSO_ASSERT(second.take() == written);
}

}  // namespace banso::fuzz
