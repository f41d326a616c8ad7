// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "shared/catalog/import_cells.h"
#include "shared/catalog/import_columns.h"
#include "shared/schema/kind.h"
#include "shared/text/encoding.h"

namespace banso {

/// A chamber's own list of businesses, and what is needed to read it.
struct BusinessImportRequest {
    std::string_view file;     // CSV in UTF-8 or CP932
    std::string_view mapping;  // see findColumns; empty: the usual names
    std::span<const Industry> industries;
};

/// A row that is taken. The ids follow from what the row is, so that importing it again makes the
/// same records: from the register number, else the corporate number, else name and address, else
/// name and telephone number.
struct ImportedBusiness {
    std::size_t row = 0;  // as Excel shows it
    RecordUnits business;
    std::optional<RecordUnits> representative;  // a contact
};

/// Which column a field was read from.
struct ImportedColumn {
    std::string header;
    ImportField field = ImportField::Unknown;
};

/// Where more cells must be mended, it is the list as a whole that was made wrongly; and two
/// million of them would be half a gigabyte.
inline constexpr std::size_t kErrorsTold = 10'000;

/// What a file brings, before any store is asked.
struct BusinessImport {
    TextEncoding encoding = TextEncoding::Utf8;
    std::vector<ImportedColumn> columns;
    std::vector<std::string> unusedColumns;
    std::size_t rows = 0;  // below the header
    std::vector<ImportedBusiness> businesses;
    /// The first kErrorsTold of them.
    std::vector<RowError> errors;
    std::size_t errorCount = 0;
    std::size_t rowsToMend = 0;
    std::vector<RowWarning> warnings;
    /// The units that the file has columns for: one of these that a record lacks is an empty cell,
    /// any other one is unknown to the file and must not be touched.
    std::vector<std::string> businessUnits;
    std::vector<std::string> contactUnits;
};

/// Errors, all of the file as a whole: Malformed, TooLarge, Invalid (columns, mapping, no rows).
Result<BusinessImport> readBusinesses(const BusinessImportRequest& request);

}  // namespace banso
