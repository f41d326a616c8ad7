// SPDX-License-Identifier: Apache-2.0
#include "shared/base/time.h"

#include <cstdio>

namespace banso {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2199;

/// The digits text[from, from + count) as a number, or -1.
int digits(std::string_view text, size_t from, size_t count) {
    int number = 0;
    for (size_t i = from; i < from + count; ++i) {
        if (text[i] < '0' || text[i] > '9') return -1;
        number = number * 10 + (text[i] - '0');
    }
    return number;
}

Error malformed(std::string_view text, const char* form) {
    return {ErrorCode::Malformed, "'" + std::string(text.substr(0, 20)) + "' is not " + form};
}

}  // namespace

Result<YearMonth> parseYearMonth(std::string_view text) {
    if (text.size() != 7 || text[4] != '-') return malformed(text, "a month (YYYY-MM)");
    const int year = digits(text, 0, 4);
    const int month = digits(text, 5, 2);
    if (year < kFirstYear || year > kLastYear || month < 1 || month > 12)
        return malformed(text, "a month (YYYY-MM)");
    return YearMonth{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)}};
}

Result<Date> parseDate(std::string_view text) {
    if (text.size() != 10 || text[7] != '-') return malformed(text, "a date (YYYY-MM-DD)");
    const auto month = parseYearMonth(text.substr(0, 7));
    const int day = digits(text, 8, 2);
    if (!month || day < 1) return malformed(text, "a date (YYYY-MM-DD)");
    const Date date = *month / std::chrono::day{static_cast<unsigned>(day)};
    if (!date.ok()) return malformed(text, "a day of the calendar");
    return date;
}

std::string toText(YearMonth month) {
    char buffer[16];
    std::snprintf(buffer, sizeof buffer, "%04d-%02u", static_cast<int>(month.year()),
                  static_cast<unsigned>(month.month()));
    return buffer;
}

std::string toText(Date date) {
    char buffer[16];
    std::snprintf(buffer, sizeof buffer, "%04d-%02u-%02u", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return buffer;
}

Date tokyoDate(Instant instant) {
    return Date{std::chrono::floor<days>(instant + kTokyoOffset)};
}

std::string tokyoTime(Instant instant) {
    const auto local = instant + kTokyoOffset;
    const auto sinceMidnight = local - std::chrono::floor<days>(local);
    const auto minutes = std::chrono::floor<std::chrono::minutes>(sinceMidnight).count();
    char buffer[16];
    std::snprintf(buffer, sizeof buffer, "%02d:%02d", static_cast<int>(minutes / 60),
                  static_cast<int>(minutes % 60));
    return buffer;
}

Date addDays(Date date, int count) {
    return Date{sys_days{date} + days{count}};
}

Date addMonths(Date date, int months) {
    const YearMonth month = monthOf(date) + std::chrono::months{months};
    const Date same = month / date.day();
    return same.ok() ? same : lastDay(month);
}

int daysBetween(Date from, Date to) {
    return static_cast<int>((sys_days{to} - sys_days{from}).count());
}

int monthsBetween(YearMonth from, YearMonth to) {
    return static_cast<int>((to - from).count());
}

YearMonth monthOf(Date date) {
    return date.year() / date.month();
}

Date firstDay(YearMonth month) {
    return month / std::chrono::day{1};
}

Date lastDay(YearMonth month) {
    return Date{month / std::chrono::last};
}

Instant SystemClock::now() const {
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

}  // namespace banso
