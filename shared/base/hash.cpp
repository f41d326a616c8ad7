// SPDX-License-Identifier: Apache-2.0
#include "shared/base/hash.h"

#include <sodium.h>

namespace banso {
namespace {

static_assert(sizeof(crypto_hash_sha256_state) <= 128);

const unsigned char* bytes(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

}  // namespace

Sha256Stream::Sha256Stream() {
    crypto_hash_sha256_init(reinterpret_cast<crypto_hash_sha256_state*>(m_state.data()));
}

void Sha256Stream::add(std::string_view text) {
    crypto_hash_sha256_update(reinterpret_cast<crypto_hash_sha256_state*>(m_state.data()),
                              bytes(text), text.size());
}

Sha256 Sha256Stream::finish() {
    Sha256 digest{};
    crypto_hash_sha256_final(reinterpret_cast<crypto_hash_sha256_state*>(m_state.data()),
                             digest.data());
    return digest;
}

Sha256 sha256(std::string_view text) {
    Sha256 digest{};
    crypto_hash_sha256(digest.data(), bytes(text), text.size());
    return digest;
}

std::string hex(const Sha256& digest) {
    constexpr char kDigits[] = "0123456789abcdef";
    std::string text;
    text.reserve(digest.size() * 2);
    for (const unsigned char byte : digest) {
        text.push_back(kDigits[byte >> 4]);
        text.push_back(kDigits[byte & 15]);
    }
    return text;
}

}  // namespace banso
