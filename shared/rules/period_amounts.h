// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

#include "shared/rules/period.h"

namespace banso {

/// One amount for a range of months, and what makes it better or worse than another one.
struct PeriodAmount {
    Period period;
    std::int64_t yen = 0;
    bool isFinal = false;
    int readOnDay = 0;  // days since 1970
};

/// How well a set of disjoint amounts tells a range of months; compared member by member: the most
/// months, then the most months by final figures, then the latest read, then the finest.
struct FillingQuality {
    int months = 0;
    int finalMonths = 0;
    std::int64_t readOnMonthDays = 0;
    int pieces = 0;

    auto operator<=>(const FillingQuality&) const = default;
    FillingQuality operator+(const FillingQuality& other) const;
};

/// Amounts that stand side by side and fill a range of months without gap or overlap.
struct Filling {
    Period range;
    std::int64_t yen = 0;
    std::vector<size_t> pieces;  // places in the amounts
    FillingQuality quality;
};

/// All that one side of a comparison knows about one measure. Amounts may overlap each other, as a
/// quarter and its months do; they are never split.
class PeriodAmounts {
  public:
    explicit PeriodAmounts(std::vector<PeriodAmount> amounts) : m_amounts(std::move(amounts)) {}

    /// The best way to fill exactly `range`; none when the amounts do not add up to it.
    std::optional<Filling> fill(const Period& range) const;
    bool canFill(const Period& range) const { return fill(range).has_value(); }

    using Condition = std::function<bool(const Period&)>;
    /// The disjoint ranges within `within` that can be filled and meet `condition`, chosen so that
    /// they are best together; as fine as possible, earliest first.
    std::vector<Filling> bestFillings(const Period& within, const Condition& condition) const;

  private:
    std::vector<PeriodAmount> m_amounts;
};

int monthsOf(const std::vector<Filling>& fillings);
std::int64_t yenOf(const std::vector<Filling>& fillings);

}  // namespace banso
