// SPDX-License-Identifier: Apache-2.0
#include "shared/base/day_clock.h"

#include <charconv>

namespace banso {
namespace {

constexpr std::size_t kDateChars = 10;
constexpr std::size_t kMomentChars = 16;

/// Two digits as a number up to `max`, or -1.
int twoDigits(std::string_view text, int max) {
    int number = -1;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = read.ec == std::errc{} && read.ptr == text.data() + text.size();
    return whole && number >= 0 && number <= max ? number : -1;
}

}  // namespace

Result<Instant> parseTokyoMoment(std::string_view text) {
    const Error malformed{ErrorCode::Malformed, "a moment is YYYY-MM-DDTHH:MM"};
    if (text.size() != kMomentChars || text[kDateChars] != 'T' || text[13] != ':') return malformed;
    const auto date = parseDate(text.substr(0, kDateChars));
    const int hour = twoDigits(text.substr(11, 2), 23);
    const int minute = twoDigits(text.substr(14, 2), 59);
    if (!date || hour < 0 || minute < 0) return malformed;
    return Instant{std::chrono::sys_days{*date} + std::chrono::hours{hour} +
                   std::chrono::minutes{minute} - kTokyoOffset};
}

}  // namespace banso
