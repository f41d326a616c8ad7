// SPDX-License-Identifier: Apache-2.0
#include "shared/base/hash.h"

#include <openssl/evp.h>

#include "shared/base/assert.h"

namespace banso {
namespace {

/// Looked up once: OpenSSL goes through its providers' lists for it.
const EVP_MD* algorithm() {
    static const EVP_MD* const sha256 = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    return sha256;
}

int hexDigit(char digit) {
    if (digit >= '0' && digit <= '9') return digit - '0';
    if (digit >= 'A' && digit <= 'F') return digit - 'A' + 10;
    return digit >= 'a' && digit <= 'f' ? digit - 'a' + 10 : -1;
}

}  // namespace

void Sha256Stream::Release::operator()(evp_md_ctx_st* state) const {
    EVP_MD_CTX_free(state);
}

Sha256Stream::Sha256Stream() : m_state(EVP_MD_CTX_new()) {
    BANSO_ASSERT(EVP_DigestInit_ex(m_state.get(), algorithm(), nullptr) == 1);
}

void Sha256Stream::add(std::string_view text) {
    BANSO_ASSERT(EVP_DigestUpdate(m_state.get(), text.data(), text.size()) == 1);
}

Sha256 Sha256Stream::finish() {
    Sha256 digest{};
    BANSO_ASSERT(EVP_DigestFinal_ex(m_state.get(), digest.data(), nullptr) == 1);
    return digest;
}

Sha256 sha256(std::string_view text) {
    Sha256 digest{};
    BANSO_ASSERT(
        EVP_Digest(text.data(), text.size(), digest.data(), nullptr, algorithm(), nullptr) == 1);
    return digest;
}

std::string hexOf(std::string_view bytes) {
    constexpr char kDigits[] = "0123456789abcdef";
    std::string text;
    text.reserve(bytes.size() * 2);
    for (const char letter : bytes) {
        const auto byte = static_cast<unsigned char>(letter);
        text.push_back(kDigits[byte >> 4]);
        text.push_back(kDigits[byte & 15]);
    }
    return text;
}

std::string hex(const Sha256& digest) {
    return hexOf({reinterpret_cast<const char*>(digest.data()), digest.size()});
}

int byteOfHex(char high, char low) {
    const int first = hexDigit(high);
    const int second = hexDigit(low);
    return first < 0 || second < 0 ? -1 : first * 16 + second;
}

}  // namespace banso
