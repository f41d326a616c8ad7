// SPDX-License-Identifier: Apache-2.0
#include "mobile/platform/certificate_request.h"

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <new>

#include "mobile/platform/openssl_handles.h"

namespace banso {
namespace {

using openssl::Bio;
using openssl::Certificate;
using openssl::Key;
using openssl::Name;
using openssl::Request;

/// With good arguments OpenSSL fails here only for want of memory or randomness.
void must(bool done) {
    if (!done) throw std::bad_alloc();
}

std::string textOf(BIO& bio) {
    char* text = nullptr;
    const long size = BIO_get_mem_data(&bio, &text);
    return {text, static_cast<std::size_t>(size)};
}

std::string toPem(EVP_PKEY& key) {
    const Bio bio(BIO_new(BIO_s_mem()));
    must(bio &&
         PEM_write_bio_PrivateKey(bio.get(), &key, nullptr, nullptr, 0, nullptr, nullptr) == 1);
    return textOf(*bio);
}

std::string toPem(X509_REQ& request) {
    const Bio bio(BIO_new(BIO_s_mem()));
    must(bio && PEM_write_bio_X509_REQ(bio.get(), &request) == 1);
    return textOf(*bio);
}

/// For the certificate's name, signed by the key.
std::string requestFor(X509_NAME& name, EVP_PKEY& key) {
    const Request request(X509_REQ_new());
    must(request && X509_REQ_set_subject_name(request.get(), &name) == 1);
    must(X509_REQ_set_pubkey(request.get(), &key) == 1);
    must(X509_REQ_sign(request.get(), &key, EVP_sha256()) > 0);
    return toPem(*request);
}

}  // namespace

CertificateRequest makeCertificateRequest(const DeviceId& device) {
    const Key key(EVP_EC_gen("P-256"));
    const Name subject(X509_NAME_new());
    must(key && subject);
    const auto* name = reinterpret_cast<const unsigned char*>(device.c_str());
    must(X509_NAME_add_entry_by_NID(subject.get(), NID_commonName, MBSTRING_UTF8, name, -1, -1,
                                    0) == 1);
    return {toPem(*key), requestFor(*subject, *key)};
}

Result<std::string> makeRenewalRequest(const std::string& keyPem,
                                       const std::string& certificatePem) {
    const Key key = openssl::keyIn(keyPem);
    const Certificate certificate = openssl::certificateIn(certificatePem);
    if (!key || !certificate) {
        ERR_clear_error();
        return Error{ErrorCode::Invalid, "the tablet's key or certificate cannot be read"};
    }
    return requestFor(*X509_get_subject_name(certificate.get()), *key);
}

}  // namespace banso
