// SPDX-License-Identifier: Apache-2.0
#include "shared/base/day_clock.h"

#include <QtTest>

#include "tests/support/test_registry.h"

namespace banso {

class DayClockTest : public QObject {
    Q_OBJECT

  private slots:
    void aMomentIsReadAsTheClocksInTokyoShowIt() {
        const Instant moment = parseTokyoMoment("2026-11-24T08:05").value();
        QCOMPARE(toText(tokyoDate(moment)), std::string("2026-11-24"));
        QCOMPARE(tokyoTime(moment), std::string("08:05"));
    }

    void whatIsNoMomentIsRefused() {
        for (const char* text : {"", "2026-11-24", "2026-11-24T24:00", "2026-11-24T8:05",
                                 "2026-11-24 08:05", "2026-11-31T08:05", "2026-11-24T08:-5"})
            QVERIFY2(!parseTokyoMoment(text), text);
    }

    void theClockGoesOnFromItsMoment() {
        const Instant start = parseTokyoMoment("2026-11-24T08:05").value();
        const DayClock clock(start);
        const Instant first = clock.now();
        QVERIFY(first >= start);
        QVERIFY(first < start + std::chrono::minutes{5});
        QVERIFY(clock.now() >= first);
    }
};

BANSO_TEST(DayClockTest);

}  // namespace banso

#include "day_clock_test.moc"
