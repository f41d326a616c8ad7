// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include "shared/base/result.h"
#include "shared/base/time.h"

namespace banso {

/// The id of a record: a UUID. Things that happen get a version 7 one (time, then random); facts
/// that the world has only once get a version 8 one that follows from their natural key, so that
/// two tablets which enter the same fact meet in one record.
class RecordId {
  public:
    RecordId() = default;
    /// Accepts the 36 characters of the canonical lower-case form.
    static Result<RecordId> parse(std::string_view text);
    static RecordId fromBytes(const std::array<std::uint8_t, 16>& bytes);
    /// Version 8: the time of `owner` and a hash of `kind`, `owner` and `key`. The owner's time
    /// comes first so that what belongs together lies together in a store's tree. An owner of all
    /// zeros stands for the chamber itself.
    static RecordId natural(std::string_view kind, RecordId owner, std::string_view key);
    /// Whether it is of version 8, which anybody can work out beforehand.
    bool isNatural() const;

    /// True for the id of nothing.
    bool isNull() const { return *this == RecordId{}; }
    std::string text() const;
    const std::array<std::uint8_t, 16>& bytes() const { return m_bytes; }
    auto operator<=>(const RecordId&) const = default;

  private:
    std::array<std::uint8_t, 16> m_bytes{};
};

/// For tables in memory. The last bytes of an id are random, or a hash.
struct RecordIdHash {
    std::size_t operator()(const RecordId& id) const {
        std::uint64_t last = 0;
        std::memcpy(&last, id.bytes().data() + 8, sizeof last);
        return last;
    }
};

/// The id of one tablet, for ever: 16 characters of [a-z2-7] from 80 random bits. "hub" is the
/// hub's own.
using DeviceId = std::string;
bool isDeviceId(std::string_view text);

/// Where new ids come from, so that a simulation can repeat itself.
class IdSource {
  public:
    virtual ~IdSource() = default;
    virtual RecordId recordId() = 0;
    virtual DeviceId deviceId() = 0;
    /// `bits` random bits (a multiple of 5, at most 250) in the letters of a device id.
    virtual std::string secret(int bits) = 0;
};

/// Ids from the system's randomness and a clock; grows within a millisecond too.
class RandomIds final : public IdSource {
  public:
    explicit RandomIds(const Clock& clock);
    RecordId recordId() override;
    DeviceId deviceId() override;
    std::string secret(int bits) override;

  private:
    const Clock& m_clock;
    std::int64_t m_lastMilliseconds = 0;
    std::uint16_t m_counter = 0;
};

/// A version 7 id from its parts: 48 bits of time, 12 bits of counter, 62 random bits.
RecordId makeVersion7(std::int64_t milliseconds, std::uint16_t counter, std::uint64_t random);

}  // namespace banso
