// SPDX-License-Identifier: Apache-2.0
#include "shared/secrets/recovery_key.h"

#include <sodium.h>

#include <algorithm>

#include "shared/base/hash.h"
#include "shared/codec/enrolment.h"
#include "shared/secrets/text_bytes.h"

namespace banso {
namespace {

static_assert(SecretKey::kBytes == crypto_box_SECRETKEYBYTES);
static_assert(SecretKey::kBytes == crypto_box_PUBLICKEYBYTES);

constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyz234567";
constexpr std::size_t kBitsPerLetter = 5;
constexpr std::size_t kCheckBytes = 3;
constexpr std::size_t kPrintedBytes = SecretKey::kBytes + kCheckBytes;
constexpr std::size_t kPrintedLetters = kPrintedBytes * 8 / kBitsPerLetter;
constexpr std::size_t kGroup = 4;
constexpr std::size_t kNumberDigits = 8;
static_assert(kPrintedBytes * 8 % kBitsPerLetter == 0 && kPrintedLetters % kGroup == 0);

using Printed = std::array<unsigned char, kPrintedBytes>;

/// The key and what shows a slip of the pen.
Printed printed(SecretKey::Bytes key) {
    Printed bytes{};
    const auto check = std::ranges::copy(key, bytes.begin()).out;
    const Sha256 digest = sha256(asText(key));
    std::copy_n(digest.begin(), kCheckBytes, check);
    return bytes;
}

/// Errors: Malformed.
Result<Printed> read(std::string_view text) {
    Printed bytes{};
    std::size_t letters = 0;
    for (const char typed : text) {
        if (std::string_view(" -\n\r\t").find(typed) != std::string_view::npos) continue;
        char letter = typed;
        if (typed >= 'A' && typed <= 'Z') letter = static_cast<char>(typed - 'A' + 'a');
        if (typed == '0') letter = 'o';
        if (typed == '1') letter = 'l';
        const std::size_t value = kLetters.find(letter);
        if (value == std::string_view::npos)
            return Error{ErrorCode::Malformed, "A recovery key has the letters a-z and 2-7 only."};
        if (letters == kPrintedLetters)
            return Error{ErrorCode::Malformed, "A recovery key has 56 letters; these are more."};
        for (std::size_t bit = 0; bit < kBitsPerLetter; ++bit) {
            if ((value >> (kBitsPerLetter - 1 - bit) & 1) == 0) continue;
            const std::size_t place = letters * kBitsPerLetter + bit;
            bytes[place / 8] = static_cast<unsigned char>(bytes[place / 8] | 0x80 >> place % 8);
        }
        ++letters;
    }
    if (letters < kPrintedLetters)
        return Error{ErrorCode::Malformed,
                     "A recovery key has 56 letters; these are " + std::to_string(letters) + "."};
    return bytes;
}

}  // namespace

std::string RecoveryKey::Public::text() const {
    return hex(bytes);
}

std::string RecoveryKey::Public::number() const {
    return text().substr(0, kNumberDigits);
}

Result<RecoveryKey::Public> RecoveryKey::Public::parse(std::string_view text) {
    const auto bytes = parseSha256(text);
    if (!bytes)
        return Error{ErrorCode::Malformed,
                     "A recovery key's public half has 64 lower-case hexadecimal digits."};
    // Of low order: what is sealed to it nobody opens.
    if (seal({}, Public{*bytes}).empty())
        return Error{ErrorCode::Malformed, "This is no public half of a recovery key."};
    return Public{*bytes};
}

RecoveryKey RecoveryKey::random() {
    return RecoveryKey(SecretKey::random());
}

std::string RecoveryKey::text() const {
    Printed bytes = printed(m_private.bytes());
    std::string text;
    for (std::size_t letter = 0; letter < kPrintedLetters; ++letter) {
        if (letter > 0 && letter % kGroup == 0) text += '-';
        std::size_t value = 0;
        for (std::size_t bit = 0; bit < kBitsPerLetter; ++bit) {
            const std::size_t place = letter * kBitsPerLetter + bit;
            value = value << 1 | (bytes[place / 8] >> (7 - place % 8) & 1U);
        }
        text += kLetters[value];
    }
    sodium_memzero(bytes.data(), bytes.size());
    return text;
}

Result<RecoveryKey> RecoveryKey::parse(std::string_view text) {
    auto bytes = read(text);
    if (!bytes) return bytes.error();
    const SecretKey key(SecretKey::Bytes(bytes->data(), SecretKey::kBytes));
    const bool isRight = printed(key.bytes()) == *bytes;
    sodium_memzero(bytes->data(), bytes->size());
    if (!isRight)
        return Error{ErrorCode::Malformed,
                     "A letter of the recovery key is wrong: compare it with the paper."};
    return RecoveryKey(key);
}

RecoveryKey::Public RecoveryKey::publicHalf() const {
    Public half;
    crypto_scalarmult_base(half.bytes.data(), m_private.bytes().data());
    return half;
}

std::string RecoveryKey::seal(std::string_view secret, const Public& to) {
    std::string sealed(secret.size() + crypto_box_SEALBYTES, '\0');
    // Fails only for a public half of low order, which parse refuses.
    if (crypto_box_seal(asBytes(sealed), asBytes(secret), secret.size(), to.bytes.data()) != 0)
        return {};
    return sealed;
}

Result<std::string> RecoveryKey::open(std::string_view sealed) const {
    const Error wrong{ErrorCode::Unauthenticated, "it was sealed to another recovery key"};
    if (sealed.size() < crypto_box_SEALBYTES) return wrong;
    std::string secret(sealed.size() - crypto_box_SEALBYTES, '\0');
    if (crypto_box_seal_open(asBytes(secret), asBytes(sealed), sealed.size(),
                             publicHalf().bytes.data(), m_private.bytes().data()) != 0)
        return wrong;
    return secret;
}

}  // namespace banso
