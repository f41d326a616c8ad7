// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <string>

#include "shared/base/time.h"
#include "shared/rules/period.h"

namespace banso {

/// 年度: the chamber's year from April to March, named after the year in which it begins.
class FiscalYear {
  public:
    constexpr explicit FiscalYear(int startYear) : m_startYear(startYear) {}
    static constexpr FiscalYear of(YearMonth month) {
        const int year = static_cast<int>(month.year());
        return FiscalYear{month.month() < std::chrono::April ? year - 1 : year};
    }
    static constexpr FiscalYear of(Date date) { return of(date.year() / date.month()); }

    constexpr int startYear() const { return m_startYear; }
    constexpr Period months() const { return Period::startingAt(firstMonth(), 12); }
    /// 上期: April to September.
    constexpr Period firstHalf() const { return Period::startingAt(firstMonth(), 6); }
    /// `number` is 1 (April to June) to 4 (January to March).
    constexpr Period quarter(int number) const {
        BANSO_ASSERT(number >= 1 && number <= 4);
        return Period::startingAt(firstMonth(), 3).shifted(3 * (number - 1));
    }
    constexpr bool contains(Date date) const { return of(date) == *this; }

    /// "令和7年度". April 2019 too lies in 令和元年度, as in the state's budget.
    std::string japaneseLabel() const;
    /// "FY2025"
    std::string westernLabel() const;

    constexpr auto operator<=>(const FiscalYear&) const = default;

  private:
    constexpr YearMonth firstMonth() const {
        return std::chrono::year{m_startYear} / std::chrono::April;
    }

    int m_startYear;
};

/// The number (1 to 4) of the fiscal quarter that a month lies in.
constexpr int fiscalQuarterOf(YearMonth month) {
    return static_cast<int>((month.month() - std::chrono::April).count()) / 3 + 1;
}

}  // namespace banso
