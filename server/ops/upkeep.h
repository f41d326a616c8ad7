// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/ops/log.h"
#include "server/store/audit_log.h"
#include "server/store/chamber_file.h"
#include "server/store/data_folder.h"
#include "server/store/file_store.h"
#include "server/store/store_readers.h"

namespace banso {

/// What a server takes away when it starts and each day after: entries of the audit log that are
/// older than the chamber keeps, what an erasure had to leave beside the records, and files that
/// nobody asks for any more.
class Upkeep {
  public:
    Upkeep(DataFolder folder, FileStore& files, StoreReaders& readers, ChamberWriter& writer,
           const Clock& clock, Log& log)
        : m_folder(std::move(folder)),
          m_audit(m_folder),
          m_files(files),
          m_readers(readers),
          m_writer(writer),
          m_clock(clock),
          m_log(log) {}

    /// What fails is in the log, is tried again the next day and holds up nobody's work.
    void run();

  private:
    Result<void> trimAudit();
    Result<void> clearErased();
    /// Uploads that nobody has gone on with for three months, and whole files that came as long ago
    /// and that nothing in the chamber names: handed in with work that was then erased, or sent for
    /// a record that never came.
    Result<void> dropUnused();

    const DataFolder m_folder;
    const AuditLog m_audit;
    FileStore& m_files;
    StoreReaders& m_readers;
    ChamberWriter& m_writer;
    const Clock& m_clock;
    Log& m_log;
};

}  // namespace banso
