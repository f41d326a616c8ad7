// SPDX-License-Identifier: Apache-2.0
#include "shared/rules/figure_selection.h"

#include <rapidcheck.h>
#include <QtTest>
#include <algorithm>

#include "tests/support/test_registry.h"
#include "tests/unit/shared/rules/example_plan.h"

namespace banso {

using namespace example;

class FigureSelectionTest : public QObject {
    Q_OBJECT

  private slots:
    void aQuarterCoversItsMonthsAndTheyAreNamedAsOverlapped() {
        const auto selection =
            select({numbered(1, sales("2026-04", 1)), numbered(2, sales("2026-05", 2)),
                    numbered(3, sales("2026-04/2026-06", 9))});
        QCOMPARE(selection.yen(), std::int64_t{9});
        QCOMPARE(selection.months(), 3);
        QCOMPARE(selection.leftOut, (std::vector<LeftOutFigure>{
                                        {id(1), months("2026-04"), LeftOutReason::Overlapped},
                                        {id(2), months("2026-05"), LeftOutReason::Overlapped}}));
    }

    void threeMonthsAndAnotherQuarterStandBesideEachOther() {
        const auto selection = select({sales("2026-04", 1), sales("2026-05", 2),
                                       sales("2026-06", 4), sales("2026-07/2026-09", 9)});
        QCOMPARE(selection.yen(), std::int64_t{16});
        QCOMPARE(selection.months(), 6);
        QVERIFY(selection.leftOut.empty());
    }

    void ofTheSameMonthsTheFinalFigureIsTaken() {
        FigureFact closed = sales("2026-04/2026-06", 100);
        closed.state = FigureState::Final;
        const auto selection =
            select({sales("2026-04", 1), sales("2026-05", 2), sales("2026-06", 4), closed});
        QCOMPARE(selection.yen(), std::int64_t{100});
    }

    void ofTwoProvisionalOnesTheLaterReadIsTaken() {
        FigureFact quarter = sales("2026-04/2026-06", 100);
        quarter.readOn = day("2026-08-01");
        std::vector<FigureFact> figures = monthlySales("2026-04/2026-06", 1);
        for (FigureFact& month : figures) month.readOn = day("2026-07-10");
        figures.push_back(quarter);
        QCOMPARE(select(figures).yen(), std::int64_t{100});
        for (FigureFact& month : figures) month.readOn = day("2026-09-10");
        figures.back().readOn = day("2026-08-01");
        QCOMPARE(select(figures).yen(), std::int64_t{3});
    }

    void aMonthThatWasReadBeforeItWasOverStaysUnfinishedUntilItIsReadAgain() {
        FigureFact may = sales("2026-05", 2);
        may.readOn = day("2026-05-20");
        QVERIFY(select({may}).chosen.empty());
        QCOMPARE(select({may}).leftOut.front().reason, LeftOutReason::UnfinishedMonth);
        may.readOn = day("2026-05-31");
        QVERIFY(select({may}).chosen.empty());
        may.readOn = day("2026-06-01");
        QCOMPARE(select({may}).yen(), std::int64_t{2});
    }

    void whatCannotBeUsedIsNamedWithItsReason() {
        FigureFact included = sales("2026-05", 2);
        included.taxBasis = TaxBasis::Included;
        const auto selection =
            select({numbered(1, included), numbered(2, sales("2026-11", 5)),
                    numbered(3, sales("2026-01/2026-12", 5)),
                    numbered(4, saidDirection("2026-06", Direction::Up)), sales("2026-04", 1)});
        QCOMPARE(selection.yen(), std::int64_t{1});
        QCOMPARE(reasonOf(1, selection), LeftOutReason::OtherTaxBasis);
        QCOMPARE(reasonOf(2, selection), LeftOutReason::UnfinishedMonth);
        QCOMPARE(reasonOf(3, selection), LeftOutReason::ReachesOutside);
        QCOMPARE(reasonOf(4, selection), LeftOutReason::DirectionOnly);
        QCOMPARE(selection.leftOut.size(), size_t{4});
    }

    void anUnknownTaxBasisMatchesNothing() {
        FigureFact figure = sales("2026-04", 1);
        figure.taxBasis = TaxBasis::Unknown;
        FigureQuery query = kQuery;
        query.taxBasis = TaxBasis::Unknown;
        QCOMPARE(selectFigures({figure}, query).leftOut.at(0).reason, LeftOutReason::OtherTaxBasis);
    }

    void aMonthIsUnfinishedUntilTheDayAfterItsLast() {
        FigureQuery query = kQuery;
        query.today = day("2026-04-30");
        QCOMPARE(selectFigures({sales("2026-04", 1)}, query).months(), 0);
        query.today = day("2026-05-01");
        QCOMPARE(selectFigures({sales("2026-04", 1)}, query).months(), 1);
    }

    void figuresOfOtherMeasuresAndYearsAreOfNoConcern() {
        const auto selection = select({profit("2026-04", 1), sales("2025-04", 1)});
        QVERIFY(selection.chosen.empty());
        QVERIFY(selection.leftOut.empty());
    }

    void theOrderInWhichFiguresComeDoesNotMatter() {
        std::vector<FigureFact> figures{
            numbered(1, sales("2026-04/2026-05", 10)), numbered(2, sales("2026-05/2026-06", 20)),
            numbered(3, sales("2026-06", 3)), numbered(4, sales("2026-04", 4))};
        const auto first = select(figures);
        std::reverse(figures.begin(), figures.end());
        const auto second = select(figures);
        QCOMPARE(first.yen(), second.yen());
        QCOMPARE(first.leftOut, second.leftOut);
    }

    void everyFigureOfTheQueryIsChosenOrNamed() {
        QVERIFY(rc::check([](const std::vector<std::uint16_t>& seeds) {
            std::vector<FigureFact> figures;
            for (const auto seed : seeds) {
                FigureFact figure = sales("2026-04", seed);
                figure.period =
                    Period::startingAt(figure.period.first(), 1 + seed / 12 % 6).shifted(seed % 12);
                if (seed % 7 == 0) figure.taxBasis = TaxBasis::Included;
                figures.push_back(figure);
            }
            const auto selection = select(figures);
            RC_ASSERT(selection.chosen.size() + selection.leftOut.size() == figures.size());
        }));
    }

  private:
    static inline const FigureQuery kQuery{.measure = Measure::Sales,
                                           .taxBasis = TaxBasis::Excluded,
                                           .within = months("2026-04/2027-03"),
                                           .today = day("2026-11-24")};

    static FigureSelection select(const std::vector<FigureFact>& figures) {
        return selectFigures(figures, kQuery);
    }
    static FigureFact numbered(std::uint8_t number, FigureFact figure) {
        figure.id = id(number);
        return figure;
    }
    static LeftOutReason reasonOf(std::uint8_t number, const FigureSelection& selection) {
        for (const LeftOutFigure& figure : selection.leftOut)
            if (figure.figure == id(number)) return figure.reason;
        return LeftOutReason::Unknown;
    }
};

BANSO_TEST(FigureSelectionTest);

}  // namespace banso

#include "figure_selection_test.moc"
