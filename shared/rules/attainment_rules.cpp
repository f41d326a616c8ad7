// SPDX-License-Identifier: Apache-2.0
#include "shared/rules/attainment_rules.h"

#include <algorithm>

#include "shared/rules/exact_ratio.h"

namespace banso {
namespace {

/// Actual sales beside the plan's sum over the same months.
struct Comparison {
    std::vector<Filling> compared;
    std::int64_t expected = 0;
    Spreading spreading = Spreading::None;
};

Comparison compareAsPlanned(const PeriodAmounts& actual, const PlanTargets& plan,
                            const Period& year) {
    const PeriodAmounts targets = plan.sales();
    Comparison result;
    result.compared =
        actual.bestFillings(year, [&](const Period& range) { return targets.canFill(range); });
    for (const Filling& filling : result.compared)
        result.expected += targets.fill(filling.range)->yen;
    return result;
}

Comparison compareSpread(const PeriodAmounts& actual, const PlanTargets& plan,
                         const PeriodAmounts& lastYear, const Period& year) {
    Comparison result;
    result.compared = actual.bestFillings(
        year, [&](const Period& range) { return spreadSales(plan, lastYear, range).has_value(); });
    for (const Filling& filling : result.compared) {
        const SpreadTarget target = *spreadSales(plan, lastYear, filling.range);
        result.expected += target.yen;
        result.spreading = std::max(result.spreading, target.spreading);
    }
    return result;
}

Comparison compare(const PeriodAmounts& actual, const PlanEvidence& evidence, const Period& year) {
    Comparison asPlanned = compareAsPlanned(actual, evidence.plan, year);
    if (monthsOf(asPlanned.compared) >= evidence.thresholds.minimumMonths) return asPlanned;
    const UsableFigures lastYear =
        usableFigures(evidence.figures, {.measure = Measure::Sales,
                                         .taxBasis = evidence.plan.taxBasis,
                                         .within = evidence.plan.wholePlan().yearBefore(),
                                         .today = evidence.today});
    Comparison spread = compareSpread(actual, evidence.plan, amountsOf(lastYear.usable), year);
    return monthsOf(spread.compared) > monthsOf(asPlanned.compared) ? spread : asPlanned;
}

bool wasLeftOut(const UsableFigures& sales, LeftOutReason reason) {
    return std::any_of(sales.leftOut.begin(), sales.leftOut.end(),
                       [&](const LeftOutFigure& figure) { return figure.reason == reason; });
}

/// Why fewer months were compared than are needed: the reason that a person can do something about.
OutcomeReason whyTooFewMonths(const PlanEvidence& evidence, const Period& year,
                              const UsableFigures& sales) {
    const auto onlyDirections = [](const LeftOutFigure& figure) {
        return figure.reason == LeftOutReason::DirectionOnly;
    };
    if (finishedMonths(year, evidence.today) < evidence.thresholds.minimumMonths)
        return OutcomeReason::PlanTooYoung;
    if (sales.usable.empty() && sales.leftOut.empty()) return OutcomeReason::NoFigure;
    if (wasLeftOut(sales, LeftOutReason::OtherTaxBasis)) return OutcomeReason::OtherTaxBasis;
    if (wasLeftOut(sales, LeftOutReason::NoCounterpart)) return OutcomeReason::NoTarget;
    if (std::all_of(sales.leftOut.begin(), sales.leftOut.end(), onlyDirections) &&
        sales.usable.empty())
        return OutcomeReason::OnlyDirections;
    return OutcomeReason::TooFewMonths;
}

OutcomeReason reasonOf(Spreading spreading) {
    switch (spreading) {
        case Spreading::None:
            return OutcomeReason::Compared;
        case Spreading::BySeason:
            return OutcomeReason::ComparedBySeason;
        case Spreading::Evenly:
            return OutcomeReason::ComparedEvenly;
    }
    BANSO_ASSERT(false);
}

}  // namespace

TestOutcome attainmentTest(const PlanEvidence& evidence) {
    const DriftThresholds& thresholds = evidence.thresholds;
    const Period year = judgedYear(evidence.plan, evidence.today, thresholds.minimumMonths);
    UsableFigures sales = usableFigures(evidence.figures, {.measure = Measure::Sales,
                                                           .taxBasis = evidence.plan.taxBasis,
                                                           .within = year,
                                                           .today = evidence.today});
    const Comparison comparison = compare(amountsOf(sales.usable), evidence, year);
    sales.leaveOutAllBut(comparison.compared);

    TestOutcome outcome{.test = VerdictTest::Attainment, .leftOut = sales.leftOut};
    noteMonths(outcome, comparison.compared);
    if (!comparison.compared.empty()) {
        outcome.actual = yenOf(comparison.compared);
        outcome.expected = comparison.expected;
    }
    if (outcome.months < thresholds.minimumMonths) {
        outcome.reason = whyTooFewMonths(evidence, year, sales);
        return outcome;
    }
    if (comparison.expected <= 0) {
        outcome.reason = OutcomeReason::ZeroBase;
        return outcome;
    }
    outcome.ratio = ratioOf(*outcome.actual, comparison.expected, kPermille);
    const auto graded =
        gradeOf(*outcome.ratio, thresholds.attainmentOnTrack, thresholds.attainmentDrifting);
    outcome.grade = graded.grade;
    outcome.threshold = graded.threshold;
    outcome.reason = reasonOf(comparison.spreading);
    return outcome;
}

}  // namespace banso
