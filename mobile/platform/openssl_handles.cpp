// SPDX-License-Identifier: Apache-2.0
#include "mobile/platform/openssl_handles.h"

#include <openssl/pem.h>

namespace banso::openssl {
namespace {

/// Without this OpenSSL would ask at the terminal for the password of an encrypted key.
int noPassword(char*, int, int, void*) {
    return 0;
}

Bio readable(const std::string& text) {
    return Bio(BIO_new_mem_buf(text.data(), static_cast<int>(text.size())));
}

}  // namespace

Key keyIn(const std::string& pem) {
    return Key(PEM_read_bio_PrivateKey(readable(pem).get(), nullptr, noPassword, nullptr));
}

Certificate certificateIn(const std::string& pem) {
    return Certificate(PEM_read_bio_X509(readable(pem).get(), nullptr, noPassword, nullptr));
}

}  // namespace banso::openssl
