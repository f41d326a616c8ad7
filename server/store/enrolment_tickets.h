// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/auth/enrolment.h"
#include "server/store/chamber_file.h"

namespace banso {

/// The open enrolment codes and the enrolled devices, in the chamber's file.
class EnrolmentTickets final : public EnrolmentStore {
  public:
    explicit EnrolmentTickets(ChamberWriter& writer) : m_writer(writer) {}

    Result<void> addTicket(const EnrolmentTicket& ticket) override;
    Result<std::vector<EnrolmentTicket>> openTickets(Instant now) override;
    Result<void> redeem(const EnrolmentTicket& ticket, const DeviceCertificate& device) override;

  private:
    ChamberWriter& m_writer;
};

}  // namespace banso
