// SPDX-License-Identifier: Apache-2.0
#include "shared/base/ids.h"

#include <sodium.h>

#include <algorithm>

#include "shared/base/hash.h"

namespace banso {
namespace {

constexpr char kDeviceLetters[] = "abcdefghijklmnopqrstuvwxyz234567";
constexpr int kDeviceIdBits = 80;
constexpr std::uint16_t kCounterMax = 0x0FFF;

constexpr std::string_view kDigits = "0123456789abcdef";
/// More than any digit's value.
constexpr std::uint8_t kNoDigit = 0xFF;
constexpr auto kDigitValues = [] {
    std::array<std::uint8_t, 256> values{};
    values.fill(kNoDigit);
    for (std::size_t i = 0; i < kDigits.size(); ++i)
        values[static_cast<unsigned char>(kDigits[i])] = static_cast<std::uint8_t>(i);
    return values;
}();
constexpr std::size_t kIdChars = 36;
/// Where the two digits of each byte stand in an id's text.
constexpr std::array<std::uint8_t, 16> kBytePlaces{0,  2,  4,  6,  9,  11, 14, 16,
                                                   19, 21, 24, 26, 28, 30, 32, 34};
constexpr std::array<std::uint8_t, 4> kHyphenPlaces{8, 13, 18, 23};
constexpr std::uint8_t kNaturalVersion = 8;

void setVersion(std::array<std::uint8_t, 16>& bytes, std::uint8_t version) {
    bytes[6] = static_cast<std::uint8_t>((bytes[6] & 0x0F) | (version << 4));
    bytes[8] = static_cast<std::uint8_t>((bytes[8] & 0x3F) | 0x80);
}

}  // namespace

RecordId RecordId::fromBytes(const std::array<std::uint8_t, 16>& bytes) {
    RecordId id;
    id.m_bytes = bytes;
    return id;
}

Result<RecordId> RecordId::parse(std::string_view text) {
    std::array<std::uint8_t, 16> bytes{};
    bool good = text.size() == kIdChars;
    for (std::size_t i = 0; good && i < bytes.size(); ++i) {
        const auto digit = [&](std::size_t place) {
            return kDigitValues[static_cast<unsigned char>(text[place])];
        };
        const std::uint8_t high = digit(kBytePlaces[i]);
        const std::uint8_t low = digit(kBytePlaces[i] + std::size_t{1});
        good = high != kNoDigit && low != kNoDigit;
        bytes[i] = static_cast<std::uint8_t>((high << 4) | low);
    }
    for (const std::size_t place : kHyphenPlaces) good = good && text[place] == '-';
    // Ids are read by the hundred thousand: the error is put together for those that are none.
    if (!good) return Error{ErrorCode::Malformed, "not a record id (36 characters, lower case)"};
    return fromBytes(bytes);
}

std::string RecordId::text() const {
    std::string text(kIdChars, '-');
    for (std::size_t i = 0; i < m_bytes.size(); ++i) {
        text[kBytePlaces[i]] = kDigits[m_bytes[i] >> 4];
        text[kBytePlaces[i] + std::size_t{1}] = kDigits[m_bytes[i] & 15];
    }
    return text;
}

RecordId RecordId::natural(std::string_view kind, RecordId owner, std::string_view key) {
    std::string name(kind);
    name.append(1, '\0').append(owner.text()).append(1, '\0').append(key);
    const Sha256 digest = sha256(name);
    std::array<std::uint8_t, 16> bytes{};
    std::copy_n(owner.m_bytes.begin(), 6, bytes.begin());
    std::copy_n(digest.begin(), 10, bytes.begin() + 6);
    setVersion(bytes, kNaturalVersion);
    return fromBytes(bytes);
}

bool RecordId::isNatural() const {
    return m_bytes[6] >> 4 == kNaturalVersion;
}

RecordId makeVersion7(std::int64_t milliseconds, std::uint16_t counter, std::uint64_t random) {
    std::array<std::uint8_t, 16> bytes{};
    for (size_t i = 0; i < 6; ++i)
        bytes[i] = static_cast<std::uint8_t>(milliseconds >> (40 - 8 * i));
    bytes[6] = static_cast<std::uint8_t>(counter >> 8);
    bytes[7] = static_cast<std::uint8_t>(counter);
    for (size_t i = 0; i < 8; ++i) bytes[8 + i] = static_cast<std::uint8_t>(random >> (56 - 8 * i));
    setVersion(bytes, 7);
    return RecordId::fromBytes(bytes);
}

bool isDeviceId(std::string_view text) {
    return text.size() == kDeviceIdBits / 5 && std::ranges::all_of(text, [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= '2' && c <= '7');
           });
}

RandomIds::RandomIds(const Clock& clock) : m_clock(clock) {
    BANSO_ASSERT(sodium_init() >= 0);
}

RecordId RandomIds::recordId() {
    const std::int64_t now = m_clock.now().time_since_epoch().count();
    if (now > m_lastMilliseconds) {
        m_lastMilliseconds = now;
        m_counter = 0;
    } else if (m_counter < kCounterMax) {
        ++m_counter;
    } else {
        // More than 4,096 ids in a millisecond, or a clock set back: borrow from the next one.
        ++m_lastMilliseconds;
        m_counter = 0;
    }
    std::uint64_t random = 0;
    randombytes_buf(&random, sizeof random);
    return makeVersion7(m_lastMilliseconds, m_counter, random);
}

DeviceId RandomIds::deviceId() {
    return secret(kDeviceIdBits);
}

std::string RandomIds::secret(int bits) {
    BANSO_ASSERT(bits > 0 && bits % 5 == 0 && bits <= 250);
    std::string text(static_cast<std::size_t>(bits / 5), '\0');
    randombytes_buf(text.data(), text.size());
    // There are 32 letters: each is as likely as the others.
    for (char& letter : text) letter = kDeviceLetters[static_cast<unsigned char>(letter) % 32];
    return text;
}

}  // namespace banso
