// SPDX-License-Identifier: Apache-2.0
#include "shared/rules/holidays.h"

#include <array>

namespace banso {
namespace {

using std::chrono::Monday;
using std::chrono::weekday_indexed;

constexpr int kFirstYear = 2007;
constexpr int kLastYear = 2099;

struct FixedHoliday {
    unsigned month;
    unsigned day;
    Holiday holiday;
    int from = kFirstYear;
    int until = kLastYear;
};
constexpr std::array kFixed{
    FixedHoliday{1, 1, Holiday::NewYear},
    FixedHoliday{2, 11, Holiday::Foundation},
    FixedHoliday{2, 23, Holiday::EmperorsBirthday, 2020},
    FixedHoliday{4, 29, Holiday::Showa},
    FixedHoliday{5, 1, Holiday::Enthronement, 2019, 2019},
    FixedHoliday{5, 3, Holiday::Constitution},
    FixedHoliday{5, 4, Holiday::Greenery},
    FixedHoliday{5, 5, Holiday::Children},
    FixedHoliday{8, 11, Holiday::Mountain, 2016, 2019},
    FixedHoliday{8, 11, Holiday::Mountain, 2022},
    FixedHoliday{10, 22, Holiday::EnthronementCeremony, 2019, 2019},
    FixedHoliday{11, 3, Holiday::Culture},
    FixedHoliday{11, 23, Holiday::LabourThanksgiving},
    FixedHoliday{12, 23, Holiday::EmperorsBirthday, kFirstYear, 2018},
    // Moved around the opening and the end of the games that were to be in 2020.
    FixedHoliday{7, 23, Holiday::Marine, 2020, 2020},
    FixedHoliday{7, 24, Holiday::Sports, 2020, 2020},
    FixedHoliday{8, 10, Holiday::Mountain, 2020, 2020},
    FixedHoliday{7, 22, Holiday::Marine, 2021, 2021},
    FixedHoliday{7, 23, Holiday::Sports, 2021, 2021},
    FixedHoliday{8, 8, Holiday::Mountain, 2021, 2021},
};

struct MondayHoliday {
    unsigned month;
    weekday_indexed monday;
    Holiday holiday;
    bool movedForTheGames = false;
};
constexpr std::array kMondays{
    MondayHoliday{1, Monday[2], Holiday::ComingOfAge},
    MondayHoliday{7, Monday[3], Holiday::Marine, true},
    MondayHoliday{9, Monday[3], Holiday::RespectForTheAged},
    MondayHoliday{10, Monday[2], Holiday::Sports, true},
};

std::chrono::weekday weekdayOf(Date day) {
    return std::chrono::weekday{std::chrono::sys_days{day}};
}

/// The day of the month on which the sun crosses the equator in Japan: `in1980` and the yearly
/// drift in millionths of a day, less the leap days. The formula of the Hydrographic Department,
/// good from 1980 to 2099.
unsigned equinoxDay(int year, int in1980) {
    constexpr int kYearlyDrift = 242'194;
    constexpr int kMillion = 1'000'000;
    const int years = year - 1980;
    return static_cast<unsigned>((in1980 + kYearlyDrift * years) / kMillion - years / 4);
}

std::optional<Holiday> equinoxOn(int year, unsigned month, unsigned day) {
    if (month == 3 && day == equinoxDay(year, 20'843'100)) return Holiday::VernalEquinox;
    if (month == 9 && day == equinoxDay(year, 23'248'800)) return Holiday::AutumnalEquinox;
    return std::nullopt;
}

/// Without the two rules that make further days from these.
std::optional<Holiday> namedHolidayOn(Date date) {
    const int year = static_cast<int>(date.year());
    const auto month = static_cast<unsigned>(date.month());
    const auto day = static_cast<unsigned>(date.day());
    if (year < kFirstYear || year > kLastYear) return std::nullopt;
    for (const FixedHoliday& fixed : kFixed)
        if (fixed.month == month && fixed.day == day && fixed.from <= year && year <= fixed.until)
            return fixed.holiday;
    const bool isYearOfTheGames = year == 2020 || year == 2021;
    for (const MondayHoliday& each : kMondays)
        if (each.month == month && !(each.movedForTheGames && isYearOfTheGames) &&
            date == Date{date.year() / date.month() / each.monday})
            return each.holiday;
    return equinoxOn(year, month, day);
}

bool isSunday(Date day) {
    return weekdayOf(day) == std::chrono::Sunday;
}

/// Since 2007 a holiday on a Sunday moves past all the holidays that follow it.
bool isSubstitute(Date day) {
    Date before = addDays(day, -1);
    while (namedHolidayOn(before)) {
        if (isSunday(before)) return true;
        before = addDays(before, -1);
    }
    return false;
}

}  // namespace

std::optional<Holiday> holidayOn(Date day) {
    if (const auto named = namedHolidayOn(day)) return named;
    if (isSubstitute(day)) return Holiday::Substitute;
    if (namedHolidayOn(addDays(day, -1)) && namedHolidayOn(addDays(day, 1)))
        return Holiday::Between;
    return std::nullopt;
}

bool isOfficeDay(Date day) {
    return !isSunday(day) && weekdayOf(day) != std::chrono::Saturday && !holidayOn(day);
}

Date officeDayFrom(Date day) {
    while (!isOfficeDay(day)) day = addDays(day, 1);
    return day;
}

}  // namespace banso
