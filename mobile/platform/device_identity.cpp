// SPDX-License-Identifier: Apache-2.0
#include "mobile/platform/device_identity.h"

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <QFile>
#include <ctime>

#include "mobile/platform/openssl_handles.h"
#include "mobile/platform/private_file.h"
#include "shared/base/hash.h"
#include "shared/secrets/closed_text.h"

namespace banso {
namespace {

constexpr const char* kClosedKeyFile = "/key.closed";
/// As a version before encryption left it.
constexpr const char* kClearKeyFile = "/key.pem";
constexpr const char* kCertificateFile = "/certificate.pem";
constexpr const char* kAuthorityFile = "/ca.pem";

using openssl::Certificate;
using openssl::certificateIn;
using openssl::Key;

std::string boundTo(const std::string& authorityPem) {
    return "banso device key 1 " + hex(sha256(authorityPem));
}

Error damaged(const std::string& folder, const char* file) {
    ERR_clear_error();
    return {ErrorCode::Unauthenticated, folder + file + " is damaged; enrol this tablet anew"};
}

/// A damaged file would end in a handshake that fails, and look as if the hub were to blame.
Result<DeviceIdentity> whole(DeviceIdentity identity, const std::string& folder) {
    const Key key = openssl::keyIn(identity.keyPem);
    if (!key) return damaged(folder, kClosedKeyFile);
    const Certificate certificate = certificateIn(identity.certificatePem);
    if (!certificate || X509_check_private_key(certificate.get(), key.get()) != 1)
        return damaged(folder, kCertificateFile);
    return identity;
}

}  // namespace

Result<void> saveIdentity(const DeviceIdentity& identity, const std::string& folder,
                          const SecretKey& dataKey) {
    if (auto saved = writePrivateFile(folder + kAuthorityFile, identity.authorityPem); !saved)
        return saved;
    if (auto saved = writePrivateFile(folder + kCertificateFile, identity.certificatePem); !saved)
        return saved;
    return writePrivateFile(folder + kClosedKeyFile,
                            closeText(identity.keyPem, boundTo(identity.authorityPem),
                                      dataKey.derived(SecretKey::Use::Identity)));
}

Result<DeviceIdentity> loadIdentity(const std::string& folder, const SecretKey& dataKey) {
    const auto closed = readPrivateFile(folder + kClosedKeyFile);
    if (!closed) return closed.error();
    // The key is written last: where it lies, the others were there.
    const auto certificate = readPrivateFile(folder + kCertificateFile);
    if (!certificate) return Error{ErrorCode::Unauthenticated, certificate.error().detail};
    const auto authority = readPrivateFile(folder + kAuthorityFile);
    if (!authority) return Error{ErrorCode::Unauthenticated, authority.error().detail};
    if (!certificateIn(*authority)) return damaged(folder, kAuthorityFile);
    const auto key =
        openText(*closed, boundTo(*authority), dataKey.derived(SecretKey::Use::Identity));
    if (!key) return damaged(folder, kClosedKeyFile);
    return whole({*key, *certificate, *authority}, folder);
}

Result<void> renewIdentity(DeviceIdentity& identity, const std::string& certificatePem,
                           const std::string& folder) {
    auto renewed = whole({identity.keyPem, certificatePem, identity.authorityPem}, folder);
    if (!renewed) return Error{ErrorCode::Unauthenticated, "the certificate is not of this tablet"};
    if (auto saved = writePrivateFile(folder + kCertificateFile, certificatePem); !saved)
        return saved;
    identity = std::move(*renewed);
    return {};
}

Instant validUntil(const DeviceIdentity& identity) {
    const Certificate certificate = certificateIn(identity.certificatePem);
    std::tm utc{};
    if (!certificate || ASN1_TIME_to_tm(X509_get0_notAfter(certificate.get()), &utc) != 1)
        return {};
    return Instant{std::chrono::seconds{::timegm(&utc)}};
}

bool hasIdentity(const std::string& folder) {
    return QFile::exists(QString::fromStdString(folder + kClosedKeyFile));
}

Result<void> closeEarlierIdentity(const std::string& folder, const SecretKey& dataKey) {
    const auto key = readPrivateFile(folder + kClearKeyFile);
    if (!key) return key.error().code == ErrorCode::NotFound ? Result<void>{} : key.error();
    const auto certificate = readPrivateFile(folder + kCertificateFile);
    const auto authority = readPrivateFile(folder + kAuthorityFile);
    // Without them it was of no use, and a new enrolment is the way out.
    if (certificate && authority && !hasIdentity(folder))
        if (auto saved = saveIdentity({*key, *certificate, *authority}, folder, dataKey); !saved)
            return saved;
    QFile::remove(QString::fromStdString(folder + kClearKeyFile));
    return syncFolder(folder);
}

}  // namespace banso
