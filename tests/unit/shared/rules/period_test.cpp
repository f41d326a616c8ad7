// SPDX-License-Identifier: Apache-2.0
#include "shared/rules/period.h"

#include <QtTest>

#include "tests/support/test_registry.h"

namespace banso {

class PeriodTest : public QObject {
    Q_OBJECT

  private slots:
    void aMonthAndARangeReadBackFromTheirText() {
        for (const char* text : {"2026-04", "2026-04/2026-09", "2025-12/2026-02"})
            QCOMPARE(Period::parse(text).value().text(), std::string(text));
    }

    void thereIsOneTextForEachPeriod() {
        QCOMPARE(Period::parse("2026-04/2026-04").error().code, ErrorCode::Invalid);
        QCOMPARE(Period::parse("2026-09/2026-04").error().code, ErrorCode::Invalid);
        for (const char* text : {"", "2026-13", "2026-04/", "/2026-04", "2026-04/2026-09/2026-10",
                                 "2026-04-01", "2026-4/2026-9", "2026-04 / 2026-09"})
            QVERIFY2(!Period::parse(text), text);
    }

    void monthsAreCountedAcrossTheYear() {
        const Period winter = period("2025-12/2026-02");
        QCOMPARE(winter.monthCount(), 3);
        QCOMPARE(winter.months().size(), size_t{3});
        QCOMPARE(toText(winter.months().at(1)), std::string("2026-01"));
    }

    void aPeriodContainsItsMonthsAndWhatLiesWithin() {
        const Period half = period("2026-04/2026-09");
        QVERIFY(half.contains(period("2026-04").first()));
        QVERIFY(half.contains(period("2026-09").first()));
        QVERIFY(!half.contains(period("2026-10").first()));
        QVERIFY(half.contains(half));
        QVERIFY(half.contains(period("2026-07/2026-09")));
        QVERIFY(!half.contains(period("2026-09/2026-10")));
    }

    void periodsOverlapWhenTheyShareAMonth() {
        QVERIFY(period("2026-04/2026-06").overlaps(period("2026-06/2026-08")));
        QVERIFY(!period("2026-04/2026-06").overlaps(period("2026-07/2026-09")));
        QCOMPARE(period("2026-04/2026-06").intersection(period("2026-06/2026-08")).value().text(),
                 std::string("2026-06"));
        QVERIFY(!period("2026-04").intersection(period("2026-05")));
    }

    void theSameMonthsOfLastYear() {
        QCOMPARE(period("2025-12/2026-02").yearBefore().text(), std::string("2024-12/2025-02"));
    }

    void thePartsOfAYearAreCalledByTheYearTheyBelongTo() {
        QCOMPARE(periodKindOf(period("2026-05"), std::chrono::April), PeriodKind::Month);
        QCOMPARE(periodKindOf(period("2026-04/2026-06"), std::chrono::April), PeriodKind::Quarter);
        QCOMPARE(periodKindOf(period("2026-10/2027-03"), std::chrono::April), PeriodKind::HalfYear);
        QCOMPARE(periodKindOf(period("2026-04/2027-03"), std::chrono::April), PeriodKind::Year);
        QCOMPARE(periodKindOf(period("2026-01/2026-12"), std::chrono::January), PeriodKind::Year);
        QCOMPARE(periodKindOf(period("2026-04/2026-08"), std::chrono::April),
                 PeriodKind::MonthsSoFar);
        QCOMPARE(periodKindOf(period("2026-05/2026-08"), std::chrono::April),
                 PeriodKind::OtherMonths);
        QCOMPARE(periodKindOf(period("2026-05/2026-07"), std::chrono::April),
                 PeriodKind::OtherMonths);
        QCOMPARE(periodKindOf(period("2026-01/2026-12"), std::chrono::April),
                 PeriodKind::OtherMonths);
        QCOMPARE(periodKindOf(period("2026-04/2027-09"), std::chrono::April),
                 PeriodKind::OtherMonths);
    }

  private:
    static Period period(const char* text) { return Period::parse(text).value(); }
};

BANSO_TEST(PeriodTest);

}  // namespace banso

#include "period_test.moc"
