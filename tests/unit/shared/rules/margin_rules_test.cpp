// SPDX-License-Identifier: Apache-2.0
#include "shared/rules/margin_rules.h"

#include <QtTest>

#include "tests/support/test_registry.h"
#include "tests/unit/shared/rules/example_plan.h"

namespace banso {

using namespace example;

class MarginRulesTest : public QObject {
    Q_OBJECT

  private slots:
    void theGapOfTheMarginsIsJudgedInPoints_data() {
        QTest::addColumn<qint64>("yen");
        QTest::addColumn<qint64>("gap");
        QTest::addColumn<Grade>("grade");
        QTest::newRow("as planned") << qint64{700'000} << qint64{0} << Grade::OnTrack;
        QTest::newRow("one point less") << qint64{630'000} << qint64{-100} << Grade::OnTrack;
        QTest::newRow("more than one") << qint64{629'999} << qint64{-101} << Grade::Caution;
        QTest::newRow("three points less") << qint64{490'000} << qint64{-300} << Grade::Caution;
        QTest::newRow("more than three") << qint64{489'999} << qint64{-301} << Grade::Drifting;
        QTest::newRow("a loss") << qint64{-70'000} << qint64{-1'100} << Grade::Drifting;
    }
    void theGapOfTheMarginsIsJudgedInPoints() {
        QFETCH(qint64, yen);
        QFETCH(qint64, gap);
        QFETCH(Grade, grade);
        PlanEvidence evidence = sevenMonthsOf(1'000'000);
        evidence.figures.push_back(profit("2026-04/2026-10", yen));
        const TestOutcome outcome = marginTest(evidence);
        QCOMPARE(qint64{outcome.ratio.value()}, gap);
        QCOMPARE(outcome.grade, grade);
        QCOMPARE(outcome.months, 7);
        QCOMPARE(outcome.expected.value(), std::int64_t{700'000});
    }

    void aPlannedLossIsCompareableToo() {
        PlanEvidence evidence = sevenMonthsOf(1'000'000);
        for (PeriodTarget& target : evidence.plan.targets) target.profit = -100'000;
        evidence.figures.push_back(profit("2026-04/2026-10", -350'000));
        const TestOutcome outcome = marginTest(evidence);
        QCOMPARE(outcome.ratio.value(), std::int64_t{500});
        QCOMPARE(outcome.grade, Grade::OnTrack);
    }

    void withoutProfitItIsNotKnown() {
        const TestOutcome outcome = marginTest(sevenMonthsOf(1'000'000));
        QCOMPARE(outcome.grade, Grade::CannotJudge);
        QCOMPARE(outcome.reason, OutcomeReason::ProfitNotKnown);
    }

    void anotherProfitMeasureIsNoAnswer() {
        PlanEvidence evidence = sevenMonthsOf(1'000'000);
        FigureFact gross = profit("2026-04/2026-10", 4'000'000);
        gross.measure = Measure::GrossProfit;
        evidence.figures.push_back(gross);
        QCOMPARE(marginTest(evidence).reason, OutcomeReason::OtherProfitMeasure);
    }

    void aPlanWithoutProfitIsNotMeasuredByIt() {
        PlanEvidence evidence = sevenMonthsOf(1'000'000);
        evidence.figures.push_back(profit("2026-04/2026-10", 0));
        for (PeriodTarget& target : evidence.plan.targets) target.profit.reset();
        QCOMPARE(marginTest(evidence).reason, OutcomeReason::NoTarget);
    }

    void profitOfMonthsWithoutSalesIsLeftOut() {
        PlanEvidence evidence =
            withFigures({sales("2026-04/2026-06", 3'000'000), profit("2026-04/2026-09", 600'000)});
        const TestOutcome outcome = marginTest(evidence);
        QCOMPARE(outcome.reason, OutcomeReason::TooFewMonths);
        QCOMPARE(outcome.leftOut[0].reason, LeftOutReason::NoCounterpart);
    }

    void profitInTheOtherTaxBasisIsRefused() {
        PlanEvidence evidence = sevenMonthsOf(1'000'000);
        FigureFact included = profit("2026-04/2026-10", 700'000);
        included.taxBasis = TaxBasis::Included;
        evidence.figures.push_back(included);
        QCOMPARE(marginTest(evidence).reason, OutcomeReason::OtherTaxBasis);
    }

    void noSalesHaveNoMargin() {
        PlanEvidence evidence = sevenMonthsOf(0);
        evidence.figures.push_back(profit("2026-04/2026-10", -100));
        QCOMPARE(marginTest(evidence).reason, OutcomeReason::ZeroBase);
    }
};

BANSO_TEST(MarginRulesTest);

}  // namespace banso

#include "margin_rules_test.moc"
