// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/auth/certificate_authority.h"
#include "server/auth/intake_limit.h"
#include "server/handlers/device_gate.h"
#include "server/http/router.h"
#include "server/store/audit_log.h"
#include "server/store/device_ledger.h"
#include "server/store/hub_writer.h"
#include "server/store/store_readers.h"

namespace banso {

/// What a device may do also when its certificate has run out or it was stopped (sync/PROTOCOL.md,
/// sections 13 and 14). Each act is in the audit log first.
class StandingHandler {
  public:
    StandingHandler(HubWriter& writer, StoreReaders& readers, IntakeLimit& intake,
                    const CertificateAuthority& authority, const DataFolder& folder,
                    const Clock& clock)
        : m_writer(writer),
          m_readers(readers),
          m_intake(intake),
          m_authority(authority),
          m_audit(folder),
          m_ledger(folder),
          m_clock(clock) {}

    /// Adds all of it to a listener that asks for a device's certificate.
    void addTo(Router& router);

  private:
    /// POST /v1/renew: {"csr":PEM} gets {"certificate":PEM}.
    Result<HttpResponse> renew(const HttpRequest& request);
    /// POST /v1/hand-in: a push gets {"handIn":NUMBER,"sha256":HEX}.
    Result<HttpResponse> handIn(const HttpRequest& request);
    /// POST /v1/erased: {"device":ID}, the peer or a copy of it, has nothing of the chamber any
    /// more: it was stopped, or put aside and sent.
    Result<HttpResponse> erased(const HttpRequest& request);

    /// POST /v1/recovered: encoded RecoveryUses, of the peer.
    Result<HttpResponse> recovered(const HttpRequest& request);

    Result<sync::DeviceRow> admit(const HttpRequest& request, DeviceUse use);
    /// Its number; in the audit log first where it was not here yet. Errors: TooLarge.
    Result<std::int64_t> keep(const sync::HandIn& handIn, RecordId person);

    HubWriter& m_writer;
    StoreReaders& m_readers;
    IntakeLimit& m_intake;
    const CertificateAuthority& m_authority;
    const AuditLog m_audit;
    const DeviceLedger m_ledger;
    const Clock& m_clock;
};

}  // namespace banso
