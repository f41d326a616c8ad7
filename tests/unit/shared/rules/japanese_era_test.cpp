// SPDX-License-Identifier: Apache-2.0
#include "shared/rules/japanese_era.h"

#include <QtTest>

#include "tests/support/test_registry.h"

namespace banso {

class JapaneseEraTest : public QObject {
    Q_OBJECT

  private slots:
    void aDayIsWrittenInItsEra() {
        QCOMPARE(japaneseDate(day("2026-11-24")), std::string("令和8年11月24日"));
        QCOMPARE(shortJapaneseYear(day("2026-11-24")), std::string("R8"));
        QCOMPARE(japaneseYear(day("1964-10-10")), std::string("昭和39年"));
        QCOMPARE(shortJapaneseYear(day("1964-10-10")), std::string("S39"));
    }

    void anEraBeginsOnItsDay() {
        QCOMPARE(japaneseDate(day("2019-04-30")), std::string("平成31年4月30日"));
        QCOMPARE(japaneseDate(day("2019-05-01")), std::string("令和元年5月1日"));
        QCOMPARE(japaneseDate(day("1989-01-07")), std::string("昭和64年1月7日"));
        QCOMPARE(japaneseDate(day("1989-01-08")), std::string("平成元年1月8日"));
        QCOMPARE(japaneseDate(day("1926-12-24")), std::string("大正15年12月24日"));
        QCOMPARE(japaneseDate(day("1926-12-25")), std::string("昭和元年12月25日"));
        QCOMPARE(shortJapaneseYear(day("2019-05-01")), std::string("R1"));
    }

    void theFoundingYearOfAnOldShopHasItsEraToo() {
        QCOMPARE(japaneseYear(day("1905-04-01")), std::string("明治38年"));
        QCOMPARE(japaneseYear(day("1912-07-30")), std::string("大正元年"));
    }

  private:
    static Date day(const char* text) { return parseDate(text).value(); }
};

BANSO_TEST(JapaneseEraTest);

}  // namespace banso

#include "japanese_era_test.moc"
