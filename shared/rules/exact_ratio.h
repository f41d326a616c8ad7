// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

/// Ratios of amounts without floating point. They are rounded down, so that the number shown lies
/// on the same side of a whole threshold as the exact ratio does.
namespace banso {

constexpr std::int64_t kPermille = 1'000;
/// Hundredths of a percentage point in the whole.
constexpr std::int64_t kPointHundredths = 10'000;

/// An amount of profit and the sales it came from.
struct ProfitOnSales {
    std::int64_t profit;
    std::int64_t sales;
};

/// part / whole in 1/scale, rounded down. `whole` is positive. Beyond the largest integer of a
/// record it stays there.
std::int64_t ratioOf(std::int64_t part, std::int64_t whole, std::int64_t scale);

/// amount × part / whole, rounded half up. `whole` is positive.
std::int64_t shareOf(std::int64_t amount, std::int64_t part, std::int64_t whole);

/// The margin of `actual` less that of `expected`, in hundredths of a point, rounded down. Both
/// sales are positive.
std::int64_t marginGap(const ProfitOnSales& actual, const ProfitOnSales& expected);

/// True when the margin of `actual` is at least permille / 1000 times that of `expected`. Both
/// sales are positive.
bool marginReaches(const ProfitOnSales& actual, const ProfitOnSales& expected,
                   std::int64_t permille);

}  // namespace banso
