// SPDX-License-Identifier: Apache-2.0
#include "server/auth/device_request.h"

#include <openssl/err.h>
#include <openssl/pem.h>

#include <new>

#include "server/auth/certificate.h"
#include "shared/base/limits.h"

namespace banso {
namespace {

Error refused(ErrorCode code, const char* why) {
    ERR_clear_error();
    return {code, std::string("The request for a certificate ") + why};
}

bool isP256(EVP_PKEY& key) {
    char group[32] = {};
    return EVP_PKEY_is_a(&key, "EC") == 1 &&
           EVP_PKEY_get_group_name(&key, group, sizeof group, nullptr) == 1 &&
           std::string_view(group) == "prime256v1";
}

}  // namespace

DeviceRequest::DeviceRequest(DeviceId deviceId, KeyHandle publicKey)
    : m_deviceId(std::move(deviceId)), m_publicKey(std::move(publicKey)) {}

Result<DeviceRequest> DeviceRequest::parse(std::string_view pem) {
    if (pem.size() > limits::kCertificateRequestBytes)
        return refused(ErrorCode::TooLarge, "is longer than any that a tablet makes.");
    const BioHandle bio(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
    if (!bio) throw std::bad_alloc();
    const CertificateRequestHandle request(
        PEM_read_bio_X509_REQ(bio.get(), nullptr, nullptr, nullptr));
    if (!request) return refused(ErrorCode::Malformed, "is not PKCS #10 in PEM form.");

    KeyHandle key(X509_REQ_get_pubkey(request.get()));
    if (!key || !isP256(*key))
        return refused(ErrorCode::Invalid, "has no elliptic-curve key on P-256.");
    // Who cannot sign with the key does not own it.
    if (X509_REQ_verify(request.get(), key.get()) != 1)
        return refused(ErrorCode::Invalid, "is not signed by the key that it names.");
    const DeviceId deviceId = commonName(*X509_REQ_get_subject_name(request.get()));
    if (!isDeviceId(deviceId))
        return refused(ErrorCode::Invalid, "does not name a device id as its only common name.");
    return DeviceRequest(deviceId, std::move(key));
}

}  // namespace banso
