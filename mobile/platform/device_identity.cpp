// SPDX-License-Identifier: Apache-2.0
#include "mobile/platform/device_identity.h"

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include "mobile/platform/openssl_handles.h"
#include "mobile/platform/private_file.h"

namespace banso {
namespace {

constexpr const char* kKeyFile = "/key.pem";
constexpr const char* kCertificateFile = "/certificate.pem";
constexpr const char* kAuthorityFile = "/ca.pem";

using openssl::Bio;
using openssl::Certificate;
using openssl::Key;

/// Without this OpenSSL would ask at the terminal for the password of an encrypted key.
int noPassword(char*, int, int, void*) {
    return 0;
}

Bio readable(const std::string& text) {
    return Bio(BIO_new_mem_buf(text.data(), static_cast<int>(text.size())));
}

Certificate certificateIn(const std::string& pem) {
    return Certificate(PEM_read_bio_X509(readable(pem).get(), nullptr, noPassword, nullptr));
}

/// A damaged file would end in a handshake that fails, and look as if the hub were to blame.
Result<DeviceIdentity> whole(DeviceIdentity identity, const std::string& folder) {
    const auto damaged = [&](const char* file) {
        ERR_clear_error();
        return Error{ErrorCode::Unauthenticated,
                     folder + file + " is damaged; enrol this tablet anew"};
    };
    const Key key(
        PEM_read_bio_PrivateKey(readable(identity.keyPem).get(), nullptr, noPassword, nullptr));
    if (!key) return damaged(kKeyFile);
    const Certificate certificate = certificateIn(identity.certificatePem);
    if (!certificate || X509_check_private_key(certificate.get(), key.get()) != 1)
        return damaged(kCertificateFile);
    if (!certificateIn(identity.authorityPem)) return damaged(kAuthorityFile);
    return identity;
}

}  // namespace

Result<void> saveIdentity(const DeviceIdentity& identity, const std::string& folder) {
    if (auto saved = writePrivateFile(folder + kAuthorityFile, identity.authorityPem); !saved)
        return saved;
    if (auto saved = writePrivateFile(folder + kCertificateFile, identity.certificatePem); !saved)
        return saved;
    return writePrivateFile(folder + kKeyFile, identity.keyPem);
}

Result<DeviceIdentity> loadIdentity(const std::string& folder) {
    const auto key = readPrivateFile(folder + kKeyFile);
    if (!key) return key.error();
    // The key is written last: where it lies, the others were there.
    const auto certificate = readPrivateFile(folder + kCertificateFile);
    if (!certificate) return Error{ErrorCode::Unauthenticated, certificate.error().detail};
    const auto authority = readPrivateFile(folder + kAuthorityFile);
    if (!authority) return Error{ErrorCode::Unauthenticated, authority.error().detail};
    return whole({*key, *certificate, *authority}, folder);
}

}  // namespace banso
