// SPDX-License-Identifier: Apache-2.0
#include "shared/rules/exact_ratio.h"

#include <algorithm>

#include "shared/base/assert.h"
#include "shared/base/limits.h"

namespace banso {
namespace {

/// Products of two sums of a year's amounts: 2 × (12 × 2^53)² is below 2^115.
__extension__ typedef __int128 Wide;

Wide dividedDown(Wide dividend, Wide divisor) {
    const Wide quotient = dividend / divisor;
    return dividend % divisor < 0 ? quotient - 1 : quotient;
}

std::int64_t clamped(Wide value) {
    constexpr Wide kMax = limits::kIntegerMax;
    return static_cast<std::int64_t>(std::clamp(value, -kMax, kMax));
}

}  // namespace

std::int64_t ratioOf(std::int64_t part, std::int64_t whole, std::int64_t scale) {
    BANSO_ASSERT(whole > 0);
    return clamped(dividedDown(Wide{part} * scale, whole));
}

std::int64_t shareOf(std::int64_t amount, std::int64_t part, std::int64_t whole) {
    BANSO_ASSERT(whole > 0);
    return clamped(dividedDown(Wide{amount} * part * 2 + whole, Wide{whole} * 2));
}

std::int64_t marginGap(const ProfitOnSales& actual, const ProfitOnSales& expected) {
    BANSO_ASSERT(actual.sales > 0 && expected.sales > 0);
    const Wide difference =
        Wide{actual.profit} * expected.sales - Wide{expected.profit} * actual.sales;
    const Wide whole = Wide{actual.sales} * expected.sales;
    // Whole and remainder are scaled apart: scaled at once, the largest amounts would not fit.
    const Wide wholes = dividedDown(difference, whole);
    const Wide remainder = difference - wholes * whole;
    const Wide hundredths = dividedDown(remainder * kPointHundredths, whole);
    constexpr Wide kMost = Wide{limits::kIntegerMax} / kPointHundredths;
    return clamped(std::clamp(wholes, -kMost, kMost) * kPointHundredths + hundredths);
}

bool marginReaches(const ProfitOnSales& actual, const ProfitOnSales& expected,
                   std::int64_t permille) {
    BANSO_ASSERT(actual.sales > 0 && expected.sales > 0);
    return Wide{actual.profit} * expected.sales * kPermille >=
           Wide{expected.profit} * actual.sales * permille;
}

}  // namespace banso
