// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/x509.h>

#include <memory>
#include <string>

/// OpenSSL's objects, each freed with the function that belongs to it.
namespace banso::openssl {

template <auto release>
struct Release {
    template <typename Object>
    void operator()(Object* object) const {
        release(object);
    }
};

using Bio = std::unique_ptr<BIO, Release<BIO_free_all>>;
using Certificate = std::unique_ptr<X509, Release<X509_free>>;
using Key = std::unique_ptr<EVP_PKEY, Release<EVP_PKEY_free>>;
using Name = std::unique_ptr<X509_NAME, Release<X509_NAME_free>>;
using Request = std::unique_ptr<X509_REQ, Release<X509_REQ_free>>;

/// What stands in a PEM text; null when that cannot be read.
Key keyIn(const std::string& pem);
Certificate certificateIn(const std::string& pem);

}  // namespace banso::openssl
