// SPDX-License-Identifier: Apache-2.0
#include "sync/hub/epochs.h"

#include <QtTest>

#include "tests/support/test_registry.h"
#include "tests/unit/sync/hub/hub_bench.h"

namespace banso::sync {

class EpochsTest : public QObject {
    Q_OBJECT

    /// Restored as it stands, so that nothing is lost.
    static std::string restore(HubBench& bench) {
        const std::string before = bench.store.setting("epoch");
        bench.chamber.inGroup([](Hub& h) {
            h.restored();
            return 0;
        });
        return before;
    }

  private slots:
    void aChamberThatWasNeverRestoredHasNoEpochBefore() {
        HubBench bench;
        QVERIFY(!Epochs(bench.store).isBefore("any"));
        QCOMPARE(Epochs(bench.store).commonWith("any").revision, std::int64_t{0});
    }

    void whatBothHaveEndsWhereTheBackupDid() {
        HubBench bench;
        bench.answer(bench.one, {bench.set("phone", "\"A\"", bench.version("phone"))});
        const std::int64_t head = bench.store.head();
        const std::string before = restore(bench);
        Epochs epochs(bench.store);
        QVERIFY(epochs.isBefore(before));
        QVERIFY(!epochs.isBefore(bench.store.setting("epoch")));
        QVERIFY(!epochs.isBefore(""));
        QCOMPARE(epochs.commonWith(before).revision, head);
    }

    void ofSeveralRestoresTheLeastCounts() {
        HubBench bench;
        const std::int64_t first = bench.store.head();
        const std::string older = restore(bench);
        bench.answer(bench.one, {bench.set("phone", "\"A\"", bench.version("phone"))});
        const std::int64_t second = bench.store.head();
        const std::string later = restore(bench);
        Epochs epochs(bench.store);
        QVERIFY(second > first);
        QCOMPARE(epochs.commonWith(older).revision, first);
        QCOMPARE(epochs.commonWith(later).revision, second);
        QCOMPARE(epochs.commonWith("of after the backup").revision, std::int64_t{0});
    }
};

BANSO_TEST(EpochsTest);

}  // namespace banso::sync

#include "epochs_test.moc"
