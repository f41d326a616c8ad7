// SPDX-License-Identifier: Apache-2.0
#include "shared/secrets/secret_key.h"

#include <sodium.h>

#include <algorithm>

#include "shared/base/assert.h"

namespace banso {
namespace {

static_assert(SecretKey::kBytes == crypto_kdf_KEYBYTES);
constexpr char kContext[crypto_kdf_CONTEXTBYTES + 1] = "bansokey";

}  // namespace

SecretKey SecretKey::random() {
    BANSO_ASSERT(sodium_init() >= 0);
    std::array<unsigned char, kBytes> bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    const SecretKey key{Bytes(bytes)};
    sodium_memzero(bytes.data(), bytes.size());
    return key;
}

SecretKey::SecretKey(Bytes bytes) {
    std::ranges::copy(bytes, m_bytes.begin());
}

SecretKey::~SecretKey() {
    sodium_memzero(m_bytes.data(), m_bytes.size());
}

bool SecretKey::operator==(const SecretKey& other) const {
    return sodium_memcmp(m_bytes.data(), other.m_bytes.data(), kBytes) == 0;
}

SecretKey SecretKey::derived(Use use) const {
    SecretKey key = *this;
    crypto_kdf_derive_from_key(key.m_bytes.data(), kBytes, static_cast<std::uint64_t>(use),
                               kContext, m_bytes.data());
    return key;
}

}  // namespace banso
