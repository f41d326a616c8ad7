// SPDX-License-Identifier: Apache-2.0
#include "shared/rules/period.h"

#include <algorithm>

namespace banso {

Result<Period> Period::parse(std::string_view text) {
    const size_t slash = text.find('/');
    const auto first = parseYearMonth(text.substr(0, slash));
    if (!first) return first.error();
    if (slash == std::string_view::npos) return Period::month(*first);
    const auto last = parseYearMonth(text.substr(slash + 1));
    if (!last) return last.error();
    if (*last < *first) return Error{ErrorCode::Invalid, "the period ends before it begins"};
    if (*last == *first)
        return Error{ErrorCode::Invalid, "a period of one month is written as that month alone"};
    return Period{*first, *last};
}

std::vector<YearMonth> Period::months() const {
    std::vector<YearMonth> all;
    for (YearMonth month = m_first; month <= m_last; month += std::chrono::months{1})
        all.push_back(month);
    return all;
}

std::optional<Period> Period::intersection(const Period& other) const {
    if (!overlaps(other)) return std::nullopt;
    return Period{std::max(m_first, other.m_first), std::min(m_last, other.m_last)};
}

std::string Period::text() const {
    return m_first == m_last ? toText(m_first) : toText(m_first) + "/" + toText(m_last);
}

PeriodKind periodKindOf(const Period& period, std::chrono::month yearBegins) {
    const auto monthsIntoYear = (period.first().month() - yearBegins).count();
    switch (period.monthCount()) {
        case 1:
            return PeriodKind::Month;
        case 3:
            if (monthsIntoYear % 3 == 0) return PeriodKind::Quarter;
            break;
        case 6:
            if (monthsIntoYear % 6 == 0) return PeriodKind::HalfYear;
            break;
        case 12:
            if (monthsIntoYear == 0) return PeriodKind::Year;
            break;
    }
    const bool withinYear = period.monthCount() < 12;
    return monthsIntoYear == 0 && withinYear ? PeriodKind::MonthsSoFar : PeriodKind::OtherMonths;
}

}  // namespace banso
