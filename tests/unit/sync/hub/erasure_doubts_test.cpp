// SPDX-License-Identifier: Apache-2.0
#include "sync/hub/erasure_doubts.h"

#include <QtTest>

#include "shared/domain/business.h"
#include "tests/support/test_registry.h"
#include "tests/unit/sync/hub/hub_bench.h"

namespace banso::sync {

class ErasureDoubtsTest : public QObject {
    Q_OBJECT

  private slots:
    void oneRecordIsAskedAboutOnceForEachErasure() {
        HubBench bench;
        ErasureDoubts doubts = bench.store.erasureDoubts();
        doubts.ask({bench.shop, 7, bench.one.device, 100});
        doubts.ask({bench.shop, 7, bench.two.device, 200});
        QCOMPARE(doubts.open().size(), std::size_t{1});
        QCOMPARE(doubts.open().front().device, bench.one.device);
        doubts.ask({bench.shop, 9, bench.two.device, 300});
        QCOMPARE(doubts.open().size(), std::size_t{2});
        QCOMPARE(doubts.open().back().revision, std::int64_t{9});
    }

    void whatStaysIsNotAskedAboutAgain() {
        HubBench bench;
        ErasureDoubts doubts = bench.store.erasureDoubts();
        QVERIFY(!doubts.keep(bench.shop, 7));
        doubts.ask({bench.shop, 7, bench.one.device, 100});
        doubts.ask({bench.shop, 9, bench.one.device, 100});
        QVERIFY(doubts.keep(bench.shop, 7));
        doubts.ask({bench.shop, 7, bench.one.device, 200});
        // Not of the one client, but of the other perhaps.
        QCOMPARE(doubts.open().size(), std::size_t{1});
        QCOMPARE(doubts.open().front().revision, std::int64_t{9});
    }

    /// Whoever has a stolen tablet could ask about every record.
    void onlySoManyWaitAndOneTabletLeavesRoomForTheOthers() {
        HubBench bench;
        ErasureDoubts doubts = bench.store.erasureDoubts();
        std::vector<RecordId> asked;
        for (std::size_t i = 0; i <= ErasureDoubts::kDeviceMax; ++i) {
            asked.push_back(bench.ids.recordId());
            const bool hasRoom =
                doubts.ask({asked.back(), 7, bench.one.device, static_cast<std::int64_t>(i)});
            QCOMPARE(hasRoom, i < ErasureDoubts::kDeviceMax);
        }
        QCOMPARE(doubts.open().size(), ErasureDoubts::kDeviceMax);
        QVERIFY(doubts.ask({bench.shop, 7, bench.two.device, 900}));
        QCOMPARE(doubts.open().back().record, bench.shop);
        QVERIFY(doubts.keep(asked.front(), 7));
        QVERIFY(doubts.ask({asked.back(), 7, bench.one.device, 1'000}));
        QCOMPARE(doubts.open().back().record, asked.back());
    }

    /// A stolen tablet asks of no more than the word is worth: nothing is changed by it.
    void aJoinThatAWitnessTellsIsAskedAbout() {
        HubBench bench;
        const RecordId twin = bench.ids.recordId();
        bench.answer(bench.one, {HubBench::creationOf("business", twin, {{"name", "\"店\""}})});
        const auto erased = bench.chamber.inGroup([&](Hub& h) {
            return h.erasures().carryOut({bench.shop, ErasureReason::Request, "console"});
        });
        bench.chamber.inGroup([&](Hub& h) {
            h.erasures().doubt(twin, bench.shop, bench.one.device);
            h.erasures().doubt(bench.ids.recordId(), bench.shop, bench.one.device);
            h.erasures().doubt(twin, bench.ids.recordId(), bench.one.device);
            return 0;
        });
        const auto open = bench.store.erasureDoubts().open();
        QCOMPARE(open.size(), std::size_t{1});
        QCOMPARE(open.front().record, twin);
        QCOMPARE(open.front().revision, erased.revision);
        QVERIFY(bench.store.record(twin) != nullptr);
    }
};

BANSO_TEST(ErasureDoubtsTest);

}  // namespace banso::sync

#include "erasure_doubts_test.moc"
