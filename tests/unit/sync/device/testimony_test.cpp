// SPDX-License-Identifier: Apache-2.0
#include "sync/device/testimony.h"

#include <QtTest>

#include "tests/support/test_registry.h"
#include "tests/unit/sync/device/device_bench.h"

namespace banso::sync {

class TestimonyTest : public QObject {
    Q_OBJECT

    static std::vector<std::string> told(DeviceBench& bench, std::size_t linesMax) {
        std::vector<std::string> all;
        for (int i = 0; i < 100; ++i) {
            const auto page = Testimony(bench.replica).next(linesMax, 1'000'000);
            all.insert(all.end(), page.lines.begin(), page.lines.end());
            if (page.isLast) break;
            Testimony(bench.replica).told();
        }
        return all;
    }

  private slots:
    void onlyWhatIsBeyondIsToldAndBeneathTheOwnWork() {
        DeviceBench bench;
        bench.foreignPhone("B", 7, "cccccccccccccccc:4");
        bench.setPhone("mine");
        Testimony testimony(bench.replica);
        testimony.begin("later", 6);
        QCOMPARE(testimony.awaitedBy(), std::string("later"));
        const auto lines = told(bench, 10);
        QCOMPARE(lines.size(), std::size_t{1});
        const auto line = json::Document::parse(lines.front());
        const auto witness = decodeWholeRecord(*line->root().find("witness"));
        QCOMPARE(witness->revision, std::int64_t{7});
        QCOMPARE(witness->units.at("phone"), std::string("\"B\""));
        QCOMPARE(witness->versions.at("phone"), std::string("cccccccccccccccc:4"));
        testimony.begin("later", 7);
        QVERIFY(told(bench, 10).empty());
    }

    void aPageThatWasNotHeardIsToldAgainAndNothingIsLeftOut() {
        DeviceBench bench;
        for (int i = 0; i < 5; ++i)
            bench.overlay.confirm(WholeRecord{20 + i,
                                              i < 3 ? "business" : "later_kind",
                                              bench.ids.recordId(),
                                              "hub:9",
                                              {},
                                              {{"name", "\"店\""}}});
        Testimony testimony(bench.replica);
        testimony.begin("later", 10);
        const auto first = testimony.next(2, 1'000'000);
        QCOMPARE(testimony.next(2, 1'000'000).lines, first.lines);
        QCOMPARE(told(bench, 2).size(), std::size_t{5});
    }

    void whatDoesNotComeWithTheRecordsIsNotThereAnyMore() {
        DeviceBench bench;
        const RecordId gone = bench.ids.recordId();
        bench.overlay.confirm(WholeRecord{9, "business", gone, "hub:8", {}, {{"name", "\"旧\""}}});
        bench.setPhone("mine");
        const RecordId made = bench.ids.recordId();
        QVERIFY(bench.outbox.save({{"business", made, {{"name", {}, "\"新\"", {}}}}}).has_value());
        Testimony testimony(bench.replica);
        testimony.begin("later", 5);
        testimony.beforeRecords();
        bench.overlay.confirm(
            WholeRecord{2, "business", bench.shop, DeviceBench::kHub, {}, {{"name", "\"店\""}}});
        testimony.afterRecords();
        QVERIFY(bench.replica.state("business", gone).isNew());
        QVERIFY(!bench.replica.state("business", made).isNew());
        QVERIFY(!bench.state().isNew());
        QCOMPARE(testimony.awaitedBy(), std::string());
    }
};

BANSO_TEST(TestimonyTest);

}  // namespace banso::sync

#include "testimony_test.moc"
