// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "shared/base/result.h"

namespace banso {

/// A calendar day, as people mean it (Asia/Tokyo). Text form: YYYY-MM-DD.
using Date = std::chrono::year_month_day;
/// A calendar month. Text form: YYYY-MM.
using YearMonth = std::chrono::year_month;
/// A moment in UTC, to the millisecond. On the wire: milliseconds since 1970 as an integer.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;
/// Tokyo's clocks are ahead of UTC by this, all the year.
constexpr std::chrono::hours kTokyoOffset{9};

/// Accepts exactly YYYY-MM-DD of a day that exists, years 1900 to 2199.
Result<Date> parseDate(std::string_view text);
/// Accepts exactly YYYY-MM, years 1900 to 2199.
Result<YearMonth> parseYearMonth(std::string_view text);
std::string toText(Date date);
std::string toText(YearMonth month);

/// The day on the wall calendar in Takasaki at that moment. Japan has had one offset, +9 h, and no
/// summer time since 1951.
Date tokyoDate(Instant instant);
/// HH:MM in Asia/Tokyo.
std::string tokyoTime(Instant instant);

Date addDays(Date date, int days);
/// The same day `months` later; the last day of that month where it has no such day.
Date addMonths(Date date, int months);
/// Whole days from `from` to `to`; negative when `to` is earlier.
int daysBetween(Date from, Date to);
/// Whole months from `from` to `to`; negative when `to` is earlier.
int monthsBetween(YearMonth from, YearMonth to);
YearMonth monthOf(Date date);
Date firstDay(YearMonth month);
Date lastDay(YearMonth month);

/// Where "now" comes from. Only the programs' mains read the machine's clock.
class Clock {
  public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
};

/// The machine's clock.
class SystemClock final : public Clock {
  public:
    Instant now() const override;
};

}  // namespace banso
