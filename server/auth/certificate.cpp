// SPDX-License-Identifier: Apache-2.0
#include "server/auth/certificate.h"

#include <openssl/err.h>
#include <openssl/pem.h>

#include <algorithm>
#include <cctype>
#include <new>

#include "shared/base/assert.h"

namespace banso {
namespace {

BioHandle readable(std::string_view text) {
    BioHandle bio(BIO_new_mem_buf(text.data(), static_cast<int>(text.size())));
    if (!bio) throw std::bad_alloc();
    return bio;
}

BioHandle writable() {
    BioHandle bio(BIO_new(BIO_s_mem()));
    if (!bio) throw std::bad_alloc();
    return bio;
}

std::string written(BIO& bio) {
    char* start = nullptr;
    const long size = BIO_get_mem_data(&bio, &start);
    return std::string(start, static_cast<std::size_t>(size));
}

/// Without this OpenSSL would ask at the terminal for the password of an encrypted key.
int noPassword(char*, int, int, void*) {
    return 0;
}

Error notPem(std::string_view what, const char* kind) {
    ERR_clear_error();
    return {ErrorCode::Malformed, std::string(what) + " is not " + kind + " in PEM form."};
}

}  // namespace

Result<CertificateHandle> certificateFromPem(std::string_view pem, std::string_view what) {
    const BioHandle bio = readable(pem);
    CertificateHandle certificate(PEM_read_bio_X509(bio.get(), nullptr, noPassword, nullptr));
    if (!certificate) return notPem(what, "a certificate");
    return certificate;
}

Result<KeyHandle> keyFromPem(std::string_view pem, std::string_view what) {
    const BioHandle bio = readable(pem);
    KeyHandle key(PEM_read_bio_PrivateKey(bio.get(), nullptr, noPassword, nullptr));
    if (!key) return notPem(what, "an unencrypted private key");
    return key;
}

std::string toPem(X509& certificate) {
    const BioHandle bio = writable();
    BANSO_ASSERT(PEM_write_bio_X509(bio.get(), &certificate) == 1);
    return written(*bio);
}

std::string toDer(X509& certificate) {
    const BioHandle bio = writable();
    BANSO_ASSERT(i2d_X509_bio(bio.get(), &certificate) == 1);
    return written(*bio);
}

std::string toPem(EVP_PKEY& key) {
    const BioHandle bio = writable();
    BANSO_ASSERT(
        PEM_write_bio_PKCS8PrivateKey(bio.get(), &key, nullptr, nullptr, 0, nullptr, nullptr) == 1);
    return written(*bio);
}

Instant expiryOf(X509& certificate) {
    std::tm utc{};
    // One that cannot be read has expired long ago.
    if (ASN1_TIME_to_tm(X509_get0_notAfter(&certificate), &utc) != 1) return {};
    return Instant{std::chrono::seconds{::timegm(&utc)}};
}

Sha256 fingerprint(X509& certificate) {
    Sha256 digest{};
    unsigned int size = 0;
    BANSO_ASSERT(X509_digest(&certificate, EVP_sha256(), digest.data(), &size) == 1);
    BANSO_ASSERT(size == digest.size());
    return digest;
}

std::string serialText(X509& certificate) {
    const BignumHandle number(ASN1_INTEGER_to_BN(X509_get0_serialNumber(&certificate), nullptr));
    BANSO_ASSERT(number != nullptr);
    char* digits = BN_bn2hex(number.get());
    BANSO_ASSERT(digits != nullptr);
    std::string text = digits;
    OPENSSL_free(digits);
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

std::string commonName(const X509_NAME& subject) {
    const int first = X509_NAME_get_index_by_NID(&subject, NID_commonName, -1);
    if (first < 0 || X509_NAME_get_index_by_NID(&subject, NID_commonName, first) >= 0) return {};
    const ASN1_STRING* value = X509_NAME_ENTRY_get_data(X509_NAME_get_entry(&subject, first));
    unsigned char* utf8 = nullptr;
    const int size = ASN1_STRING_to_UTF8(&utf8, value);
    if (size < 0) return {};
    std::string text(reinterpret_cast<char*>(utf8), static_cast<std::size_t>(size));
    OPENSSL_free(utf8);
    return text;
}

}  // namespace banso
