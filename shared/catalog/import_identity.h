// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "shared/catalog/import_row.h"

namespace banso {

/// What rows are, and which of them are the same business.
struct ImportIdentities {
    /// For each row its natural key, or none for a row that is not taken.
    std::vector<std::optional<std::string>> keys;
    std::vector<RowError> errors;
    std::vector<RowWarning> warnings;
};

/// The key of a row is the shortest that no other row of the file shares: a company's number alone,
/// and with name and address only where branches of one company stand in the list. A row's key does
/// not depend on the order of the rows.
ImportIdentities identify(std::span<const ImportRow> rows);

/// The business that a row with this key makes.
RecordId importedId(std::string_view key);

/// Those that rows would make which say of a business what its record holds: with its number, and
/// where a list lacks that, by its address or telephone number. Of register numbers only lists
/// know.
std::set<RecordId> importedIds(const Business& business);

}  // namespace banso
