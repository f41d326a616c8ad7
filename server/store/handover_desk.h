// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "server/store/audit_log.h"
#include "server/store/chamber_file.h"
#include "server/store/data_folder.h"
#include "shared/domain/person.h"

namespace banso {

/// 引継ぎ as the office decides it: written down with its day, carried out on it (at once when that
/// is today), called off before. `actor` is who does it, as in AuditEntry. Everything is in the
/// audit log before it is done. Errors besides those named: Storage, DiskFull; then nothing was
/// done.
class HandoverDesk {
  public:
    HandoverDesk(const DataFolder& folder, ChamberWriter& writer, IdSource& ids, const Clock& clock)
        : m_audit(folder), m_writer(writer), m_ids(ids), m_clock(clock) {}

    /// Writes it down; `wanted` has no id yet. Returns it. Errors: those of requirePlannable,
    /// Outdated (one of the chosen is no client of `from` any more, or she has none), TooLarge
    /// (more are chosen than a map may hold).
    Result<RecordId> set(Handover wanted, const std::string& actor);

    /// Makes `to` responsible for clients of nobody, from now on, in groups short enough for others
    /// to write in between; with them go the records that were joined to them. A client that is
    /// somebody's by now stays so. Returns how many went. Errors: NotFound, Forbidden (`to` has no
    /// role with clients); what went before the writer refused stays so.
    Result<std::size_t> entrust(const std::vector<RecordId>& clients, RecordId to,
                                const std::string& actor);

    /// Errors: NotFound, Outdated (it was carried out).
    Result<void> cancel(RecordId handover, const std::string& actor);

    /// Hands over whatever goes as the chamber stands now, all of it or nothing. Errors: NotFound,
    /// Outdated (it was carried out, or its day is not there yet), those of requireFeasible.
    Result<void> carryOut(RecordId handover);

  private:
    Result<void> note(AuditEvent event, const std::string& actor, const Handover& handover,
                      std::vector<std::pair<std::string, std::string>> facts);
    Result<void> put(ChamberFile& chamber, const Handover& handover);
    Result<void> carryOut(ChamberFile& chamber, Handover handover, const std::string& actor);
    void entrust(ChamberFile& chamber, RecordId file, const Handover& handover);
    Date today() const { return tokyoDate(m_clock.now()); }

    const AuditLog m_audit;
    ChamberWriter& m_writer;
    IdSource& m_ids;
    const Clock& m_clock;
};

/// Those that wait for their day, in its order.
std::vector<Handover> handoversToCome(sync::SqliteStore& store);
/// Those that were carried out, the newest first.
std::vector<Handover> handoversDone(sync::SqliteStore& store, std::size_t handoversMax);

}  // namespace banso
