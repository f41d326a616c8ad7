// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "server/auth/certificate.h"
#include "server/auth/device_request.h"
#include "shared/base/hash.h"
#include "shared/base/ids.h"
#include "shared/base/result.h"
#include "shared/base/time.h"

namespace banso {

/// A certificate made for one tablet; its private half never left the tablet.
struct DeviceCertificate {
    DeviceId deviceId;
    std::string pem;
    std::string serial;
    /// SHA-256, lower-case hexadecimal digits: what PeerIdentity::certificateFingerprint will say.
    std::string fingerprint;
    Instant validUntil;
};

/// The server's own certificate with its private key.
struct ServerCertificate {
    /// Followed by the authority's, which a new tablet gets to know by it.
    std::string certificatePem;
    std::string privateKeyPem;
};

/// The chamber's own certificate authority (ECDSA on P-256): it signs the server's certificate and
/// the tablets', and nobody else's are trusted.
class CertificateAuthority {
  public:
    /// It speaks for these names and addresses of the server, and for names and addresses of
    /// private networks alone, so that a browser that trusts it takes no other site from whoever
    /// has its key. A name that no certificate can hold is passed over: issueServer() tells of it.
    static CertificateAuthority create(Instant now, const std::vector<std::string>& names = {});
    /// The fingerprint of the certificate in the folder, whose key may be missing. Errors: as
    /// load().
    static Result<Sha256> fingerprintIn(const std::filesystem::path& folder);
    /// Reads what save() wrote. NotFound when the folder holds no authority.
    static Result<CertificateAuthority> load(const std::filesystem::path& folder);
    /// Exists when the folder holds an authority already: replacing one would lock out every
    /// tablet.
    Result<void> save(const std::filesystem::path& folder) const;

    /// For localhost and the given host names and IP addresses, with a new key, valid 823 days:
    /// made anew at each start of the server, so that it lies on no disk. Invalid names the bad
    /// name, or that this authority does not speak for one of them.
    Result<ServerCertificate> issueServer(const std::vector<std::string>& names, Instant now) const;
    /// Valid 397 days from `now`, for TLS clients only.
    DeviceCertificate sign(const DeviceRequest& request, Instant now) const;

    std::string certificatePem() const;
    /// The certificate as browsers take it; its SHA-256 is the fingerprint.
    std::string certificateDer() const;
    /// Whether it speaks for certain names alone: those that were made before did for any.
    bool isBounded() const;
    /// What a tablet pins, and what the enrolment's QR code holds.
    Sha256 fingerprint() const;

  private:
    CertificateAuthority(KeyHandle key, CertificateHandle certificate);

    KeyHandle m_key;
    CertificateHandle m_certificate;
};

}  // namespace banso
