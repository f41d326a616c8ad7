// SPDX-License-Identifier: Apache-2.0
#include "mobile/followups/plan_columns.h"

#include <algorithm>

namespace banso {
namespace {

std::optional<std::int64_t> yenOf(const std::optional<Filling>& filling) {
    return filling ? std::optional(filling->yen) : std::nullopt;
}

}  // namespace

Period judgedYear(const PlanEvidence& evidence) {
    return judgedYear(evidence.plan, evidence.today, evidence.thresholds.minimumMonths);
}

std::optional<std::int64_t> salesIn(const PlanEvidence& evidence, const Period& period) {
    const UsableFigures sales = usableFigures(evidence.figures, {.measure = Measure::Sales,
                                                                 .taxBasis = evidence.plan.taxBasis,
                                                                 .within = period,
                                                                 .today = evidence.today});
    return yenOf(amountsOf(sales.usable).fill(period));
}

std::optional<std::int64_t> salesSoFar(const PlanEvidence& evidence, const Period& month) {
    for (const FigureFact& fact : evidence.figures)
        if (fact.period == month && fact.measure == Measure::Sales &&
            fact.taxBasis == evidence.plan.taxBasis && isUnfinished(fact, evidence.today))
            return fact.yen;
    return std::nullopt;
}

std::vector<PlanColumn> planColumns(const PlanEvidence& evidence) {
    const Period year = judgedYear(evidence);
    const FigureSelection known =
        selectFigures(evidence.figures, {.measure = Measure::Sales,
                                         .taxBasis = evidence.plan.taxBasis,
                                         .within = year,
                                         .today = evidence.today});
    const PeriodAmounts planned = evidence.plan.sales();
    const YearMonth thisMonth = monthOf(evidence.today);
    std::vector<PlanColumn> columns;
    for (YearMonth month = year.first(); month <= std::min(year.last(), thisMonth);) {
        PlanColumn column{.period = Period::month(month)};
        const auto told =
            std::find_if(known.chosen.begin(), known.chosen.end(),
                         [&](const FigureFact& fact) { return fact.period.first() == month; });
        if (told != known.chosen.end()) {
            column.period = told->period;
            column.actualYen = told->yen;
        } else {
            column.actualYen = salesSoFar(evidence, column.period);
            column.isPartial = column.actualYen || month == thisMonth;
        }
        column.plannedYen = yenOf(planned.fill(column.period));
        month = column.period.last() + std::chrono::months{1};
        columns.push_back(column);
    }
    return columns;
}

}  // namespace banso
