// SPDX-License-Identifier: Apache-2.0
#include "shared/rules/japanese_era.h"

namespace banso {
namespace {

constexpr Date day(int year, unsigned month, unsigned dayOfMonth) {
    return std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{dayOfMonth};
}

constexpr std::array<JapaneseEra, 5> kEras{{
    {"令和", "R", day(2019, 5, 1), day(9999, 12, 31)},
    {"平成", "H", day(1989, 1, 8), day(2019, 4, 30)},
    {"昭和", "S", day(1926, 12, 25), day(1989, 1, 7)},
    {"大正", "T", day(1912, 7, 30), day(1926, 12, 24)},
    {"明治", "M", day(1868, 1, 25), day(1912, 7, 29)},
}};

/// Meiji 6: until then days were counted by the moon.
constexpr Date kCalendarOfToday = day(1873, 1, 1);

int westernYear(Date date) {
    return static_cast<int>(date.year());
}

}  // namespace

const std::array<JapaneseEra, 5>& japaneseEras() {
    return kEras;
}

const JapaneseEra* eraOf(Date date) {
    if (date < kCalendarOfToday) return nullptr;
    for (const JapaneseEra& era : kEras)
        if (date >= era.firstDay) return &era;
    return nullptr;
}

std::string japaneseYear(Date date) {
    const JapaneseEra* era = eraOf(date);
    if (!era) return std::to_string(westernYear(date)) + "年";
    const int year = westernYear(date) - era->firstYear() + 1;
    return std::string(era->name) + (year == 1 ? "元" : std::to_string(year)) + "年";
}

std::string japaneseDate(Date date) {
    return japaneseYear(date) + std::to_string(static_cast<unsigned>(date.month())) + "月" +
           std::to_string(static_cast<unsigned>(date.day())) + "日";
}

std::string shortJapaneseYear(Date date) {
    const JapaneseEra* era = eraOf(date);
    if (!era) return std::to_string(westernYear(date));
    return std::string(era->letter) + std::to_string(westernYear(date) - era->firstYear() + 1);
}

}  // namespace banso
