// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/auth/enrolment.h"
#include "server/store/audit_log.h"
#include "server/store/chamber_file.h"
#include "server/store/device_ledger.h"

namespace banso {

/// The open enrolment codes and the enrolled devices, in the chamber's file; the devices stand in
/// the ledger and the audit log first.
class EnrolmentTickets final : public EnrolmentStore {
  public:
    /// `folder`: of the ledger and the audit log.
    EnrolmentTickets(ChamberWriter& writer, const DataFolder& folder, const Clock& clock)
        : m_writer(writer), m_audit(folder), m_ledger(folder), m_clock(clock) {}

    Result<void> addTicket(const EnrolmentTicket& ticket) override;
    Result<std::vector<EnrolmentTicket>> openTickets(Instant now) override;
    Result<void> redeem(const EnrolmentTicket& ticket, const DeviceCertificate& device) override;

  private:
    ChamberWriter& m_writer;
    const AuditLog m_audit;
    const DeviceLedger m_ledger;
    const Clock& m_clock;
};

}  // namespace banso
