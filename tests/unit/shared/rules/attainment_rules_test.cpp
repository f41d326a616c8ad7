// SPDX-License-Identifier: Apache-2.0
#include "shared/rules/attainment_rules.h"

#include <rapidcheck.h>
#include <QtTest>

#include "tests/support/test_registry.h"
#include "tests/unit/shared/rules/example_plan.h"

namespace banso {

using namespace example;

class AttainmentRulesTest : public QObject {
    Q_OBJECT

  private slots:
    void salesAtSevenTenthsOfThePlanAreDriftingAndSayWhy() {
        const TestOutcome outcome = attainmentTest(sevenMonthsOf(700'000));
        QCOMPARE(outcome.grade, Grade::Drifting);
        QCOMPARE(outcome.reason, OutcomeReason::Compared);
        QCOMPARE(outcome.actual.value(), std::int64_t{4'900'000});
        QCOMPARE(outcome.expected.value(), std::int64_t{7'000'000});
        QCOMPARE(outcome.ratio.value(), std::int64_t{700});
        QCOMPARE(outcome.threshold.value(), std::int64_t{800});
        QCOMPARE(outcome.months, 7);
        QCOMPARE(outcome.period.value().text(), std::string("2026-04/2026-10"));
        QVERIFY(outcome.leftOut.empty());
    }

    void theLinesLieAtEightyAndNinetyFivePerCent() {
        QCOMPARE(attainmentTest(sevenMonthsOf(950'000)).grade, Grade::OnTrack);
        QCOMPARE(attainmentTest(sevenMonthsOf(949'999)).grade, Grade::Caution);
        QCOMPARE(attainmentTest(sevenMonthsOf(800'000)).grade, Grade::Caution);
        QCOMPARE(attainmentTest(sevenMonthsOf(799'999)).grade, Grade::Drifting);
    }

    void theChamberMaySetOtherLines() {
        PlanEvidence evidence = sevenMonthsOf(700'000);
        evidence.thresholds.attainmentDrifting = 600;
        QCOMPARE(attainmentTest(evidence).grade, Grade::Caution);
    }

    void aMissingMonthIsLeftOutOnBothSides() {
        auto figures = monthlySales("2026-04/2026-06", 1'000'000);
        add(figures, monthlySales("2026-08/2026-10", 1'000'000));
        const TestOutcome outcome = attainmentTest(withFigures(figures));
        QCOMPARE(outcome.ratio.value(), std::int64_t{1'000});
        QCOMPARE(outcome.expected.value(), std::int64_t{6'000'000});
        QCOMPARE(outcome.months, 6);
    }

    void whatIsComparedIsToldPieceByPieceAndAddsUpToTheOutcome() {
        auto figures = monthlySales("2026-04/2026-05", 900'000);
        add(figures, {sales("2026-07/2026-09", 3'300'000)});
        const PlanEvidence evidence = withFigures(figures);
        const auto pieces = comparedSales(evidence);
        QCOMPARE(pieces.size(), std::size_t{3});
        QCOMPARE(pieces[0].months, months("2026-04"));
        QCOMPARE(pieces[2].months, months("2026-07/2026-09"));
        QCOMPARE(pieces[2].actual, std::int64_t{3'300'000});
        QCOMPARE(pieces[2].expected, std::int64_t{3'000'000});
        const TestOutcome outcome = attainmentTest(evidence);
        QCOMPARE(outcome.actual.value(), std::int64_t{5'100'000});
        QCOMPARE(outcome.expected.value(), std::int64_t{5'000'000});
    }

    void aQuarterIsComparedWithThePlansQuarter() {
        const TestOutcome outcome =
            attainmentTest(withFigures({sales("2026-04/2026-06", 2'700'000)}));
        QCOMPARE(outcome.ratio.value(), std::int64_t{900});
        QCOMPARE(outcome.expected.value(), std::int64_t{3'000'000});
        QCOMPARE(outcome.months, 3);
    }

    void monthsMeetACoarserPlanAsAWhole() {
        PlanEvidence evidence = sevenMonthsOf(1'000'000);
        evidence.plan.targets = {{.period = months("2026-04/2026-06"), .sales = 3'000'000},
                                 {.period = months("2026-07/2026-09"), .sales = 3'000'000},
                                 {.period = months("2026-10/2026-12"), .sales = 3'000'000}};
        const TestOutcome outcome = attainmentTest(evidence);
        QCOMPARE(outcome.reason, OutcomeReason::Compared);
        QCOMPARE(outcome.months, 6);
        QCOMPARE(outcome.leftOut.size(), size_t{1});
        QCOMPARE(outcome.leftOut[0].period.text(), std::string("2026-10"));
        QCOMPARE(outcome.leftOut[0].reason, LeftOutReason::NoCounterpart);
    }

    void aQuarterAndItsMonthsAreNotCountedTwice() {
        PlanEvidence evidence = sevenMonthsOf(1'000'000);
        evidence.figures.push_back(sales("2026-04/2026-06", 3'000'000));
        const TestOutcome outcome = attainmentTest(evidence);
        QCOMPARE(outcome.actual.value(), std::int64_t{7'000'000});
        QCOMPARE(outcome.leftOut.size(), size_t{1});
        QCOMPARE(outcome.leftOut[0].reason, LeftOutReason::Overlapped);
    }

    void theRunningMonthIsLeftOut() {
        PlanEvidence evidence = sevenMonthsOf(1'000'000);
        evidence.figures.push_back(sales("2026-11", 10));
        const TestOutcome outcome = attainmentTest(evidence);
        QCOMPARE(outcome.months, 7);
        QCOMPARE(outcome.leftOut[0].reason, LeftOutReason::UnfinishedMonth);
    }

    void twoMonthsAreTooFew() {
        const TestOutcome outcome = attainmentTest(withFigures(monthlySales("2026-04/2026-05", 1)));
        QCOMPARE(outcome.grade, Grade::CannotJudge);
        QCOMPARE(outcome.reason, OutcomeReason::TooFewMonths);
        QCOMPARE(outcome.months, 2);
    }

    void withoutAnyFigureItCannotBeJudged() {
        const TestOutcome outcome = attainmentTest(withFigures({}));
        QCOMPARE(outcome.grade, Grade::CannotJudge);
        QCOMPARE(outcome.reason, OutcomeReason::NoFigure);
        QVERIFY(!outcome.actual);
    }

    void aDirectionIsNoAmount() {
        const TestOutcome outcome =
            attainmentTest(withFigures({saidDirection("2026-04/2026-10", Direction::Down)}));
        QCOMPARE(outcome.reason, OutcomeReason::OnlyDirections);
    }

    void figuresInTheOtherTaxBasisAreRefusedAndNamed() {
        PlanEvidence evidence = withFigures(monthlySales("2026-04/2026-10", 1'100'000));
        for (FigureFact& figure : evidence.figures) figure.taxBasis = TaxBasis::Included;
        const TestOutcome outcome = attainmentTest(evidence);
        QCOMPARE(outcome.grade, Grade::CannotJudge);
        QCOMPARE(outcome.reason, OutcomeReason::OtherTaxBasis);
        QCOMPARE(outcome.leftOut.size(), size_t{7});
    }

    void aPlanOfTwoFullMonthsIsTooYoung() {
        PlanEvidence evidence = withFigures(monthlySales("2026-04/2026-05", 1));
        evidence.today = day("2026-06-30");
        QCOMPARE(attainmentTest(evidence).reason, OutcomeReason::PlanTooYoung);
    }

    void aPlanWithoutSalesTargetsCannotBeMet() {
        PlanEvidence evidence = sevenMonthsOf(1'000'000);
        evidence.plan.targets.clear();
        QCOMPARE(attainmentTest(evidence).reason, OutcomeReason::NoTarget);
        evidence.plan = monthlyPlan();
        for (PeriodTarget& target : evidence.plan.targets) target.sales = 0;
        QCOMPARE(attainmentTest(evidence).reason, OutcomeReason::ZeroBase);
    }

    void anAnnualPlanIsSpreadByLastYearsSeason() {
        PlanEvidence evidence = sevenMonthsOf(1'000'000);
        evidence.plan = annualPlan();
        const TestOutcome outcome = attainmentTest(evidence);
        QCOMPARE(outcome.reason, OutcomeReason::ComparedBySeason);
        QCOMPARE(outcome.expected.value(), std::int64_t{7'000'000});
        QVERIFY(!outcome.hasLowConfidence());
    }

    void withoutLastYearAnAnnualPlanIsSpreadEvenlyAndMarked() {
        PlanEvidence evidence = withFigures({sales("2026-04/2026-09", 4'000'000)});
        evidence.plan = annualPlan();
        const TestOutcome outcome = attainmentTest(evidence);
        QCOMPARE(outcome.reason, OutcomeReason::ComparedEvenly);
        QVERIFY(outcome.hasLowConfidence());
        QCOMPARE(outcome.ratio.value(), std::int64_t{666});
    }

    void aClosedYearMeetsAnAnnualPlanAsItIs() {
        PlanEvidence evidence = withFigures({sales("2026-04/2027-03", 12'000'000)});
        evidence.plan = annualPlan();
        evidence.today = day("2027-05-20");
        const TestOutcome outcome = attainmentTest(evidence);
        QCOMPARE(outcome.reason, OutcomeReason::Compared);
        QCOMPARE(outcome.months, 12);
    }

    void aBusinessYearThatCrossesThePlansYearIsLeftOut() {
        PlanEvidence evidence = withFigures({sales("2026-01/2026-12", 12'000'000)});
        evidence.today = day("2027-03-20");
        const TestOutcome outcome = attainmentTest(evidence);
        QCOMPARE(outcome.reason, OutcomeReason::TooFewMonths);
        QCOMPARE(outcome.leftOut[0].reason, LeftOutReason::ReachesOutside);
    }

    void splittingAFigureNeverChangesTheSums() {
        QVERIFY(rc::check([](std::uint8_t cut) {
            PlanEvidence evidence = withFigures({});
            const Period seven = months("2026-04/2026-10");
            const int first = 1 + cut % 6;
            FigureFact head = sales("2026-04", first * 900'000);
            FigureFact tail = sales("2026-04", (7 - first) * 900'000);
            head.period = Period::startingAt(seven.first(), first);
            tail.period = Period::startingAt(seven.first(), 7 - first).shifted(first);
            evidence.figures = {head, tail};
            const TestOutcome outcome = attainmentTest(evidence);
            RC_ASSERT(outcome.months == 7);
            RC_ASSERT(outcome.ratio == 900);
        }));
    }
};

BANSO_TEST(AttainmentRulesTest);

}  // namespace banso

#include "attainment_rules_test.moc"
