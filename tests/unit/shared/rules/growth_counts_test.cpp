// SPDX-License-Identifier: Apache-2.0
#include "shared/rules/growth_counts.h"

#include <QtTest>

#include "tests/support/test_registry.h"
#include "tests/unit/shared/rules/example_plan.h"

namespace banso {

using namespace example;

class GrowthCountsTest : public QObject {
    Q_OBJECT

  private slots:
    void aYenMoreIsUpUnlessTheChamberSetsABand() {
        QCOMPARE(directionOf(1'000'001, 1'000'000), Direction::Up);
        QCOMPARE(directionOf(1'000'000, 1'000'000), Direction::Flat);
        QCOMPARE(directionOf(999'999, 1'000'000), Direction::Down);
        const FlatBand twoPerCent{.permille = 20};
        QCOMPARE(directionOf(1'020'000, 1'000'000, twoPerCent), Direction::Flat);
        QCOMPARE(directionOf(1'020'001, 1'000'000, twoPerCent), Direction::Up);
        QCOMPARE(directionOf(979'999, 1'000'000, twoPerCent), Direction::Down);
        QCOMPARE(directionOf(1'050'000, 1'000'000, {.yen = 50'000, .permille = 20}),
                 Direction::Flat);
    }

    void salesAreComparedOverTheMonthsThatBothYearsKnow() {
        auto figures = monthlySales("2026-04/2026-10", 110);
        add(figures, monthlySales("2025-04/2025-08", 100));
        QCOMPARE(directionIn(figures), Direction::Up);
    }

    void anAmountSpeaksLouderThanAnAnswer() {
        auto figures = monthlySales("2026-04/2026-10", 110);
        add(figures, monthlySales("2025-04/2025-10", 100));
        figures.push_back(saidDirection("2026-04/2026-10", Direction::Down));
        QCOMPARE(directionIn(figures), Direction::Up);
    }

    void withoutAmountsTheLatestAnswerCounts() {
        QCOMPARE(directionIn({saidDirection("2026-04/2026-09", Direction::Down),
                              saidDirection("2026-04/2026-06", Direction::Up)}),
                 Direction::Down);
    }

    void notKnownIsAnAnswerToo() {
        QCOMPARE(directionIn({}), Direction::NotKnown);
        QCOMPARE(directionIn(monthlySales("2026-04/2026-10", 110)), Direction::NotKnown);
    }

    void theTwoTaxBasesAreNeverComparedWithEachOther() {
        auto figures = monthlySales("2026-04/2026-10", 110);
        for (FigureFact& figure : figures) figure.taxBasis = TaxBasis::Included;
        add(figures, monthlySales("2025-04/2025-10", 100));
        QCOMPARE(directionIn(figures), Direction::NotKnown);
    }

    void businessesAreCountedByDirection() {
        const auto counts = countDirections({{id(1), Direction::Up},
                                             {id(2), Direction::Up},
                                             {id(3), Direction::Down},
                                             {id(4), Direction::Flat},
                                             {id(5), Direction::NotKnown},
                                             {id(6), Direction::Unknown}});
        QCOMPARE(counts.up, 2);
        QCOMPARE(counts.down, 1);
        QCOMPARE(counts.flat, 1);
        QCOMPARE(counts.notKnown, 2);
    }

    void fromTwoPerCentReadingANeedsFiveAndReadingBTwoPointZeroSix() {
        const ProfitOnSales base{2'000, 100'000};
        QCOMPARE(marginGrowth(base, {5'000, 100'000}).points, std::optional(true));
        QCOMPARE(marginGrowth(base, {4'999, 100'000}).points, std::optional(false));
        QCOMPARE(marginGrowth(base, {2'060, 100'000}).marginRatio, std::optional(true));
        QCOMPARE(marginGrowth(base, {2'059, 100'000}).marginRatio, std::optional(false));
    }

    void readingCLooksAtTheAmountAndNotAtTheMargin() {
        const auto growth = marginGrowth({2'000, 100'000}, {2'060, 200'000});
        QCOMPARE(growth.profitAmount, std::optional(true));
        QCOMPARE(growth.marginRatio, std::optional(false));
        QCOMPARE(growth.points, std::optional(false));
        QCOMPARE(marginGrowth({2'000, 100'000}, {2'059, 100'000}).profitAmount,
                 std::optional(false));
    }

    // The median margin of a small shop is 0.04 %: reading B calls 0.042 % growth.
    void nearZeroReadingBIsMetByNearlyNothing() {
        const auto growth = marginGrowth({40, 100'000}, {42, 100'000});
        QCOMPARE(growth.marginRatio, std::optional(true));
        QCOMPARE(growth.points, std::optional(false));
    }

    void fromALossOnlyReadingASaysAnything() {
        const auto growth = marginGrowth({-1'000, 100'000}, {3'000, 100'000});
        QCOMPARE(growth.points, std::optional(true));
        QVERIFY(!growth.marginRatio);
        QVERIFY(!growth.profitAmount);
    }

    void withoutSalesThereIsNoMargin() {
        const auto growth = marginGrowth({100, 0}, {200, 100});
        QVERIFY(!growth.points);
        QVERIFY(!growth.marginRatio);
        QCOMPARE(growth.profitAmount, std::optional(true));
    }

    void eachReadingIsCountedWithItsSplitByForm() {
        const MarginGrowth big = marginGrowth({2'000, 100'000}, {6'000, 100'000});
        const MarginGrowth little = marginGrowth({2'000, 100'000}, {2'100, 100'000});
        const MarginGrowth fromLoss = marginGrowth({-1, 100'000}, {6'000, 100'000});
        const std::map<RecordId, BusinessMarginGrowth> businesses{
            {id(1), {LegalForm::Corporation, big}},
            {id(2), {LegalForm::SoleProprietor, little}},
            {id(3), {LegalForm::SoleProprietor, fromLoss}}};
        const auto points = countMarginGrowth(businesses, MarginReading::Points);
        QCOMPARE(points.corporations, 1);
        QCOMPARE(points.soleProprietors, 1);
        QCOMPARE(points.total(), 2);
        const auto ratio = countMarginGrowth(businesses, MarginReading::MarginRatio);
        QCOMPARE(ratio.corporations, 1);
        QCOMPARE(ratio.soleProprietors, 1);
        QCOMPARE(ratio.undefined, 1);
    }

  private:
    static Direction directionIn(const std::vector<FigureFact>& figures) {
        return salesDirection(figures, months("2026-04/2027-03"), day("2026-11-24"));
    }
};

BANSO_TEST(GrowthCountsTest);

}  // namespace banso

#include "growth_counts_test.moc"
