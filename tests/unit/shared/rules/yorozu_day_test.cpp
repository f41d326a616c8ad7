// SPDX-License-Identifier: Apache-2.0
#include "shared/rules/yorozu_day.h"

#include <QtTest>

#include "tests/support/test_registry.h"

namespace banso {

class YorozuDayTest : public QObject {
    Q_OBJECT

  private slots:
    void itIsTheSecondFriday() {
        for (const char* text : {"2025-04-11", "2025-11-14", "2026-01-09"}) {
            const Date expected = parseDate(text).value();
            QCOMPARE(toText(yorozuDay(monthOf(expected))), std::string(text));
        }
    }

    void aMonthThatBeginsWithAFridayHasItOnTheEighth() {
        QCOMPARE(toText(yorozuDay(parseYearMonth("2026-05").value())), std::string("2026-05-08"));
    }
};

BANSO_TEST(YorozuDayTest);

}  // namespace banso

#include "yorozu_day_test.moc"
