// SPDX-License-Identifier: Apache-2.0
#include "sync/device/meta.h"

#include <QtTest>

#include "tests/support/test_registry.h"
#include "tests/unit/sync/device/device_bench.h"

namespace banso::sync {

class MetaTest : public QObject {
    Q_OBJECT

  private slots:
    void whatWasPutComesBackAndTheRestIsEmpty() {
        Database database = DeviceBench::open();
        Meta meta(database);
        QCOMPARE(meta.cursor(), Cursor{});
        QCOMPARE(meta.text("nothing"), std::string());
        QCOMPARE(meta.number("nothing"), std::int64_t{0});
        QVERIFY(meta.person().isNull());
        meta.putCursor({"epoch", 12, 3});
        meta.putCursor({"epoch", 13, 3});
        QCOMPARE(meta.cursor(), (Cursor{"epoch", 13, 3}));
    }
};

BANSO_TEST(MetaTest);

}  // namespace banso::sync

#include "meta_test.moc"
