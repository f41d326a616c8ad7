// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "shared/base/time.h"

/// The second factor of a sign-in: six digits of a person's telephone, new every 30 seconds
/// (RFC 6238 over HMAC-SHA-1, which is what every such program on a telephone knows).
namespace banso {

/// Bytes of a secret: the length of the hash, as RFC 4226 recommends.
constexpr std::size_t kTotpSecretBytes = 20;

/// The number of the 30 seconds in which a moment lies.
std::int64_t totpStep(Instant instant);
/// The six digits of a step. `secret`: raw bytes.
std::string totpCode(std::string_view secret, std::int64_t step);

/// The step whose code this is, when it is one of now, the one before or the one after (clocks of
/// telephones differ) and later than `usedLast`: a code is good once. Spaces do not matter.
std::optional<std::int64_t> totpMatch(std::string_view secret, std::string_view typed, Instant now,
                                      std::int64_t usedLast);

/// As people type a secret into a telephone, and as it stands in the QR (RFC 4648, no padding).
std::string base32(std::string_view bytes);
/// What the QR says: otpauth://totp/... with the secret, for an account of `person` at `issuer`.
std::string totpUri(std::string_view issuer, std::string_view person, std::string_view secret);

}  // namespace banso
