// SPDX-License-Identifier: Apache-2.0
#include "shared/rules/fiscal_year.h"

#include <QtTest>

#include "tests/support/test_registry.h"

namespace banso {

class FiscalYearTest : public QObject {
    Q_OBJECT

  private slots:
    void aFiscalYearRunsFromAprilToMarch() {
        QCOMPARE(FiscalYear::of(day("2025-04-01")).startYear(), 2025);
        QCOMPARE(FiscalYear::of(day("2026-03-31")).startYear(), 2025);
        QCOMPARE(FiscalYear::of(day("2026-04-01")).startYear(), 2026);
        QCOMPARE(FiscalYear{2025}.months().text(), std::string("2025-04/2026-03"));
    }

    void quartersAndTheFirstHalf() {
        QCOMPARE(FiscalYear{2025}.quarter(1).text(), std::string("2025-04/2025-06"));
        QCOMPARE(FiscalYear{2025}.quarter(4).text(), std::string("2026-01/2026-03"));
        QCOMPARE(FiscalYear{2025}.firstHalf().text(), std::string("2025-04/2025-09"));
        QCOMPARE(fiscalQuarterOf(parseYearMonth("2025-06").value()), 1);
        QCOMPARE(fiscalQuarterOf(parseYearMonth("2025-07").value()), 2);
        QCOMPARE(fiscalQuarterOf(parseYearMonth("2026-03").value()), 4);
    }

    void bothLabelsNameTheYearInWhichItBegins() {
        QCOMPARE(FiscalYear{2025}.japaneseLabel(), std::string("令和7年度"));
        QCOMPARE(FiscalYear{2025}.westernLabel(), std::string("FY2025"));
        QCOMPARE(FiscalYear{2029}.japaneseLabel(), std::string("令和11年度"));
    }

    void theYearsOfAChangeOfEraHaveTheNameThatPapersUse() {
        QCOMPARE(FiscalYear{2018}.japaneseLabel(), std::string("平成30年度"));
        QCOMPARE(FiscalYear{2019}.japaneseLabel(), std::string("令和元年度"));
        QCOMPARE(FiscalYear{1988}.japaneseLabel(), std::string("昭和63年度"));
        QCOMPARE(FiscalYear{1989}.japaneseLabel(), std::string("平成元年度"));
    }

  private:
    static Date day(const char* text) { return parseDate(text).value(); }
};

BANSO_TEST(FiscalYearTest);

}  // namespace banso

#include "fiscal_year_test.moc"
