// SPDX-License-Identifier: Apache-2.0
#include "shared/rules/japanese_era.h"

#include <array>
#include <string_view>

namespace banso {
namespace {

struct Era {
    std::string_view name;
    std::string_view letter;
    Date firstDay;
    int yearBeforeFirst;
};

constexpr Date day(int year, unsigned month, unsigned dayOfMonth) {
    return std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{dayOfMonth};
}

/// Newest first. Old shops name founding years of Meiji and Taisho, so these are here too.
constexpr std::array<Era, 5> kEras{{
    {"令和", "R", day(2019, 5, 1), 2018},
    {"平成", "H", day(1989, 1, 8), 1988},
    {"昭和", "S", day(1926, 12, 25), 1925},
    {"大正", "T", day(1912, 7, 30), 1911},
    {"明治", "M", day(1873, 1, 1), 1867},
}};

const Era* eraOf(Date date) {
    for (const Era& era : kEras)
        if (date >= era.firstDay) return &era;
    return nullptr;
}

int westernYear(Date date) {
    return static_cast<int>(date.year());
}

}  // namespace

std::string japaneseYear(Date date) {
    const Era* era = eraOf(date);
    if (!era) return std::to_string(westernYear(date)) + "年";
    const int year = westernYear(date) - era->yearBeforeFirst;
    return std::string(era->name) + (year == 1 ? "元" : std::to_string(year)) + "年";
}

std::string japaneseDate(Date date) {
    return japaneseYear(date) + std::to_string(static_cast<unsigned>(date.month())) + "月" +
           std::to_string(static_cast<unsigned>(date.day())) + "日";
}

std::string shortJapaneseYear(Date date) {
    const Era* era = eraOf(date);
    if (!era) return std::to_string(westernYear(date));
    return std::string(era->letter) + std::to_string(westernYear(date) - era->yearBeforeFirst);
}

}  // namespace banso
