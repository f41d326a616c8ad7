// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <numeric>

#include "shared/secrets/secret_key.h"

namespace banso::tests {

/// The data key of every tablet whose test is about something else.
inline SecretKey testKey() {
    std::array<unsigned char, SecretKey::kBytes> bytes{};
    std::iota(bytes.begin(), bytes.end(), static_cast<unsigned char>(1));
    return SecretKey{SecretKey::Bytes(bytes)};
}

}  // namespace banso::tests
