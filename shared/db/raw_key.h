// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sodium.h>

#include <array>
#include <string>

#include "shared/secrets/secret_key.h"

namespace banso {

/// A key as SQLCipher takes one that it need not stretch first: x'64 digits'.
inline std::string rawKey(const SecretKey& key) {
    std::array<char, 2 * SecretKey::kBytes + 1> digits{};
    sodium_bin2hex(digits.data(), digits.size(), key.bytes().data(), key.bytes().size());
    std::string raw = "x'" + std::string(digits.data()) + "'";
    sodium_memzero(digits.data(), digits.size());
    return raw;
}

}  // namespace banso
