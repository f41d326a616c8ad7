// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "server/store/audit_log.h"
#include "server/store/chamber_file.h"
#include "server/store/data_folder.h"
#include "shared/domain/person.h"

namespace banso {

/// What the office does with the chamber's people, their roles and stand-ins; the commands and the
/// office's page do it through this. `actor` is who does it, as in AuditEntry. Everything is in the
/// audit log before it is done. Errors besides those named: Storage, DiskFull; then nothing was
/// done.
class PeopleDesk {
  public:
    PeopleDesk(const DataFolder& folder, ChamberWriter& writer, IdSource& ids, const Clock& clock)
        : m_audit(folder), m_writer(writer), m_ids(ids), m_clock(clock) {}

    /// Adds somebody; `person` has no id yet. Returns it. Errors: Invalid, TooLarge.
    Result<RecordId> add(Person person, const std::string& actor);

    /// What somebody is called from now on, everywhere. Errors: NotFound, Invalid, TooLarge.
    Result<void> rename(RecordId person, std::string_view name, std::string_view kana,
                        const std::string& actor);
    /// Takes back that somebody was added. Errors: NotFound, Forbidden (a tablet, a record or
    /// another person's work has her name already, so that her roles can only end; or nobody would
    /// be administrator any more).
    Result<void> cancel(RecordId person, const std::string& actor);

    /// Gives a role from one day to another, in place of the dates that it had. Errors: NotFound,
    /// Invalid.
    Result<void> giveRole(RecordId person, Role role, const RoleTerm& term,
                          const std::string& actor);
    /// `last`: the last day on which the person has it. Errors: NotFound, Forbidden (nobody would
    /// be administrator any more).
    Result<void> endRole(RecordId person, Role role, Date last, const std::string& actor);
    /// For cause: also what the person wrote before and comes later is kept back. Errors: as
    /// endRole.
    Result<void> withdrawRole(RecordId person, Role role, const std::string& actor);

    /// 代行 from today until `to` (its last day; open when empty). Returns its id. Errors: NotFound
    /// (one of both), Invalid (the same person; the end lies before today), Forbidden (the deputy
    /// has no role with clients).
    Result<RecordId> setStandIn(RecordId absent, RecordId deputy, std::optional<Date> to,
                                const std::string& actor);
    /// Ends it at once. Errors: NotFound.
    Result<void> endStandIn(RecordId standIn, const std::string& actor);

  private:
    Result<void> changeTerm(RecordId person, Role role, const std::string& actor,
                            const std::function<void(RoleTerm&)>& change);
    Result<void> note(AuditEntry entry);
    Date today() const { return tokyoDate(m_clock.now()); }

    const AuditLog m_audit;
    ChamberWriter& m_writer;
    IdSource& m_ids;
    const Clock& m_clock;
};

/// The stand-ins that are in force on this day or will be, in the order in which they were made.
std::vector<StandIn> standInsFrom(sync::SqliteStore& store, Date day);

}  // namespace banso
