// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "shared/base/result.h"
#include "shared/secrets/secret_key.h"

namespace banso {

/// With it the chamber opens a tablet whose passphrase is lost. The private half is on paper or on
/// a stick, never on the server; the public half is told to every tablet, which seals its data key
/// to it (X25519, libsodium's sealed box).
class RecoveryKey {
  public:
    /// The public half: what is told, as 64 hexadecimal digits.
    struct Public {
        std::array<unsigned char, SecretKey::kBytes> bytes{};

        std::string text() const;
        /// The first eight digits: stands on the paper, so that a person tells one from another.
        std::string number() const;
        /// Errors: Malformed.
        static Result<Public> parse(std::string_view text);
        bool operator==(const Public&) const = default;
    };

    static RecoveryKey random();
    /// As it is printed: 14 groups of four letters of [a-z2-7], which are the 32 bytes and the
    /// first three of their SHA-256, by which a slip of the pen is seen.
    std::string text() const;
    /// Takes what a person typed: capitals, spaces, line ends and hyphens do not matter; 0 and 1,
    /// which it has not, count as o and l. Errors: Malformed (says whether letters are missing or
    /// one is wrong).
    static Result<RecoveryKey> parse(std::string_view text);

    Public publicHalf() const;

    /// Closed so that only the private half opens it; not even who closed it can.
    static std::string seal(std::string_view secret, const Public& to);
    /// Errors: Unauthenticated (sealed to another one, or somebody changed it).
    Result<std::string> open(std::string_view sealed) const;

  private:
    explicit RecoveryKey(SecretKey half) : m_private(half) {}

    SecretKey m_private;
};

}  // namespace banso
