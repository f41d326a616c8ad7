// SPDX-License-Identifier: Apache-2.0
#include "sync/device/chamber_devices.h"

#include <QtTest>

#include "tests/support/test_registry.h"
#include "tests/unit/sync/device/device_bench.h"

namespace banso::sync {

class ChamberDevicesTest : public QObject {
    Q_OBJECT

  private slots:
    void aListTakesThePlaceOfTheOneBefore() {
        DeviceBench b;
        const Instant at{std::chrono::milliseconds{5}};
        DeviceList first;
        first.devices = {{"a", b.shop, "一", at, 2, "1", {}}, {"b", b.shop, "二", {}, {}, "", {}}};
        keepDevices(b.database, first);
        QCOMPARE(b.rows("chamberDevice"), 2);
        DeviceList second;
        second.devices = {{"b", b.shop, "二", at, 0, "1", "a"}};
        second.more = true;
        keepDevices(b.database, second);
        QCOMPARE(b.rows("chamberDevice"), 1);
        QCOMPARE(b.rows("chamberDevice WHERE id='b' AND at=5 AND waiting=0 AND copyOf='a'"), 1);
        QCOMPARE(Meta(b.database).number("moreDevices"), 1);
    }

    void whatIsUnsaidStaysUnsaid() {
        DeviceBench b;
        DeviceList list;
        list.devices = {{"a", b.shop, "一", {}, {}, "", {}}};
        keepDevices(b.database, list);
        QCOMPARE(b.rows("chamberDevice WHERE at IS NULL AND waiting IS NULL"), 1);
    }
};

BANSO_TEST(ChamberDevicesTest);

}  // namespace banso::sync

#include "chamber_devices_test.moc"
