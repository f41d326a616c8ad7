// SPDX-License-Identifier: Apache-2.0
#include "shared/rules/growth_rules.h"

#include <QtTest>

#include "tests/support/test_registry.h"
#include "tests/unit/shared/rules/example_plan.h"

namespace banso {

using namespace example;

class GrowthRulesTest : public QObject {
    Q_OBJECT

  private slots:
    void salesAboveTheSameMonthsOfLastYearAreOnTrack() {
        const TestOutcome outcome = growth(sevenMonthsOf(960'000));
        QCOMPARE(outcome.grade, Grade::OnTrack);
        QCOMPARE(outcome.actual.value(), std::int64_t{6'720'000});
        QCOMPARE(outcome.expected.value(), std::int64_t{6'650'000});
        QCOMPARE(outcome.ratio.value(), std::int64_t{10});
        QCOMPARE(outcome.months, 7);
    }

    void aDeclineOfMoreThanATenthIsDrifting() {
        const TestOutcome outcome = growth(sevenMonthsOf(760'000));
        QCOMPARE(outcome.grade, Grade::Drifting);
        QCOMPARE(outcome.reason, OutcomeReason::Compared);
        QCOMPARE(outcome.ratio.value(), std::int64_t{-200});
        QCOMPARE(outcome.threshold.value(), std::int64_t{-100});
    }

    void aDeclineOfExactlyATenthInOneQuarterIsCaution() {
        PlanEvidence evidence = sevenMonthsOf(0);
        evidence.figures = monthlySales("2026-04/2026-06", 855'000);
        add(evidence.figures, monthlySales("2025-04/2025-06", 950'000));
        const TestOutcome outcome = growth(evidence);
        QCOMPARE(outcome.ratio.value(), std::int64_t{-100});
        QCOMPARE(outcome.grade, Grade::Caution);
        evidence.figures[0] = sales("2026-04", 854'999);
        QCOMPARE(growth(evidence).grade, Grade::Drifting);
    }

    void noGrowthAtAllIsCaution() {
        PlanEvidence evidence = sevenMonthsOf(0);
        evidence.figures = monthlySales("2026-04/2026-06", 950'000);
        add(evidence.figures, monthlySales("2025-04/2025-06", 950'000));
        QCOMPARE(growth(evidence).grade, Grade::Caution);
    }

    void twoQuartersRunningWithoutGrowthAreDrifting() {
        const TestOutcome outcome = growth(sevenMonthsOf(940'000));
        QCOMPARE(outcome.grade, Grade::Drifting);
        QCOMPARE(outcome.reason, OutcomeReason::TwoQuartersWithoutGrowth);
        QCOMPARE(outcome.threshold.value(), std::int64_t{0});
    }

    void whoGrowsAgainInTheLastQuarterHasRecovered() {
        PlanEvidence evidence = sevenMonthsOf(0);
        evidence.today = day("2027-01-20");
        evidence.figures = monthlySales("2026-04/2026-09", 900'000);
        add(evidence.figures, monthlySales("2026-10/2026-12", 970'000));
        add(evidence.figures, monthlySales("2025-04/2026-03", 950'000));
        const TestOutcome outcome = growth(evidence);
        QCOMPARE(outcome.grade, Grade::Caution);
        QCOMPARE(outcome.reason, OutcomeReason::Compared);
    }

    void weakQuartersOfTheYearBeforeDoNotSpeakAnyMore() {
        PlanEvidence evidence = withFigures(monthlySales("2026-04/2027-03", 900'000));
        evidence.plan.months = 24;
        evidence.today = day("2027-09-05");
        add(evidence.figures, monthlySales("2025-04/2026-03", 950'000));
        add(evidence.figures, monthlySales("2027-05/2027-08", 950'000));
        QCOMPARE(growth(evidence).grade, Grade::OnTrack);
        // With the missing month, the new year's first quarter and the old year's last are a pair.
        evidence.figures.push_back(sales("2027-04", 700'000));
        QCOMPARE(growth(evidence).reason, OutcomeReason::TwoQuartersWithoutGrowth);
    }

    void monthsThatFinalAccountsReplacedDoNotSpeakForTheirQuarters() {
        PlanEvidence evidence = sevenMonthsOf(940'000);
        FigureFact closed = sales("2026-04/2026-10", 6'700'000);
        closed.state = FigureState::Final;
        evidence.figures.push_back(closed);
        QCOMPARE(growth(evidence).grade, Grade::OnTrack);
    }

    void whileSalesMeetThePlanGrowthIsNeverMoreThanCaution() {
        PlanEvidence evidence = sevenMonthsOf(760'000);
        const TestOutcome outcome = growthTest(evidence, {.grade = Grade::OnTrack});
        QCOMPARE(outcome.grade, Grade::Caution);
        QCOMPARE(outcome.reason, OutcomeReason::HeldBySalesOnTrack);
        QCOMPARE(outcome.ratio.value(), std::int64_t{-200});
    }

    void aPlanWithoutGrowthIsNotMeasuredByIt() {
        PlanEvidence evidence = sevenMonthsOf(760'000);
        for (PeriodTarget& target : evidence.plan.targets) target.sales = 950'000;
        const TestOutcome outcome = growth(evidence);
        QCOMPARE(outcome.grade, Grade::CannotJudge);
        QCOMPARE(outcome.reason, OutcomeReason::NoGrowthPlanned);
        for (PeriodTarget& target : evidence.plan.targets) target.sales = 950'001;
        QCOMPARE(growth(evidence).grade, Grade::Drifting);
    }

    void whereLastYearIsKnownInPartThePlansGrowthIsReadOffThatPart() {
        PlanEvidence evidence = withFigures(monthlySales("2026-04/2026-06", 800'000));
        add(evidence.figures, monthlySales("2025-04/2025-06", 1'200'000));
        QCOMPARE(growth(evidence).reason, OutcomeReason::NoGrowthPlanned);
    }

    void aFounderHasNoLastYear() {
        const TestOutcome outcome = growth(withFigures(monthlySales("2026-04/2026-10", 1)));
        QCOMPARE(outcome.grade, Grade::CannotJudge);
        QCOMPARE(outcome.reason, OutcomeReason::NoLastYear);
        QCOMPARE(outcome.leftOut.size(), size_t{7});
    }

    void aLastYearWithoutSalesIsNoBase() {
        PlanEvidence evidence = withFigures(monthlySales("2026-04/2026-10", 1));
        add(evidence.figures, monthlySales("2025-04/2025-10", 0));
        QCOMPARE(growth(evidence).reason, OutcomeReason::ZeroBase);
    }

    void theCoarserYearDecidesTheMonthsCompared() {
        PlanEvidence evidence = withFigures(monthlySales("2026-04/2026-10", 1'000'000));
        evidence.figures.push_back(sales("2025-04/2025-09", 5'000'000));
        const TestOutcome outcome = growth(evidence);
        QCOMPARE(outcome.months, 6);
        QCOMPARE(outcome.ratio.value(), std::int64_t{200});
        QCOMPARE(outcome.leftOut.size(), size_t{1});
        QCOMPARE(outcome.leftOut[0].reason, LeftOutReason::NoCounterpart);
    }

    void taxIncludedIsComparedWithTaxIncluded() {
        PlanEvidence evidence = sevenMonthsOf(1'100'000);
        for (FigureFact& figure : evidence.figures) figure.taxBasis = TaxBasis::Included;
        QCOMPARE(growth(evidence).grade, Grade::OnTrack);
        for (FigureFact& figure : evidence.figures)
            if (figure.period < months("2026-04")) figure.taxBasis = TaxBasis::Excluded;
        QCOMPARE(growth(evidence).grade, Grade::CannotJudge);
    }

  private:
    /// While sales are behind the plan, so that growth may speak for itself.
    static TestOutcome growth(const PlanEvidence& evidence) {
        return growthTest(evidence, {.grade = Grade::Caution});
    }
};

BANSO_TEST(GrowthRulesTest);

}  // namespace banso

#include "growth_rules_test.moc"
