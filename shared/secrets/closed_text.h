// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "shared/base/result.h"
#include "shared/secrets/secret_key.h"

namespace banso {

/// Text closed with a key and bound to a name, so that nobody can put one closed text in another's
/// place: 24 random bytes, then XChaCha20-Poly1305.
std::string closeText(std::string_view text, std::string_view boundTo, const SecretKey& key);
/// Errors: Unauthenticated (another key or name, or somebody changed it).
Result<std::string> openText(std::string_view closed, std::string_view boundTo,
                             const SecretKey& key);

}  // namespace banso
