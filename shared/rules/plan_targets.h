// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "shared/domain/words.h"
#include "shared/rules/period.h"
#include "shared/rules/period_amounts.h"

namespace banso {

/// What a plan wants from a range of months, in yen.
struct PeriodTarget {
    Period period;
    std::optional<std::int64_t> sales{};
    std::optional<std::int64_t> profit{};  // of the plan's own profit measure
};

/// What a plan wants, in the months, measures and basis it is written in.
struct PlanTargets {
    YearMonth firstMonth;
    int months = 12;
    TaxBasis taxBasis = TaxBasis::Unknown;
    Measure profitMeasure = Measure::Unknown;
    std::vector<PeriodTarget> targets{};

    Period wholePlan() const { return Period::startingAt(firstMonth, months); }
    PeriodAmounts sales() const;
    PeriodAmounts profits() const;
};

/// Full months of `within` that are over on `today`.
int finishedMonths(const Period& within, Date today);

/// The year of the plan that is judged: the plan's year begins in the plan's own month. While a
/// new year has fewer than `minimumMonths` full months, the year before it is judged.
Period judgedYear(const PlanTargets& plan, Date today, int minimumMonths);

/// How far a coarse target had to be taken apart.
enum class Spreading { None, BySeason, Evenly };

struct SpreadTarget {
    std::int64_t yen = 0;
    Spreading spreading = Spreading::None;
};

/// The plan's sum over `range` when its targets are coarser: each target's share of the range goes
/// by last year's sales in the same months, or month by month alike where these are not known. None
/// where the plan has no target at all.
std::optional<SpreadTarget> spreadSales(const PlanTargets& plan, const PeriodAmounts& lastYear,
                                        const Period& range);

}  // namespace banso
