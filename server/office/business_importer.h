// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <vector>

#include "server/office/import_merge.h"
#include "server/store/chamber_file.h"
#include "shared/catalog/business_import.h"
#include "shared/catalog/likely_double.h"

namespace banso {

/// A value of the file that was not taken because of what a person did.
struct ImportKept {
    enum class Why {
        ChangedByPerson,  // `unit` holds what a person wrote since the last import
        Cancelled,        // the record was cancelled
        Joined,           // the record was joined to another one, which stands for both
        Erased,           // by law, and nothing brings it back; strike it from the list too
    };
    std::size_t row = 0;
    std::string kind;
    std::string unit;
    Why why = Why::ChangedByPerson;
};

/// A business that the import makes and that looks like one that is there.
struct ImportDouble {
    std::size_t row = 0;
    RecordId other;
    Likeness why = Likeness::CorporateNumber;
};

/// What an import did, or would do.
struct ImportOutcome {
    std::size_t created = 0;  // records
    std::size_t changed = 0;
    std::size_t unchanged = 0;
    std::vector<ImportKept> kept;
    std::vector<ImportDouble> doubles;
};

/// Brings a chamber's own list of businesses into its records, in groups short enough for others to
/// write in between.
class BusinessImporter {
  public:
    enum class Mode { Write, DryRun };

    BusinessImporter(ChamberWriter& writer, Mode mode) : m_writer(writer), m_mode(mode) {}

    /// Errors: what the writer refuses; the groups before stand, and importing again goes on.
    Result<ImportOutcome> run(const BusinessImport& import);

  private:
    void take(ChamberFile& chamber, const RecordUnits& record, std::size_t row,
              const std::vector<std::string>& columns);
    void create(ChamberFile& chamber, const RecordUnits& record);
    /// What the businesses that are there are recognised by.
    Result<void> learnLikenesses();
    void findDoubles(const RecordUnits& record, std::size_t row);
    void change(ChamberFile& chamber, const sync::StoredRecord& standing, const RecordUnits& record,
                std::size_t row, const std::vector<std::string>& columns);

    ChamberWriter& m_writer;
    const Mode m_mode;
    ImportOutcome m_outcome;
    std::map<std::pair<Likeness, std::string>, RecordId> m_known;
};

}  // namespace banso
