// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "shared/base/ids.h"
#include "shared/base/result.h"

namespace banso {

/// A new key on P-256 and the request for a certificate (PKCS #10) that it signs, both in PEM form.
struct CertificateRequest {
    std::string keyPem;
    std::string requestPem;
};

/// For a tablet that will be called `device`.
CertificateRequest makeCertificateRequest(const DeviceId& device);

/// The request of a tablet that keeps its key, for a certificate under the name that the present
/// one has. Errors: Invalid (key or certificate cannot be read).
Result<std::string> makeRenewalRequest(const std::string& keyPem,
                                       const std::string& certificatePem);

}  // namespace banso
