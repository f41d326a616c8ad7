// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "server/store/audit_log.h"
#include "server/store/chamber_file.h"
#include "server/store/data_folder.h"

namespace banso {

/// An erasure that took place.
struct DoneErasure {
    sync::Erasure erasure;
    /// Why something of it still lies beside the chamber's records; no error when all is gone.
    Result<void> cleared;
};

/// Erases a person's data at the chamber: in its file, the log beside it, the files of attachments
/// and their sealed copies. The office's page and `banso-server erase` do it through this.
class ErasureDesk {
  public:
    static constexpr std::chrono::milliseconds kPatience{10'000};

    /// `patience`: how long tablets that download are waited for before the log is emptied.
    ErasureDesk(const DataFolder& folder, ChamberWriter& writer, const Clock& clock,
                std::chrono::milliseconds patience = kPatience)
        : m_folder(folder), m_writer(writer), m_clock(clock), m_patience(patience) {}

    /// It is in the audit log and in the ledger before it is done; a restore repeats it from there.
    /// The same again erases nothing more, but clears what the first time had to leave. Errors:
    /// those of sync::mayErase, Storage, DiskFull; then nothing was erased. But an order
    /// that was noted when the writer's group failed stands in the ledger: a restore carries it
    /// out.
    Result<DoneErasure> erase(const sync::ErasureOrder& order);

    /// A record that a tablet told to belong to what went with the erasure at this revision is
    /// somebody else's, and stays. `actor` as in AuditEntry. Errors: NotFound (that is not asked),
    /// Storage, DiskFull.
    Result<void> keep(RecordId record, std::int64_t revision, const std::string& actor);

    /// Takes away what lies beside the chamber's records: the files of erased attachments, and what
    /// the database's log still holds. Safe to repeat; a starting server does, should the one
    /// before have ended in the middle. Errors: Unavailable (somebody reads for so long that the
    /// log cannot be emptied; the next start does), Storage (a file could not be deleted: somebody
    /// has to look).
    Result<void> clear();

  private:
    Result<void> note(ChamberFile& open, const sync::ErasureOrder& order);

    const DataFolder m_folder;
    ChamberWriter& m_writer;
    const Clock& m_clock;
    const std::chrono::milliseconds m_patience;
};

/// What an erasure does not reach, for whoever has to say when the last of it is gone.
struct Remains {
    std::size_t backups = 0;          // sealed, from before the erasure; they leave one a night
    std::vector<std::string> asides;  // names of whole chambers that a restore has put aside
};
/// Of an erasure at this moment.
Remains remainsOf(const DataFolder& folder, Instant erased);

}  // namespace banso
