// SPDX-License-Identifier: Apache-2.0
#include "mobile/platform/certificate_request.h"

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <new>

#include "mobile/platform/openssl_handles.h"

namespace banso {
namespace {

using openssl::Bio;
using openssl::Key;
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

}  // namespace

CertificateRequest makeCertificateRequest(const DeviceId& device) {
    const Key key(EVP_EC_gen("P-256"));
    const Request request(X509_REQ_new());
    must(key && request);
    X509_NAME* subject = X509_REQ_get_subject_name(request.get());
    const auto* name = reinterpret_cast<const unsigned char*>(device.c_str());
    must(X509_NAME_add_entry_by_NID(subject, NID_commonName, MBSTRING_UTF8, name, -1, -1, 0) == 1);
    must(X509_REQ_set_pubkey(request.get(), key.get()) == 1);
    must(X509_REQ_sign(request.get(), key.get(), EVP_sha256()) > 0);
    return {toPem(*key), toPem(*request)};
}

}  // namespace banso
