// SPDX-License-Identifier: Apache-2.0
#include "tests/demonstration/calendar.h"

#include <algorithm>
#include <array>
#include <utility>

namespace banso::demonstration {
namespace {

using MonthDay = std::pair<unsigned, unsigned>;
constexpr std::array<MonthDay, 18> kFixedHolidays{{{1, 1},
                                                   {1, 2},
                                                   {1, 3},
                                                   {2, 11},
                                                   {2, 23},
                                                   {4, 29},
                                                   {5, 3},
                                                   {5, 4},
                                                   {5, 5},
                                                   {8, 11},
                                                   {8, 14},
                                                   {11, 3},
                                                   {11, 23},
                                                   {12, 29},
                                                   {12, 30},
                                                   {12, 31},
                                                   {8, 13},
                                                   {8, 15}}};

}  // namespace

bool isWorkday(Date day) {
    const std::chrono::weekday weekday{std::chrono::sys_days{day}};
    if (weekday == std::chrono::Saturday || weekday == std::chrono::Sunday) return false;
    const MonthDay monthDay{static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day())};
    return std::ranges::find(kFixedHolidays, monthDay) == kFixedHolidays.end();
}

Date workdayFrom(Date day) {
    while (!isWorkday(day)) day = addDays(day, 1);
    return day;
}

Date workdayUntil(Date day) {
    while (!isWorkday(day)) day = addDays(day, -1);
    return day;
}

Date workdayBetween(Random& random, Date first, Date last) {
    const Date drawn =
        addDays(first, static_cast<int>(random.between(0, daysBetween(first, last))));
    const Date later = workdayFrom(drawn);
    return later <= last ? later : workdayUntil(drawn);
}

Date fiscalYearBegin(Date day) {
    const bool beforeApril = day.month() < std::chrono::April;
    return (day.year() - std::chrono::years{beforeApril ? 1 : 0}) / std::chrono::April / 1;
}

YearMonth monthsLater(YearMonth month, int months) {
    return month + std::chrono::months{months};
}

std::string periodText(YearMonth first, YearMonth last) {
    return first == last ? toText(first) : toText(first) + "/" + toText(last);
}

std::string officeTime(Random& random) {
    constexpr std::array<const char*, 14> kTimes{"09:00", "09:30", "10:00", "10:30", "11:00",
                                                 "13:00", "13:30", "14:00", "14:30", "15:00",
                                                 "15:30", "16:00", "16:30", "17:00"};
    return kTimes[random.below(kTimes.size())];
}

std::string monthWords(YearMonth month) {
    return std::to_string(static_cast<unsigned>(month.month())) + "月";
}

}  // namespace banso::demonstration
