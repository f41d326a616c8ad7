// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/base/time.h"
#include "tests/demonstration/random.h"

/// The chamber's working days.
namespace banso::demonstration {

/// Monday to Friday without the holidays that have a fixed day and the turn of the year.
bool isWorkday(Date day);
/// The day itself if it is a working day, otherwise the next, or the last before it.
Date workdayFrom(Date day);
Date workdayUntil(Date day);
/// A working day from `first` to `last`; there must be one near.
Date workdayBetween(Random& random, Date first, Date last);
/// 1 April of the fiscal year that `day` lies in.
Date fiscalYearBegin(Date day);
YearMonth monthsLater(YearMonth month, int months);
/// The months from `first` to `last` as a figure's period.
std::string periodText(YearMonth first, YearMonth last);
/// HH:MM within office hours, on the half hour.
std::string officeTime(Random& random);
/// "4月".
std::string monthWords(YearMonth month);

}  // namespace banso::demonstration
