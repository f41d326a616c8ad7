// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/store/accounts.h"
#include "server/store/audit_log.h"
#include "server/store/chamber_file.h"
#include "shared/domain/person.h"

namespace banso {

/// Whether the person is an expert from outside and nothing else: then she has no tablet, which
/// would hold what is the chamber's.
bool isOnlyExpert(const Person& person, Date day);

/// 専門家: opens one client's file to an expert, to be read on the office's page. That is a giving,
/// and stands on record as one. `actor` is who does it, as in AuditEntry. Everything is in the
/// audit log before it is done. Errors besides those named: Storage, DiskFull; then nothing was
/// done.
class ExpertDesk {
  public:
    ExpertDesk(const DataFolder& folder, ChamberWriter& writer, IdSource& ids, const Clock& clock)
        : m_audit(folder), m_accounts(folder), m_writer(writer), m_ids(ids), m_clock(clock) {}

    /// From now on, in place of another client's. Whether the client has agreed is for the caller
    /// to have seen. Errors: NotFound (the expert, or the client), Invalid (no expert today; the
    /// last day lies before today), Forbidden (the client is restricted), TooLarge.
    Result<void> open(RecordId expert, const OpenCase& wanted, RecordId actor);
    /// At once. Errors: NotFound (none is open).
    Result<void> close(RecordId expert, RecordId actor);

  private:
    Date today() const { return tokyoDate(m_clock.now()); }

    const AuditLog m_audit;
    const Accounts m_accounts;
    ChamberWriter& m_writer;
    IdSource& m_ids;
    const Clock& m_clock;
};

}  // namespace banso
