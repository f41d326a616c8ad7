// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/time.h"

namespace banso {

/// How people call a range of months, seen from the month in which their year begins.
enum class PeriodKind { Month, Quarter, HalfYear, Year, MonthsSoFar, OtherMonths };

/// A run of whole months, first to last. A month, a quarter, the months so far, a half year and a
/// closed business year are all such runs, so the same months are always the same period.
class Period {
  public:
    /// `first` is not after `last`.
    constexpr Period(YearMonth first, YearMonth last) : m_first(first), m_last(last) {
        BANSO_ASSERT(first.ok() && last.ok() && first <= last);
    }
    static constexpr Period month(YearMonth month) { return {month, month}; }
    /// `months` is at least 1.
    static constexpr Period startingAt(YearMonth first, int months) {
        return {first, first + std::chrono::months{months - 1}};
    }
    /// Accepts exactly "2026-04" for one month and "2026-04/2026-09" for more, so that a period has
    /// one text.
    static Result<Period> parse(std::string_view text);

    constexpr YearMonth first() const { return m_first; }
    constexpr YearMonth last() const { return m_last; }
    constexpr int monthCount() const { return static_cast<int>((m_last - m_first).count()) + 1; }
    std::vector<YearMonth> months() const;

    constexpr bool contains(YearMonth month) const { return m_first <= month && month <= m_last; }
    constexpr bool contains(const Period& other) const {
        return m_first <= other.m_first && other.m_last <= m_last;
    }
    constexpr bool overlaps(const Period& other) const {
        return m_first <= other.m_last && other.m_first <= m_last;
    }
    /// The months of both; none when they share none.
    std::optional<Period> intersection(const Period& other) const;
    /// The same run of months `months` later, earlier when negative.
    constexpr Period shifted(int months) const {
        const std::chrono::months distance{months};
        return {m_first + distance, m_last + distance};
    }
    constexpr Period yearBefore() const { return shifted(-12); }

    std::string text() const;
    constexpr auto operator<=>(const Period&) const = default;

  private:
    YearMonth m_first;
    YearMonth m_last;
};

/// How a person whose year begins in `yearBegins` calls this period: a quarter is one of the four
/// of that year, not any three months.
PeriodKind periodKindOf(const Period& period, std::chrono::month yearBegins);

}  // namespace banso
