// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "shared/base/time.h"

/// 元号: how a day is written in Japanese papers. Eras change on a day, not on a year; the first
/// year of each is 元年. Days before the calendar of today (Meiji 6) keep the western year.
namespace banso {

struct JapaneseEra {
    const char* name;
    std::string_view letter;
    Date firstDay;
    Date lastDay;

    /// The western year of 元年.
    int firstYear() const { return static_cast<int>(firstDay.year()); }
};

/// Newest first. Old shops name founding years of Meiji and Taisho, so these are here too.
const std::array<JapaneseEra, 5>& japaneseEras();

/// The era of a day; none for those before Meiji 6.
const JapaneseEra* eraOf(Date date);
/// "令和8年", "平成元年"
std::string japaneseYear(Date date);
/// "令和8年11月24日"
std::string japaneseDate(Date date);
/// "R8"
std::string shortJapaneseYear(Date date);

}  // namespace banso
