// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/auth/enrolment.h"
#include "server/store/audit_log.h"
#include "server/store/chamber_file.h"

namespace banso {

/// The open enrolment codes and the enrolled devices, in the chamber's file.
class EnrolmentTickets final : public EnrolmentStore {
  public:
    /// `audit`: has each device before it counts, at this clock's time.
    EnrolmentTickets(ChamberWriter& writer, const AuditLog& audit, const Clock& clock)
        : m_writer(writer), m_audit(audit), m_clock(clock) {}

    Result<void> addTicket(const EnrolmentTicket& ticket) override;
    Result<std::vector<EnrolmentTicket>> openTickets(Instant now) override;
    Result<void> redeem(const EnrolmentTicket& ticket, const DeviceCertificate& device) override;

  private:
    ChamberWriter& m_writer;
    const AuditLog& m_audit;
    const Clock& m_clock;
};

}  // namespace banso
