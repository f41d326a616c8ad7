// SPDX-License-Identifier: Apache-2.0
#include "shared/rules/plan_targets.h"

#include <QtTest>

#include "tests/support/test_registry.h"
#include "tests/unit/shared/rules/example_plan.h"

namespace banso {

using namespace example;

class PlanTargetsTest : public QObject {
    Q_OBJECT

  private slots:
    void thePlansYearBeginsInItsOwnMonth() {
        PlanTargets plan = monthlyPlan();
        plan.firstMonth = months("2026-06").first();
        QCOMPARE(judgedYear(plan, day("2026-11-24"), 3).text(), std::string("2026-06/2027-05"));
    }

    void aNewYearIsJudgedFromItsThirdFullMonth() {
        PlanTargets plan = monthlyPlan();
        plan.months = 36;
        QCOMPARE(judgedYear(plan, day("2027-06-30"), 3).text(), std::string("2026-04/2027-03"));
        QCOMPARE(judgedYear(plan, day("2027-07-01"), 3).text(), std::string("2027-04/2028-03"));
        QCOMPARE(judgedYear(plan, day("2026-01-15"), 3).text(), std::string("2026-04/2027-03"));
    }

    void theLastYearEndsWithThePlan() {
        PlanTargets plan = monthlyPlan();
        plan.months = 18;
        QCOMPARE(judgedYear(plan, day("2030-01-01"), 3).text(), std::string("2027-04/2027-09"));
    }

    void onlyMonthsThatAreOverAreFinished() {
        QCOMPARE(finishedMonths(months("2026-04/2027-03"), day("2026-07-31")), 3);
        QCOMPARE(finishedMonths(months("2026-04/2027-03"), day("2026-08-01")), 4);
        QCOMPARE(finishedMonths(months("2026-04/2027-03"), day("2026-03-01")), 0);
        QCOMPARE(finishedMonths(months("2026-04/2027-03"), day("2029-03-01")), 12);
    }

    void anAnnualTargetIsSpreadByLastYearsShares() {
        // Last year's summer sold 1, 2 and 3 of 12 parts.
        auto lastYear = monthAmounts("2025-04/2026-03", 100);
        lastYear[3].yen = 100;
        lastYear[4].yen = 200;
        lastYear[5].yen = 300;
        lastYear[6].yen = 0;
        lastYear[7].yen = 0;
        lastYear[8].yen = 0;
        const auto summer =
            spreadSales(annualPlan(), PeriodAmounts{lastYear}, months("2026-07/2026-09"));
        QCOMPARE(summer.value().yen, std::int64_t{6 * kPlannedMonth});
        QCOMPARE(summer.value().spreading, Spreading::BySeason);
    }

    void lastYearMayBeAsCoarseAsTheFigureIs() {
        const PeriodAmounts lastYear{{{.period = months("2025-04/2025-09"), .yen = 700},
                                      {.period = months("2025-10/2026-03"), .yen = 300}}};
        const auto half = spreadSales(annualPlan(), lastYear, months("2026-04/2026-09"));
        QCOMPARE(half.value().yen, std::int64_t{8'400'000});
        QCOMPARE(half.value().spreading, Spreading::BySeason);
    }

    void withoutTwelveMonthsOfLastYearItIsSpreadEvenly() {
        const auto five =
            spreadSales(annualPlan(), PeriodAmounts{monthAmounts("2025-05/2026-03", 9)},
                        months("2026-04/2026-08"));
        QCOMPARE(five.value().yen, std::int64_t{5 * kPlannedMonth});
        QCOMPARE(five.value().spreading, Spreading::Evenly);
    }

    void targetsThatLieWhollyInTheRangeAreNotTakenApart() {
        PlanTargets plan = monthlyPlan();
        plan.targets = {{.period = months("2026-04/2026-06"), .sales = 300},
                        {.period = months("2026-07/2026-09"), .sales = 900}};
        const PeriodAmounts nothing{{}};
        QCOMPARE(spreadSales(plan, nothing, months("2026-04/2026-06")).value().spreading,
                 Spreading::None);
        const auto four = spreadSales(plan, nothing, months("2026-04/2026-07"));
        QCOMPARE(four.value().yen, std::int64_t{600});
        QCOMPARE(four.value().spreading, Spreading::Evenly);
    }

    void monthsWithoutAnyTargetAreNotInvented() {
        PlanTargets plan = monthlyPlan();
        plan.targets = {{.period = months("2026-04/2026-06"), .sales = 300}};
        QVERIFY(!spreadSales(plan, PeriodAmounts{{}}, months("2026-06/2026-07")));
    }

  private:
    static std::vector<PeriodAmount> monthAmounts(const char* period, std::int64_t yen) {
        std::vector<PeriodAmount> amounts;
        for (const YearMonth month : months(period).months())
            amounts.push_back({.period = Period::month(month), .yen = yen});
        return amounts;
    }
};

BANSO_TEST(PlanTargetsTest);

}  // namespace banso

#include "plan_targets_test.moc"
