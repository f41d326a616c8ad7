// SPDX-License-Identifier: Apache-2.0
#include "mobile/businesses/running_sums.h"

#include "shared/rules/attainment_rules.h"

namespace banso {
namespace {

/// While there is nothing to compare: what the plan wants up to the last month that is over.
std::vector<RunningSum> plannedSums(const PlanEvidence& evidence) {
    const Period year =
        judgedYear(evidence.plan, evidence.today, evidence.thresholds.minimumMonths);
    const PeriodAmounts targets = evidence.plan.sales();
    std::vector<RunningSum> sums;
    for (int months = 1; months <= finishedMonths(year, evidence.today); ++months) {
        const Period range = Period::startingAt(year.first(), months);
        if (const auto planned = targets.fill(range))
            sums.push_back({range, planned->yen, std::nullopt});
    }
    return sums;
}

}  // namespace

std::vector<RunningSum> runningSums(const PlanEvidence& evidence) {
    std::vector<RunningSum> sums;
    std::int64_t plan = 0;
    std::int64_t actual = 0;
    for (const ComparedMonths& part : comparedSales(evidence)) {
        plan += part.expected;
        actual += part.actual;
        sums.push_back({part.months, plan, actual});
    }
    return sums.empty() ? plannedSums(evidence) : sums;
}

}  // namespace banso
