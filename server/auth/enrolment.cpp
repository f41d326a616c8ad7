// SPDX-License-Identifier: Apache-2.0
#include "server/auth/enrolment.h"

#include "shared/base/limits.h"

namespace banso {
namespace {

constexpr int kCodeBits = 80;
/// Long enough to walk over to the tablet, short enough that a photograph of the code is worthless.
constexpr std::chrono::minutes kCodeLives{10};

/// The same for a wrong, a used and an old code: which it was is nobody's business.
Error wrongCode() {
    return {ErrorCode::Unauthenticated,
            "The enrolment code is wrong, was used already, or is older than ten minutes."};
}

}  // namespace

Enrolment::Enrolment(EnrolmentStore& store, const CertificateAuthority& authority,
                     const Clock& clock, IdSource& ids)
    : m_store(store),
      m_authority(authority),
      m_clock(clock),
      m_ids(ids),
      m_limit(limits::kEnrolmentAttempts, kCodeLives, limits::kEnrolmentAddresses) {}

Result<std::string> Enrolment::open(RecordId person) {
    const Instant now = m_clock.now();
    const auto tickets = m_store.openTickets(now);
    if (!tickets) return tickets.error();
    if (tickets->size() >= limits::kOpenEnrolments)
        return Error{ErrorCode::TooLarge,
                     "Too many enrolment codes are open; use them or wait ten minutes."};
    const std::string code = m_ids.secret(kCodeBits);
    const auto added = m_store.addTicket({enrolmentKey(code), now + kCodeLives, person});
    if (!added) return added.error();
    return code;
}

Result<EnrolmentTicket> Enrolment::ticketOf(const Request& request, Instant now) {
    const auto tickets = m_store.openTickets(now);
    if (!tickets) return tickets.error();
    const Sha256 authority = m_authority.fingerprint();
    for (const EnrolmentTicket& ticket : *tickets) {
        const Sha256 expected = requestProof(ticket.key, request.certificateRequest, authority);
        if (ticket.validUntil > now && sameProof(expected, request.proof)) return ticket;
    }
    return wrongCode();
}

Result<Enrolment::Answer> Enrolment::enrol(const Request& request) {
    const Instant now = m_clock.now();
    if (!m_limit.allows(request.address, now))
        return Error{ErrorCode::Forbidden,
                     "Too many wrong enrolment codes came from here; wait ten minutes."};
    // Before anything is computed over it.
    if (request.certificateRequest.size() > limits::kCertificateRequestBytes)
        return Error{ErrorCode::TooLarge, "The request for a certificate is too long."};
    const auto ticket = ticketOf(request, now);
    if (!ticket) {
        if (ticket.error().code == ErrorCode::Unauthenticated)
            m_limit.addFailure(request.address, now);
        return ticket.error();
    }
    const auto deviceRequest = DeviceRequest::parse(request.certificateRequest);
    if (!deviceRequest) return deviceRequest.error();

    const DeviceCertificate device = m_authority.sign(*deviceRequest, now);
    const auto redeemed = m_store.redeem(*ticket, device);
    if (!redeemed)
        return redeemed.error().code == ErrorCode::NotFound ? wrongCode() : redeemed.error();
    return Answer{device, ticket->person, m_authority.certificatePem(),
                  answerProof(ticket->key, request.certificateRequest, device.pem,
                              m_authority.fingerprint())};
}

}  // namespace banso
