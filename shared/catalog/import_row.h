// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "shared/catalog/business_import.h"
#include "shared/domain/business.h"
#include "shared/domain/contact.h"

namespace banso {

/// A row that was understood, before it has its id.
struct ImportRow {
    std::size_t number = 0;
    std::string registerNumber;
    Business business;
    Contact representative;  // nobody without a name
};

/// Reads the rows of a file whose columns are known.
class ImportRowReader {
  public:
    ImportRowReader(const BusinessImportRequest& request, const ImportColumns& columns);

    /// Nothing when a cell cannot be taken; each such cell is then in `errors`.
    std::optional<ImportRow> read(const csv::Row& row, std::vector<RowError>& errors) const;

  private:
    const ImportColumns& m_columns;
    IndustryNames m_industries;
};

}  // namespace banso
