// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/evp.h>
#include <openssl/x509.h>

#include <memory>

namespace banso {

/// Frees an OpenSSL object with the function that belongs to it.
template <auto release>
struct OpenSslRelease {
    template <typename Object>
    void operator()(Object* object) const {
        release(object);
    }
};

using BioHandle = std::unique_ptr<BIO, OpenSslRelease<BIO_free_all>>;
using BignumHandle = std::unique_ptr<BIGNUM, OpenSslRelease<BN_free>>;
using KeyHandle = std::unique_ptr<EVP_PKEY, OpenSslRelease<EVP_PKEY_free>>;
using CertificateHandle = std::unique_ptr<X509, OpenSslRelease<X509_free>>;
using CertificateRequestHandle = std::unique_ptr<X509_REQ, OpenSslRelease<X509_REQ_free>>;
using StoreHandle = std::unique_ptr<X509_STORE, OpenSslRelease<X509_STORE_free>>;
using StoreContextHandle = std::unique_ptr<X509_STORE_CTX, OpenSslRelease<X509_STORE_CTX_free>>;
using ExtensionHandle = std::unique_ptr<X509_EXTENSION, OpenSslRelease<X509_EXTENSION_free>>;

}  // namespace banso
