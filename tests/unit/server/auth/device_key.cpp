// SPDX-License-Identifier: Apache-2.0
#include "tests/unit/server/auth/device_key.h"

#include <openssl/pem.h>

#include "server/auth/certificate.h"

namespace banso::tests {

DeviceKey::DeviceKey(const char* group) : m_key(EVP_EC_gen(group)) {}

std::string DeviceKey::privateKeyPem() const {
    return toPem(*m_key);
}

std::string DeviceKey::requestFor(const std::string& commonName) const {
    return requestSignedBy(*this, commonName);
}

std::string DeviceKey::requestSignedBy(const DeviceKey& other,
                                       const std::string& commonName) const {
    const CertificateRequestHandle request(X509_REQ_new());
    X509_NAME_add_entry_by_txt(X509_REQ_get_subject_name(request.get()), "CN", MBSTRING_UTF8,
                               reinterpret_cast<const unsigned char*>(commonName.c_str()), -1, -1,
                               0);
    X509_REQ_set_pubkey(request.get(), m_key.get());
    X509_REQ_sign(request.get(), other.m_key.get(), EVP_sha256());
    const BioHandle bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509_REQ(bio.get(), request.get());
    char* start = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &start);
    return std::string(start, static_cast<std::size_t>(size));
}

}  // namespace banso::tests
