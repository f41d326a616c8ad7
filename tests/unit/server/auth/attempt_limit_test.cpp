// SPDX-License-Identifier: Apache-2.0
#include "server/auth/attempt_limit.h"

#include <QtTest>

#include "tests/support/test_registry.h"

namespace banso::tests {

using namespace std::chrono_literals;

class AttemptLimitTest : public QObject {
    Q_OBJECT

    static constexpr Instant kNow{1'763'881'200'000ms};

  private slots:
    void failuresCountUntilTheirWindowEnds() {
        AttemptLimit limit(2, 10min, 100);
        limit.addFailure("a", kNow);
        QVERIFY(limit.allows("a", kNow));
        limit.addFailure("a", kNow + 9min);
        QVERIFY(!limit.allows("a", kNow + 9min));
        QVERIFY(limit.allows("b", kNow + 9min));
        QVERIFY(limit.allows("a", kNow + 10min));
    }

    void whoFailedOnceIsOneWhoFailedUntilTheWindowEndsAndThenBeginsAnew() {
        AttemptLimit limit(2, 10min, 100);
        limit.addFailure("a", kNow);
        QVERIFY(limit.hasFailed("a", kNow + 9min));
        QVERIFY(!limit.hasFailed("b", kNow + 9min));
        QVERIFY(!limit.hasFailed("a", kNow + 10min));
        limit.addFailure("a", kNow + 10min);
        QVERIFY(limit.allows("a", kNow + 10min) && limit.hasFailed("a", kNow + 19min));
    }

    void whoFailedLongAgoMakesRoomForWhoFailsNow() {
        AttemptLimit limit(2, 10min, 2);
        for (const char* address : {"a", "a", "b", "b"}) limit.addFailure(address, kNow);
        for (const char* address : {"c", "c", "d", "d"}) limit.addFailure(address, kNow + 10min);
        QVERIFY(!limit.allows("c", kNow + 10min) && !limit.allows("d", kNow + 10min));
    }

    void aCrowdOfFailingAddressesKeepsNobodyElseOut() {
        AttemptLimit limit(2, 10min, 2);
        for (const char* address : {"a", "b", "c"}) limit.addFailure(address, kNow);
        QVERIFY(limit.allows("d", kNow));
    }

    void ofMoreThanAreRememberedWhoFailedMostIsNotForgotten() {
        AttemptLimit limit(2, 10min, 2);
        for (const char* address : {"a", "a", "b", "c", "d"}) limit.addFailure(address, kNow);
        QVERIFY(!limit.allows("a", kNow));
    }
};

BANSO_TEST(AttemptLimitTest);

}  // namespace banso::tests

#include "attempt_limit_test.moc"
