// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "shared/base/time.h"

/// 国民の祝日: the days on which offices and most shops are closed, by the law on national holidays
/// as it has stood since 2007, with the days that special laws moved from 2019 to 2021.
namespace banso {

enum class Holiday {
    NewYear,
    ComingOfAge,
    Foundation,
    EmperorsBirthday,
    VernalEquinox,
    Showa,
    Constitution,
    Greenery,
    Children,
    Marine,
    Mountain,
    RespectForTheAged,
    AutumnalEquinox,
    Sports,  // 体育の日 until 2019
    Culture,
    LabourThanksgiving,
    /// 1 May and 22 October 2019.
    Enthronement,
    EnthronementCeremony,
    /// 振替休日: for a holiday on a Sunday, the next day that is none.
    Substitute,
    /// 国民の休日: between two holidays.
    Between,
};

/// Nothing for a working day or a plain weekend, and nothing outside 2007 to 2099: before, other
/// rules held; after, the formula of the equinoxes does not. The equinoxes are as astronomers
/// reckon them; the government names those of a year in the February before.
std::optional<Holiday> holidayOn(Date day);

/// Neither a weekend nor a holiday.
bool isOfficeDay(Date day);
/// The day itself if it is an office day, otherwise the next one.
Date officeDayFrom(Date day);

}  // namespace banso
