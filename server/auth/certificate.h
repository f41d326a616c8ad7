// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "server/auth/openssl_handles.h"
#include "shared/base/hash.h"
#include "shared/base/result.h"
#include "shared/base/time.h"

namespace banso {

/// The first certificate (or key) of the text; Malformed when it has none in PEM form. `what` names
/// it in the error.
Result<CertificateHandle> certificateFromPem(std::string_view pem, std::string_view what);
Result<KeyHandle> keyFromPem(std::string_view pem, std::string_view what);
std::string toPem(X509& certificate);
std::string toDer(X509& certificate);
/// Unencrypted PKCS #8: belongs into a file of mode 0600 and nowhere else.
std::string toPem(EVP_PKEY& key);

/// The end of its validity, to the second.
Instant expiryOf(X509& certificate);
/// SHA-256 over the DER form.
Sha256 fingerprint(X509& certificate);
/// Lower-case hexadecimal digits.
std::string serialText(X509& certificate);
/// The only common name of the subject; empty when there is none or more than one.
std::string commonName(const X509_NAME& subject);

}  // namespace banso
