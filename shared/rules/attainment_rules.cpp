// SPDX-License-Identifier: Apache-2.0
#include "shared/rules/attainment_rules.h"

#include <algorithm>
#include <numeric>

#include "shared/rules/exact_ratio.h"

namespace banso {
namespace {

/// Actual sales beside the plan's sums over the same months.
struct Comparison {
    std::vector<Filling> compared;
    std::vector<std::int64_t> expected{};  // of each
    Spreading spreading = Spreading::None;

    std::int64_t expectedYen() const {
        return std::accumulate(expected.begin(), expected.end(), std::int64_t{0});
    }
};

Period judgedYear(const PlanEvidence& evidence) {
    return judgedYear(evidence.plan, evidence.today, evidence.thresholds.minimumMonths);
}

UsableFigures salesWithin(const PlanEvidence& evidence, const Period& within) {
    return usableFigures(evidence.figures, {.measure = Measure::Sales,
                                            .taxBasis = evidence.plan.taxBasis,
                                            .within = within,
                                            .today = evidence.today});
}

Comparison compareAsPlanned(const PeriodAmounts& actual, const PlanTargets& plan,
                            const Period& year) {
    const PeriodAmounts targets = plan.sales();
    Comparison result;
    result.compared =
        actual.bestFillings(year, [&](const Period& range) { return targets.canFill(range); });
    for (const Filling& filling : result.compared)
        result.expected.push_back(targets.fill(filling.range)->yen);
    return result;
}

Comparison compareSpread(const PeriodAmounts& actual, const PlanTargets& plan,
                         const PeriodAmounts& lastYear, const Period& year) {
    Comparison result;
    result.compared = actual.bestFillings(
        year, [&](const Period& range) { return spreadSales(plan, lastYear, range).has_value(); });
    for (const Filling& filling : result.compared) {
        const SpreadTarget target = *spreadSales(plan, lastYear, filling.range);
        result.expected.push_back(target.yen);
        result.spreading = std::max(result.spreading, target.spreading);
    }
    return result;
}

Comparison compare(const PeriodAmounts& actual, const PlanEvidence& evidence, const Period& year) {
    Comparison asPlanned = compareAsPlanned(actual, evidence.plan, year);
    if (monthsOf(asPlanned.compared) >= evidence.thresholds.minimumMonths) return asPlanned;
    const UsableFigures lastYear = salesWithin(evidence, evidence.plan.wholePlan().yearBefore());
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

std::vector<ComparedMonths> comparedSales(const PlanEvidence& evidence) {
    const Period year = judgedYear(evidence);
    const Comparison comparison =
        compare(amountsOf(salesWithin(evidence, year).usable), evidence, year);
    std::vector<ComparedMonths> compared;
    for (std::size_t i = 0; i < comparison.compared.size(); ++i)
        compared.push_back(
            {comparison.compared[i].range, comparison.compared[i].yen, comparison.expected[i]});
    return compared;
}

TestOutcome attainmentTest(const PlanEvidence& evidence) {
    const DriftThresholds& thresholds = evidence.thresholds;
    const Period year = judgedYear(evidence);
    UsableFigures sales = salesWithin(evidence, year);
    const Comparison comparison = compare(amountsOf(sales.usable), evidence, year);
    sales.leaveOutAllBut(comparison.compared);

    TestOutcome outcome{.test = VerdictTest::Attainment, .leftOut = sales.leftOut};
    noteMonths(outcome, comparison.compared);
    if (!comparison.compared.empty()) {
        outcome.actual = yenOf(comparison.compared);
        outcome.expected = comparison.expectedYen();
    }
    if (outcome.months < thresholds.minimumMonths) {
        outcome.reason = whyTooFewMonths(evidence, year, sales);
        return outcome;
    }
    if (outcome.expected.value_or(0) <= 0) {
        outcome.reason = OutcomeReason::ZeroBase;
        return outcome;
    }
    outcome.ratio = ratioOf(*outcome.actual, *outcome.expected, kPermille);
    const auto graded =
        gradeOf(*outcome.ratio, thresholds.attainmentOnTrack, thresholds.attainmentDrifting);
    outcome.grade = graded.grade;
    outcome.threshold = graded.threshold;
    outcome.reason = reasonOf(comparison.spreading);
    return outcome;
}

}  // namespace banso
