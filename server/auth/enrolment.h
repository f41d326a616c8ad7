// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "server/auth/attempt_limit.h"
#include "server/auth/certificate_authority.h"
#include "shared/codec/enrolment.h"

namespace banso {

/// A code that was given out and not used yet: what the hub keeps of it.
struct EnrolmentTicket {
    EnrolmentKey key{};
    Instant validUntil;
    /// Whose tablet it will be.
    RecordId person;
};

/// Where tickets and devices are kept. Called on several threads.
class EnrolmentStore {
  public:
    virtual ~EnrolmentStore() = default;
    virtual Result<void> addTicket(const EnrolmentTicket& ticket) = 0;
    /// Those that are valid at `now`; older ones may be deleted.
    virtual Result<std::vector<EnrolmentTicket>> openTickets(Instant now) = 0;
    /// In one transaction removes the ticket and keeps the device; one of the same person goes on
    /// by this certificate, once that is shown. NotFound when the ticket has gone meanwhile, so
    /// that one code never enrols two; Exists when the device of that id was stopped, Invalid when
    /// it is somebody else's.
    virtual Result<void> redeem(const EnrolmentTicket& ticket, const DeviceCertificate& device) = 0;
};

/// How a tablet gets its certificate: by a code of 80 random bits that is good once and for ten
/// minutes (protocol: shared/codec/enrolment.h). Safe to call from any thread.
class Enrolment {
  public:
    struct Request {
        /// PKCS #10 in PEM form.
        std::string certificateRequest;
        /// requestProof() of the tablet.
        Sha256 proof{};
        /// The tablet's network address, for counting wrong proofs.
        std::string address;
    };
    struct Answer {
        DeviceCertificate device;
        RecordId person;
        std::string authorityPem;
        /// answerProof() over device.pem.
        Sha256 proof{};
    };

    Enrolment(EnrolmentStore& store, const CertificateAuthority& authority, const Clock& clock,
              IdSource& ids);

    /// A new code for a tablet of this person. TooLarge when too many are open.
    Result<std::string> open(RecordId person);

    /// Unauthenticated when no open code proves the request, Forbidden after too many of these from
    /// one address, TooLarge, Malformed or Invalid when the request itself is wrong or its tablet
    /// somebody else's, Exists when the device was stopped (the tablet makes a new id); then the
    /// code stays good.
    Result<Answer> enrol(const Request& request);

  private:
    Result<EnrolmentTicket> ticketOf(const Request& request, Instant now);

    EnrolmentStore& m_store;
    const CertificateAuthority& m_authority;
    const Clock& m_clock;
    IdSource& m_ids;
    AttemptLimit m_limit;
};

}  // namespace banso
