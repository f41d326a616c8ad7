// SPDX-License-Identifier: Apache-2.0
#include "mobile/businesses/running_sums.h"

namespace banso {
namespace {

UsableFigures salesWithin(const PlanEvidence& evidence, const Period& within) {
    return usableFigures(evidence.figures, {.measure = Measure::Sales,
                                            .taxBasis = evidence.plan.taxBasis,
                                            .within = within,
                                            .today = evidence.today});
}

std::optional<std::int64_t> plannedFor(const PlanEvidence& evidence, const PeriodAmounts& targets,
                                       const PeriodAmounts& lastYear, const Period& range) {
    if (const auto exact = targets.fill(range)) return exact->yen;
    const auto spread = spreadSales(evidence.plan, lastYear, range);
    return spread ? std::optional(spread->yen) : std::nullopt;
}

}  // namespace

std::vector<RunningSum> runningSums(const PlanEvidence& evidence) {
    const Period year =
        judgedYear(evidence.plan, evidence.today, evidence.thresholds.minimumMonths);
    const PeriodAmounts targets = evidence.plan.sales();
    const PeriodAmounts sales = amountsOf(salesWithin(evidence, year).usable);
    const PeriodAmounts lastYear =
        amountsOf(salesWithin(evidence, evidence.plan.wholePlan().yearBefore()).usable);
    std::vector<RunningSum> sums;
    std::size_t known = 0;
    for (int months = 1; months <= finishedMonths(year, evidence.today); ++months) {
        const Period range = Period::startingAt(year.first(), months);
        const auto actual = sales.fill(range);
        sums.push_back({range.last(), plannedFor(evidence, targets, lastYear, range),
                        actual ? std::optional(actual->yen) : std::nullopt});
        if (actual) known = sums.size();
    }
    if (known > 0) sums.erase(sums.begin() + static_cast<std::ptrdiff_t>(known), sums.end());
    return sums;
}

}  // namespace banso
