// SPDX-License-Identifier: Apache-2.0
#include "shared/rules/growth_rules.h"

#include <algorithm>

#include "shared/rules/exact_ratio.h"

namespace banso {
namespace {

constexpr std::int64_t kNoGrowth = 0;
constexpr int kQuarterMonths = 3;

/// Sales of the plan's months and of the same months a year before, in one tax basis.
struct TwoYears {
    TaxBasis taxBasis;
    UsableFigures sales;
    UsableFigures salesBefore;
    std::vector<Filling> compared;
    std::int64_t base = 0;
};

FigureQuery salesQuery(const PlanEvidence& evidence, TaxBasis taxBasis, const Period& within) {
    return {
        .measure = Measure::Sales, .taxBasis = taxBasis, .within = within, .today = evidence.today};
}

TwoYears compareYears(const PlanEvidence& evidence, TaxBasis taxBasis, const Period& year) {
    TwoYears years{.taxBasis = taxBasis,
                   .sales = usableFigures(evidence.figures, salesQuery(evidence, taxBasis, year)),
                   .salesBefore = usableFigures(evidence.figures,
                                                salesQuery(evidence, taxBasis, year.yearBefore())),
                   .compared = {}};
    const PeriodAmounts before = amountsOf(years.salesBefore.usable);
    years.compared = amountsOf(years.sales.usable).bestFillings(year, [&](const Period& range) {
        return before.canFill(range.yearBefore());
    });
    for (const Filling& filling : years.compared)
        years.base += before.fill(filling.range.yearBefore())->yen;
    return years;
}

/// Growth needs one basis on both sides, but not the plan's: the better known one is taken.
TwoYears compareInBestBasis(const PlanEvidence& evidence, const Period& year) {
    const bool excluded = evidence.plan.taxBasis == TaxBasis::Excluded;
    TwoYears first = compareYears(evidence, evidence.plan.taxBasis, year);
    TwoYears second =
        compareYears(evidence, excluded ? TaxBasis::Included : TaxBasis::Excluded, year);
    return monthsOf(second.compared) > monthsOf(first.compared) ? second : first;
}

/// True when the plan wants no more than last year's sales: over its year, or where that is not
/// known, over the months compared.
bool plansNoGrowth(const PlanEvidence& evidence, const TwoYears& years, const Period& year) {
    if (years.taxBasis != evidence.plan.taxBasis) return false;
    const PeriodAmounts targets = evidence.plan.sales();
    const auto planned = targets.fill(year);
    const auto before = amountsOf(years.salesBefore.usable).fill(year.yearBefore());
    if (planned && before) return planned->yen <= before->yen;
    std::int64_t plannedSoFar = 0;
    for (const Filling& filling : years.compared) {
        const auto target = targets.fill(filling.range);
        if (!target) return false;
        plannedSoFar += target->yen;
    }
    return !years.compared.empty() && plannedSoFar <= years.base;
}

/// True when the last quarter of the judged year that can be compared, and the one before it, did
/// not grow. Earlier quarters are over: who grows again has recovered.
bool lastTwoQuartersDidNotGrow(const PlanEvidence& evidence, TaxBasis taxBasis,
                               const Period& year) {
    const YearMonth firstMonth = std::max(evidence.plan.firstMonth, year.yearBefore().first());
    const Period soFar{firstMonth, year.last()};
    // Months that a better figure has replaced must not speak for their quarter.
    const PeriodAmounts sales =
        amountsOf(selectFigures(evidence.figures, salesQuery(evidence, taxBasis, soFar)).chosen);
    const PeriodAmounts before = amountsOf(
        usableFigures(evidence.figures, salesQuery(evidence, taxBasis, soFar.yearBefore())).usable);
    int running = 0;
    for (int quarter = soFar.monthCount() / kQuarterMonths - 1; quarter >= 0; --quarter) {
        const Period months =
            Period::startingAt(soFar.first(), kQuarterMonths).shifted(quarter * kQuarterMonths);
        if (running == 0 && months.last() < year.first()) return false;
        const auto now = sales.fill(months);
        const auto then = before.fill(months.yearBefore());
        if (!now || !then) {
            if (running > 0) return false;
            continue;
        }
        if (now->yen > then->yen) return false;
        if (++running == 2) return true;
    }
    return false;
}

/// The grade by growth alone, before the exceptions.
GradedAt gradeByGrowth(const TestOutcome& outcome, std::int64_t drifting) {
    if (*outcome.actual > *outcome.expected) return {Grade::OnTrack, kNoGrowth};
    if (*outcome.ratio >= drifting) return {Grade::Caution, kNoGrowth};
    return {Grade::Drifting, drifting};
}

OutcomeReason whyTooFewMonths(const TwoYears& years) {
    if (years.sales.usable.empty()) return OutcomeReason::NoFigure;
    if (years.salesBefore.usable.empty()) return OutcomeReason::NoLastYear;
    return OutcomeReason::TooFewMonths;
}

void judge(TestOutcome& outcome, const PlanEvidence& evidence, TaxBasis taxBasis,
           const Period& year, const TestOutcome& attainment) {
    GradedAt graded = gradeByGrowth(outcome, evidence.thresholds.growthDrifting);
    outcome.reason = OutcomeReason::Compared;
    if (graded.grade != Grade::Drifting && lastTwoQuartersDidNotGrow(evidence, taxBasis, year)) {
        graded = {Grade::Drifting, kNoGrowth};
        outcome.reason = OutcomeReason::TwoQuartersWithoutGrowth;
    }
    if (graded.grade == Grade::Drifting && attainment.grade == Grade::OnTrack) {
        graded.grade = Grade::Caution;
        outcome.reason = OutcomeReason::HeldBySalesOnTrack;
    }
    outcome.grade = graded.grade;
    outcome.threshold = graded.threshold;
}

}  // namespace

TestOutcome growthTest(const PlanEvidence& evidence, const TestOutcome& attainment) {
    const int minimumMonths = evidence.thresholds.minimumMonths;
    const Period year = judgedYear(evidence.plan, evidence.today, minimumMonths);
    TwoYears years = compareInBestBasis(evidence, year);

    TestOutcome outcome{.test = VerdictTest::Growth};
    noteMonths(outcome, years.compared);
    if (outcome.months > 0) {
        outcome.actual = yenOf(years.compared);
        outcome.expected = years.base;
    }
    if (outcome.months < minimumMonths) {
        outcome.reason = whyTooFewMonths(years);
    } else if (years.base <= 0) {
        outcome.reason = OutcomeReason::ZeroBase;
    } else {
        outcome.ratio = ratioOf(*outcome.actual - years.base, years.base, kPermille);
        if (plansNoGrowth(evidence, years, year))
            outcome.reason = OutcomeReason::NoGrowthPlanned;
        else
            judge(outcome, evidence, years.taxBasis, year, attainment);
    }
    years.sales.leaveOutAllBut(years.compared);
    outcome.leftOut = years.sales.leftOut;
    outcome.leftOut.insert(outcome.leftOut.end(), years.salesBefore.leftOut.begin(),
                           years.salesBefore.leftOut.end());
    return outcome;
}

}  // namespace banso
