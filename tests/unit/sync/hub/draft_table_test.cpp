// SPDX-License-Identifier: Apache-2.0
#include "sync/hub/draft_table.h"

#include <QtTest>

#include "tests/support/test_registry.h"
#include "tests/unit/sync/hub/hub_bench.h"

namespace banso::sync {

class DraftTableTest : public QObject {
    Q_OBJECT

  private slots:
    void draftsComeInTheOrderOfTheirLastChange() {
        HubBench bench;
        DraftTable table = bench.store.drafts();
        const RecordId first = bench.ids.recordId();
        const RecordId second = bench.ids.recordId();
        table.put({"a", first, 1}, bench.one.person, "one");
        table.put({"b", second, 2}, bench.one.person, "two");
        table.put({"a", first, 3}, bench.one.person, "one again");
        const auto keys = table.of(bench.one.person);
        QCOMPARE(keys.size(), std::size_t{2});
        QCOMPARE(keys[0].id, second);
        QCOMPARE(table.line(keys[1]), std::string("one again"));
        QVERIFY(table.of(bench.two.person).empty());
    }

    void oneDraftIdOfTwoDevicesIsTwoDrafts() {
        HubBench bench;
        DraftTable table = bench.store.drafts();
        const RecordId id = bench.ids.recordId();
        table.put({"a", id, 1}, bench.one.person, "one");
        table.put({"b", id, 2}, bench.one.person, "two");
        QVERIFY(table.remove("a", id));
        QVERIFY(!table.remove("a", id));
        QCOMPARE(table.of(bench.one.person).front().device, DeviceId("b"));
    }
};

BANSO_TEST(DraftTableTest);

}  // namespace banso::sync

#include "draft_table_test.moc"
