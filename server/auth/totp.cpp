// SPDX-License-Identifier: Apache-2.0
#include "server/auth/totp.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <sodium.h>

#include <array>

#include "shared/base/assert.h"
#include "shared/secrets/text_bytes.h"

namespace banso {
namespace {

constexpr std::chrono::seconds kStep{30};
constexpr std::uint32_t kCodes = 1'000'000;
constexpr std::size_t kDigits = 6;

std::string withoutSpaces(std::string_view typed) {
    std::string digits;
    for (const char letter : typed)
        if (letter != ' ') digits += letter;
    return digits;
}

bool isUnreserved(char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
           (letter >= '0' && letter <= '9') || letter == '-' || letter == '.' || letter == '_' ||
           letter == '~';
}

std::string percentEncoded(std::string_view text) {
    constexpr std::string_view kHex = "0123456789ABCDEF";
    std::string encoded;
    for (const char letter : text) {
        const auto byte = static_cast<unsigned char>(letter);
        if (isUnreserved(letter))
            encoded += letter;
        else
            encoded.append("%").append(1, kHex[byte >> 4]).append(1, kHex[byte & 15]);
    }
    return encoded;
}

}  // namespace

std::int64_t totpStep(Instant instant) {
    return instant.time_since_epoch() / kStep;
}

std::string totpCode(std::string_view secret, std::int64_t step) {
    std::array<unsigned char, 8> counter{};
    auto rest = static_cast<std::uint64_t>(step);
    for (std::size_t at = counter.size(); at > 0; rest >>= 8)
        counter[--at] = static_cast<unsigned char>(rest & 255);
    std::array<unsigned char, EVP_MAX_MD_SIZE> hash{};
    unsigned int size = 0;
    const auto* made = HMAC(EVP_sha1(), secret.data(), static_cast<int>(secret.size()),
                            counter.data(), counter.size(), hash.data(), &size);
    BANSO_ASSERT(made && size == 20);
    // RFC 4226, 5.3: the last four bits say where the 31 bits of the code begin.
    const std::size_t begin = hash[19] & 15;
    std::uint32_t number = 0;
    for (std::size_t at = begin; at < begin + 4; ++at) number = (number << 8) | hash[at];
    std::string code = std::to_string((number & 0x7FFF'FFFF) % kCodes);
    return std::string(kDigits - code.size(), '0') + code;
}

std::optional<std::int64_t> totpMatch(std::string_view secret, std::string_view typed, Instant now,
                                      std::int64_t usedLast) {
    const std::string digits = withoutSpaces(typed);
    if (digits.size() != kDigits) return std::nullopt;
    const std::int64_t current = totpStep(now);
    for (std::int64_t step = current - 1; step <= current + 1; ++step) {
        const std::string code = totpCode(secret, step);
        if (sodium_memcmp(code.data(), digits.data(), kDigits) == 0 && step > usedLast) return step;
    }
    return std::nullopt;
}

std::string base32(std::string_view bytes) {
    constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    std::string text;
    std::uint32_t buffer = 0;
    int bits = 0;
    for (const char byte : bytes) {
        buffer = (buffer << 8) | static_cast<unsigned char>(byte);
        for (bits += 8; bits >= 5; bits -= 5) text += kLetters[(buffer >> (bits - 5)) & 31];
    }
    if (bits > 0) text += kLetters[(buffer << (5 - bits)) & 31];
    return text;
}

std::string totpUri(std::string_view issuer, std::string_view person, std::string_view secret) {
    const std::string at = percentEncoded(issuer);
    return "otpauth://totp/" + at + ":" + percentEncoded(person) + "?secret=" + base32(secret) +
           "&issuer=" + at;
}

}  // namespace banso
