// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <mutex>
#include <string>
#include <vector>

#include "server/office/business_importer.h"
#include "server/store/audit_log.h"

namespace banso {

/// A list as somebody brought it: see BusinessImportRequest.
struct BroughtList {
    std::string_view file;
    std::string_view mapping;
};

/// What was found in a list and what became of it, without what its cells hold.
struct ImportReport {
    std::vector<ImportedColumn> columns;
    std::vector<std::string> unusedColumns;
    std::size_t rows = 0;
    std::size_t taken = 0;
    std::vector<RowError> errors;  // the first kErrorsTold
    std::size_t errorCount = 0;
    std::size_t rowsToMend = 0;
    std::vector<RowWarning> warnings;
    ImportOutcome outcome;
};

/// How the chamber's own list of businesses comes in; the command and the office's page do it
/// through this. One at a time, on a thread of its own, so that a list's size in memory is that of
/// one. Errors besides
/// those named: those of readBusinesses, Storage, TooOften (another import is at work).
class ImportDesk {
  public:
    ImportDesk(const DataFolder& folder, ChamberWriter& writer, const Clock& clock)
        : m_audit(folder), m_writer(writer), m_clock(clock) {}

    /// What the import would do, read from `store` alone; nothing is written but in the audit log
    /// that somebody asked, and it is there before she gets the answer.
    Result<ImportReport> preview(const BroughtList& list, sync::SqliteStore& store,
                                 const ListBringer& bringer);

    /// Does it. It is in the audit log before anything is written; where that fails, nothing is
    /// (DiskFull, too). What the writer refuses afterwards is told by the report.
    Result<ImportReport> run(const BroughtList& list, sync::SqliteStore& store,
                             const ListBringer& bringer);

  private:
    using Import = std::function<Result<ImportOutcome>(const BusinessImport&)>;
    Result<void> note(AuditEvent event, const BusinessImport& found,
                      const ListBringer& bringer) const;
    Result<ImportReport> import(const BroughtList& list, sync::SqliteStore& store,
                                const Import& bring);

    const AuditLog m_audit;
    ChamberWriter& m_writer;
    const Clock& m_clock;
    std::mutex m_atWork;
};

}  // namespace banso
