// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/auth/enrolment.h"
#include "server/http/message.h"
#include "server/store/chamber_recovery.h"
#include "server/store/store_readers.h"
#include "shared/base/limits.h"

namespace banso {

/// The request for a certificate, each byte perhaps as \u0000, and the proof. Nobody without a
/// certificate has to send more.
constexpr std::size_t kEnrolmentBytes = 8 * limits::kCertificateRequestBytes;

/// POST /v1/enrol: a new tablet proves its one-time code and gets its certificate; an
/// EnrolmentRequest gets an EnrolmentAnswer.
class EnrolHandler {
  public:
    /// `syncPort`: where the tablet will sync from then on.
    EnrolHandler(Enrolment& enrolment, StoreReaders& readers, const ChamberRecovery& recovery,
                 std::uint16_t syncPort)
        : m_enrolment(enrolment), m_readers(readers), m_recovery(recovery), m_syncPort(syncPort) {}

    Result<HttpResponse> handle(const HttpRequest& request);

  private:
    Result<HttpResponse> answer(const Enrolment::Answer& enrolled, sync::CentralStore& store);

    Enrolment& m_enrolment;
    StoreReaders& m_readers;
    const ChamberRecovery& m_recovery;
    const std::uint16_t m_syncPort;
};

}  // namespace banso
