// SPDX-License-Identifier: Apache-2.0
#include "tests/demonstration/calendar.h"
#include "tests/demonstration/plan_design.h"

namespace banso::demonstration {
namespace {

int monthsOf(Grain grain) {
    switch (grain) {
        case Grain::Month:
            return 1;
        case Grain::Quarter:
            return 3;
        case Grain::Year:
            break;
    }
    return kPlanMonths;
}

Plan withTargets(const PlanDesign& design) {
    Plan plan = design.plan;
    const int step = monthsOf(design.grain);
    for (int first = 0; first < kPlanMonths; first += step) {
        PlanTarget target{.sales = 0, .grossProfit = std::nullopt, .profit = 0};
        for (int i = first; i < first + step; ++i) {
            *target.sales += design.target[static_cast<std::size_t>(i)];
            *target.profit += design.targetProfit(i);
        }
        plan.targets[periodText(design.month(first), design.month(first + step - 1))] = target;
    }
    return plan;
}

}  // namespace

void addPlans(Workbench& bench, const std::vector<PlanDesign>& designs) {
    for (const PlanDesign& design : designs) bench.add(withTargets(design));
    for (const PlanDesign& design : designs)
        for (const PlanAction& action : design.actions) bench.add(action);
}

}  // namespace banso::demonstration
