// SPDX-License-Identifier: Apache-2.0
#include "shared/store/device_store.h"

#include <QtTest>

#include "tests/support/test_registry.h"
#include "tests/unit/shared/store/store_fixture.h"

namespace banso {

class DeviceStoreTest : public QObject {
    Q_OBJECT

    static void tell(StoreFixture& fixture) {
        Person sato;
        sato.id = StoreFixture::id(1);
        sato.name = "佐藤 美咲";
        fixture.add(sato);
        fixture.database().execute(
            "INSERT INTO chamberDevice(id,person,label,at,waiting,app,copyOf) VALUES"
            "('today','00000000-0000-0000-0000-000000000001','貸出1号',900,0,'0.2.0','away'),"
            "('never','00000000-0000-0000-0000-000000000002','貸出2号',NULL,NULL,'',''),"
            "('away','00000000-0000-0000-0000-000000000001','',100,4,'0.1.0','')");
    }

  private slots:
    void whoLooksAfterTheTabletsSeesTheLongestAwayFirst() {
        StoreFixture fixture;
        tell(fixture);
        const auto devices =
            DeviceStore(fixture.database(), {StoreFixture::id(9), {Role::SupportStaff}}).all();
        QCOMPARE(devices.size(), std::size_t{3});
        QCOMPARE(devices[0].id, DeviceId("never"));
        QVERIFY(!devices[0].at && !devices[0].waiting && devices[0].personName.empty());
        QCOMPARE(devices[1].id, DeviceId("away"));
        QCOMPARE(devices[1].personName, std::string("佐藤 美咲"));
        QCOMPARE(devices[1].waiting.value(), 4);
        QVERIFY(devices[1].goesOnElsewhere);
        QVERIFY(!devices[0].goesOnElsewhere && !devices[2].goesOnElsewhere);
        QCOMPARE(devices[2].label, std::string("貸出1号"));
    }

    void nobodyElseSeesAny() {
        StoreFixture fixture;
        tell(fixture);
        QVERIFY(DeviceStore(fixture.database(), fixture.viewer()).all().empty());
    }
};

BANSO_TEST(DeviceStoreTest);

}  // namespace banso

#include "device_store_test.moc"
