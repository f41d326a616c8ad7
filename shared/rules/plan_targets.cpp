// SPDX-License-Identifier: Apache-2.0
#include "shared/rules/plan_targets.h"

#include <algorithm>

#include "shared/rules/exact_ratio.h"

namespace banso {
namespace {

PeriodAmounts amountsOf(const std::vector<PeriodTarget>& targets,
                        std::optional<std::int64_t> PeriodTarget::*amount) {
    std::vector<PeriodAmount> amounts;
    for (const PeriodTarget& target : targets)
        if (target.*amount) amounts.push_back({.period = target.period, .yen = *(target.*amount)});
    return PeriodAmounts{std::move(amounts)};
}

/// The part of a target's sales that falls into some of its months.
SpreadTarget partOf(const Filling& target, const Period& part, const PeriodAmounts& lastYear) {
    if (part == target.range) return {.yen = target.yen};
    const auto before = lastYear.fill(target.range.yearBefore());
    const auto partBefore = lastYear.fill(part.yearBefore());
    if (before && partBefore && before->yen > 0)
        return {.yen = shareOf(target.yen, partBefore->yen, before->yen),
                .spreading = Spreading::BySeason};
    return {.yen = shareOf(target.yen, part.monthCount(), target.range.monthCount()),
            .spreading = Spreading::Evenly};
}

}  // namespace

PeriodAmounts PlanTargets::sales() const {
    return amountsOf(targets, &PeriodTarget::sales);
}

PeriodAmounts PlanTargets::profits() const {
    return amountsOf(targets, &PeriodTarget::profit);
}

int finishedMonths(const Period& within, Date today) {
    // The month of `today` still runs, even on its last day.
    const int begun = monthsBetween(within.first(), monthOf(today));
    return std::clamp(begun, 0, within.monthCount());
}

Period judgedYear(const PlanTargets& plan, Date today, int minimumMonths) {
    const Period wholePlan = plan.wholePlan();
    const int finished = finishedMonths(wholePlan, today);
    const int year = std::max(0, (finished - minimumMonths) / 12);
    return *Period::startingAt(plan.firstMonth, 12).shifted(12 * year).intersection(wholePlan);
}

std::optional<SpreadTarget> spreadSales(const PlanTargets& plan, const PeriodAmounts& lastYear,
                                        const Period& range) {
    SpreadTarget sum;
    int months = 0;
    const auto targets =
        plan.sales().bestFillings(plan.wholePlan(), [](const Period&) { return true; });
    for (const Filling& target : targets) {
        const auto part = target.range.intersection(range);
        if (!part) continue;
        const SpreadTarget share = partOf(target, *part, lastYear);
        sum.yen += share.yen;
        sum.spreading = std::max(sum.spreading, share.spreading);
        months += part->monthCount();
    }
    if (months != range.monthCount()) return std::nullopt;
    return sum;
}

}  // namespace banso
