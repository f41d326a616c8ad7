// SPDX-License-Identifier: Apache-2.0
#include "sync/device/own_hello.h"

#include <QtTest>

#include "tests/support/test_registry.h"
#include "tests/unit/sync/device/device_bench.h"

namespace banso::sync {

class OwnHelloTest : public QObject {
    Q_OBJECT

  private slots:
    void itSaysWhoTheTabletIsHowFarItHasReceivedAndWhatItHasMade() {
        DeviceBench bench;
        bench.setPhone("027-000-1111");
        const DeviceHello hello = ownHello(bench.replica, bench.outbox, bench.clock, "0.1.0");
        QCOMPARE(hello.device, DeviceId(DeviceBench::kDevice));
        QCOMPARE(hello.app, std::string("0.1.0"));
        QCOMPARE(hello.cursor.revision, std::int64_t{10});
        QCOMPARE(hello.made, std::int64_t{1});
        QCOMPARE(hello.answered, std::int64_t{0});
        QCOMPARE(hello.first, std::int64_t{1});
        QVERIFY(hello.at == bench.clock.now());
    }

    void aTabletThatHasToHearAllAgainSaysSo() {
        DeviceBench bench;
        Meta meta(bench.database);
        meta.putCursor({"epoch", 10, 7});
        QCOMPARE(ownHello(bench.replica, bench.outbox, bench.clock, "").cursor.scope,
                 std::int64_t{7});
        meta.put("hearAll", std::int64_t{1});
        QCOMPARE(ownHello(bench.replica, bench.outbox, bench.clock, "").cursor.scope,
                 std::int64_t{0});
    }
};

BANSO_TEST(OwnHelloTest);

}  // namespace banso::sync

#include "own_hello_test.moc"
