// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/auth/intake_limit.h"
#include "server/http/message.h"
#include "server/store/chamber_recovery.h"
#include "server/store/hub_writer.h"
#include "server/store/restricted_reads.h"
#include "server/store/store_readers.h"

namespace banso {

/// POST /v1/sync: takes a tablet's work, then sends what it has not got yet (sync/PROTOCOL.md). The
/// answer's header tells what the tablet seals its key to. The audit log hears of restricted files
/// that go to somebody who does not look after them, and of decisions, givings, stand-ins,
/// settings and fetched files.
class SyncHandler {
  public:
    /// `clock`: that of the certificates.
    SyncHandler(HubWriter& writer, StoreReaders& readers, IntakeLimit& intake,
                RestrictedReads& reads, const ChamberRecovery& recovery, AuditLog audit,
                const Clock& clock)
        : m_writer(writer),
          m_readers(readers),
          m_intake(intake),
          m_reads(reads),
          m_recovery(recovery),
          m_clock(clock),
          m_audit(std::move(audit)) {}

    Result<HttpResponse> handle(const HttpRequest& request);

  private:
    /// The certificate before a renewed one ends when that is shown first.
    Result<void> settleRenewal(const sync::DeviceRow& device, const PeerIdentity& peer);

    HubWriter& m_writer;
    StoreReaders& m_readers;
    IntakeLimit& m_intake;
    RestrictedReads& m_reads;
    const ChamberRecovery& m_recovery;
    const Clock& m_clock;
    const AuditLog m_audit;
};

}  // namespace banso
