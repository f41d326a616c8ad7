// SPDX-License-Identifier: Apache-2.0
#include "shared/base/time.h"

#include <QtTest>

#include "tests/support/test_registry.h"

namespace banso {

class TimeTest : public QObject {
    Q_OBJECT

  private slots:
    void aDayReadsBackFromItsText() {
        QCOMPARE(toText(parseDate("2028-02-29").value()), std::string("2028-02-29"));
        QCOMPARE(toText(parseYearMonth("2026-04").value()), std::string("2026-04"));
    }

    void daysThatDoNotExistAreRefused() {
        for (const char* text : {"2026-02-29", "2026-13-01", "2026-4-1", "20260401", "2026-04-00",
                                 "1899-12-31", "２０２６-04-01", ""})
            QVERIFY2(!parseDate(text), text);
    }

    void theDayInTokyoBeginsAtThreeInTheAfternoonOfUtc() {
        const auto at = [](int hour) {
            return Instant{std::chrono::sys_days{std::chrono::year{2026} / 3 / 31} +
                           std::chrono::hours{hour} - std::chrono::minutes{1}};
        };
        QCOMPARE(toText(tokyoDate(at(15))), std::string("2026-03-31"));
        QCOMPARE(toText(tokyoDate(at(16))), std::string("2026-04-01"));
        QCOMPARE(tokyoTime(at(16)), std::string("00:59"));
    }

    void monthsLaterKeepsTheDayOrTakesTheLast() {
        QCOMPARE(toText(addMonths(parseDate("2025-11-30").value(), 3)), std::string("2026-02-28"));
        QCOMPARE(toText(addMonths(parseDate("2025-12-15").value(), 3)), std::string("2026-03-15"));
    }
};

BANSO_TEST(TimeTest);

}  // namespace banso

#include "time_test.moc"
