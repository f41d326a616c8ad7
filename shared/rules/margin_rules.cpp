// SPDX-License-Identifier: Apache-2.0
#include "shared/rules/margin_rules.h"

#include <algorithm>

#include "shared/rules/exact_ratio.h"

namespace banso {
namespace {

/// Profit and sales, actual and planned, over the same months.
struct Margins {
    std::vector<Filling> compared;
    ProfitOnSales actual{};
    ProfitOnSales planned{};
};

UsableFigures figuresOf(Measure measure, const PlanEvidence& evidence, const Period& year) {
    return usableFigures(evidence.figures, {.measure = measure,
                                            .taxBasis = evidence.plan.taxBasis,
                                            .within = year,
                                            .today = evidence.today});
}

Margins compareMargins(const PeriodAmounts& profits, const PeriodAmounts& sales,
                       const PlanTargets& plan, const Period& year) {
    const PeriodAmounts plannedProfits = plan.profits();
    const PeriodAmounts plannedSales = plan.sales();
    Margins margins;
    margins.compared = profits.bestFillings(year, [&](const Period& range) {
        return sales.canFill(range) && plannedProfits.canFill(range) && plannedSales.canFill(range);
    });
    margins.actual.profit = yenOf(margins.compared);
    for (const Filling& filling : margins.compared) {
        margins.actual.sales += sales.fill(filling.range)->yen;
        margins.planned.profit += plannedProfits.fill(filling.range)->yen;
        margins.planned.sales += plannedSales.fill(filling.range)->yen;
    }
    return margins;
}

bool isProfit(Measure measure) {
    switch (measure) {
        case Measure::GrossProfit:
        case Measure::OperatingProfit:
        case Measure::IncomeBeforeDeduction:
            return true;
        case Measure::Sales:
        case Measure::Unknown:
            return false;
    }
    BANSO_ASSERT(false);
}

OutcomeReason whyTooFewMonths(const PlanEvidence& evidence, const UsableFigures& profits,
                              const Period& year) {
    const auto planned = [](const PeriodTarget& target) { return target.profit.has_value(); };
    const auto otherProfit = [&](const FigureFact& figure) {
        return isProfit(figure.measure) && figure.measure != evidence.plan.profitMeasure &&
               year.contains(figure.period);
    };
    const auto otherTaxBasis = [](const LeftOutFigure& figure) {
        return figure.reason == LeftOutReason::OtherTaxBasis;
    };
    const auto& targets = evidence.plan.targets;
    const auto& figures = evidence.figures;
    if (std::none_of(targets.begin(), targets.end(), planned)) return OutcomeReason::NoTarget;
    if (std::any_of(profits.leftOut.begin(), profits.leftOut.end(), otherTaxBasis))
        return OutcomeReason::OtherTaxBasis;
    if (!profits.usable.empty()) return OutcomeReason::TooFewMonths;
    return std::any_of(figures.begin(), figures.end(), otherProfit)
               ? OutcomeReason::OtherProfitMeasure
               : OutcomeReason::ProfitNotKnown;
}

}  // namespace

TestOutcome marginTest(const PlanEvidence& evidence) {
    const DriftThresholds& thresholds = evidence.thresholds;
    const Period year = judgedYear(evidence.plan, evidence.today, thresholds.minimumMonths);
    UsableFigures profits = figuresOf(evidence.plan.profitMeasure, evidence, year);
    const UsableFigures sales = figuresOf(Measure::Sales, evidence, year);
    const Margins margins =
        compareMargins(amountsOf(profits.usable), amountsOf(sales.usable), evidence.plan, year);

    TestOutcome outcome{.test = VerdictTest::Margin};
    noteMonths(outcome, margins.compared);
    if (outcome.months > 0) {
        outcome.actual = margins.actual.profit;
        outcome.expected = margins.planned.profit;
    }
    if (outcome.months < thresholds.minimumMonths) {
        outcome.reason = whyTooFewMonths(evidence, profits, year);
    } else if (margins.actual.sales <= 0 || margins.planned.sales <= 0) {
        outcome.reason = OutcomeReason::ZeroBase;
    } else {
        outcome.ratio = marginGap(margins.actual, margins.planned);
        const auto graded =
            gradeOf(*outcome.ratio, thresholds.marginGapOnTrack, thresholds.marginGapDrifting);
        outcome.grade = graded.grade;
        outcome.threshold = graded.threshold;
        outcome.reason = OutcomeReason::Compared;
    }
    profits.leaveOutAllBut(margins.compared);
    outcome.leftOut = profits.leftOut;
    return outcome;
}

}  // namespace banso
