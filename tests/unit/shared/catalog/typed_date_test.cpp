// SPDX-License-Identifier: Apache-2.0
#include "shared/catalog/typed_date.h"

#include <QtTest>

#include "tests/support/test_registry.h"

namespace banso {

class TypedDateTest : public QObject {
    Q_OBJECT

    static std::string dayOf(const char* typed) {
        const auto date = readTypedDate(typed);
        const auto day = date ? wholeDay(*date) : std::nullopt;
        return day ? toText(*day) : std::string("none");
    }

  private slots:
    void oneDayMayBeTypedInManyWays() {
        for (const char* same :
             {"2025-04-01", "2025/04/01", "2025/4/1", "2025.4.1", "2025年4月1日", "20250401",
              "令和7年4月1日", "令和７年４月１日", "令和07年04月01日", "R7.4.1", "r7/4/1",
              "Ｒ７－４－１", " 2025/4/1 ", "㋿7年4月1日"})
            QCOMPARE(dayOf(same), std::string("2025-04-01"));
    }

    void theFirstYearOfAnEraIsItsOwnWord() {
        QCOMPARE(dayOf("令和元年5月1日"), std::string("2019-05-01"));
        QCOMPARE(dayOf("平成元年1月8日"), std::string("1989-01-08"));
        QCOMPARE(dayOf("昭和元年12月25日"), std::string("1926-12-25"));
        QCOMPARE(dayOf("昭和64年1月7日"), std::string("1989-01-07"));
        QCOMPARE(dayOf("平成31年4月30日"), std::string("2019-04-30"));
    }

    void daysOutsideTheirEraAreNone() {
        for (const char* typed :
             {"令和元年4月30日", "昭和64年1月8日", "平成31年5月1日", "平成元年1月7日",
              "昭和元年12月24日", "平成0年1月1日", "昭和65年1月1日"})
            QCOMPARE(dayOf(typed), std::string("none"));
    }

    void whatIsNoDayIsNone() {
        for (const char* typed :
             {"", "2025-02-29", "2025-13-01", "2025-00-01", "2025-4", "2025年", "45748", "25-4-1",
              "2025-4-1x", "4月1日", "令和", "2025-4-", "2025//1", "不明", "1899-12-31", "2025年4"})
            QCOMPARE(dayOf(typed), std::string("none"));
    }

    void aYearOrMonthMayStandAlone() {
        QCOMPARE(readTypedDate("昭和60年")->year, 1985);
        QCOMPARE(readTypedDate("S60")->year, 1985);
        QCOMPARE(readTypedDate("1868")->year, 1868);
        QCOMPARE(readTypedDate("明治45年")->year, 1912);
        const auto month = readTypedDate("昭和60年4月").value();
        QCOMPARE(month.month, std::optional(4u));
        QVERIFY(!month.day);
        QVERIFY(!readTypedDate("2025-"));
    }
};

BANSO_TEST(TypedDateTest);

}  // namespace banso

#include "typed_date_test.moc"
