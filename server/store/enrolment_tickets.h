// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/auth/enrolment.h"
#include "server/store/chamber_file.h"
#include "server/store/device_ledger.h"

namespace banso {

/// The open enrolment codes and the enrolled devices, in the chamber's file; the devices stand in
/// the ledger first.
class EnrolmentTickets final : public EnrolmentStore {
  public:
    EnrolmentTickets(ChamberWriter& writer, DeviceLedger ledger, const Clock& clock)
        : m_writer(writer), m_ledger(std::move(ledger)), m_clock(clock) {}

    Result<void> addTicket(const EnrolmentTicket& ticket) override;
    Result<std::vector<EnrolmentTicket>> openTickets(Instant now) override;
    Result<void> redeem(const EnrolmentTicket& ticket, const DeviceCertificate& device) override;

  private:
    ChamberWriter& m_writer;
    const DeviceLedger m_ledger;
    const Clock& m_clock;
};

}  // namespace banso
