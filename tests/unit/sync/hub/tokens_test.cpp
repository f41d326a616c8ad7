// SPDX-License-Identifier: Apache-2.0
#include "sync/hub/tokens.h"

#include <QtTest>

#include "tests/support/test_registry.h"

namespace banso::sync {

class TokensTest : public QObject {
    Q_OBJECT

    static bool says(DeviceRow& device, const std::string& token, const std::string& given) {
        DeviceHello hello;
        hello.token = token;
        return renewToken(device, hello, given, Instant{std::chrono::milliseconds{1}});
    }

  private slots:
    void theFirstRequestNeedsNone() {
        DeviceRow device;
        QVERIFY(says(device, "", "A"));
        QCOMPARE(device.token, std::string("A"));
    }

    /// A reply that was lost leaves the tablet with the token before.
    void thatOfALostReplyOrTheOneBeforeGoesOn() {
        DeviceRow device;
        QVERIFY(says(device, "", "A"));
        QVERIFY(says(device, "A", "B"));
        QVERIFY(says(device, "A", "C"));
        DeviceRow other = device;
        QVERIFY(says(device, "B", "D"));
        QVERIFY(says(other, "C", "E"));
        QVERIFY(!says(device, "C", "F"));
        QVERIFY(!says(other, "B", "G"));
    }

    void anOlderOneIsThatOfACopyAndNothingIsNoted() {
        DeviceRow device;
        QVERIFY(says(device, "", "A"));
        QVERIFY(says(device, "A", "B"));
        QVERIFY(says(device, "B", "C"));
        device.lastSync = 0;
        QVERIFY(!says(device, "A", "D"));
        QVERIFY(!says(device, "made up", "D"));
        QVERIFY(!says(device, "", "D"));
        QCOMPARE(device.lastSync, std::int64_t{0});
        QCOMPARE(device.token, std::string("C"));
    }
};

BANSO_TEST(TokensTest);

}  // namespace banso::sync

#include "tokens_test.moc"
