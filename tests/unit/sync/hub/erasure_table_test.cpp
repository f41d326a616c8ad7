// SPDX-License-Identifier: Apache-2.0
#include "sync/hub/erasure_table.h"

#include <QtTest>

#include "shared/db/statement.h"
#include "tests/support/test_registry.h"
#include "tests/unit/sync/hub/hub_bench.h"

namespace banso::sync {

class ErasureTableTest : public QObject {
    Q_OBJECT

  private slots:
    void aReasonIsReadBackFromItsWord() {
        for (const auto reason :
             {ErasureReason::Request, ErasureReason::Retention, ErasureReason::Other})
            QCOMPARE(*erasureReason(word(reason)), reason);
        QVERIFY(!erasureReason("because").has_value());
    }

    void anErasureIsReadBackAsItWasPut() {
        HubBench bench;
        ErasureTable table = bench.store.erasures();
        table.put({7, bench.shop, "business", 5, "console", ErasureReason::Retention});
        table.put({9, bench.one.person, "", 6, "console", ErasureReason::Other});
        const auto found = table.between(6, 8);
        QCOMPARE(found.size(), std::size_t{1});
        QCOMPARE(found.front().target, bench.shop);
        QCOMPARE(found.front().reason, ErasureReason::Retention);
        QCOMPARE(table.all().size(), std::size_t{2});
    }

    void whatLiesInAFileAndWhatIsPartOfThatBelongsToIt() {
        HubBench bench;
        const RecordId talk = bench.ids.recordId();
        const RecordId photo = bench.ids.recordId();
        bench.chamber.inGroup([&](Hub& h) {
            h.bring({"consultation", talk, {{"business", json::quoted(bench.shop.text())}}});
            h.bring({"attachment", photo, {{"subject", json::quoted(talk.text())}}});
            return 0;
        });
        const auto all = bench.store.erasures().belongingTo(bench.shop);
        QCOMPARE(std::set<RecordId>(all.begin(), all.end()),
                 (std::set<RecordId>{bench.shop, talk, photo}));
        QCOMPARE(bench.store.erasures().belongingTo(talk).size(), std::size_t{2});
    }

    void theBytesOfAnErasedPictureHaveNoPlaceUnlessAnotherRecordNamesThem() {
        HubBench bench;
        const std::string hash(64, 'a');
        const Units units{{"subject", json::quoted(bench.shop.text())},
                          {"file", "{\"sha256\":\"" + hash + "\"}"}};
        const RecordId first = bench.ids.recordId();
        const RecordId second = bench.ids.recordId();
        ErasureTable table = bench.store.erasures();
        bench.chamber.inGroup([&](Hub& h) {
            h.bring({"attachment", first, units});
            h.bring({"attachment", second, units});
            return h.erasures().carryOut({first, ErasureReason::Request, "console"});
        });
        QVERIFY(!table.isErasedFile(hash));
        bench.chamber.inGroup([&](Hub& h) {
            return h.erasures().carryOut({second, ErasureReason::Request, "console"});
        });
        QVERIFY(table.isErasedFile(hash));
        QCOMPARE(table.files(), std::vector<std::string>{hash});
    }

    void aTextIsSearchedForTheIdsThatItNames() {
        HubBench bench;
        const RecordId gone = bench.ids.recordId();
        bench.store.erasures().note(gone, 7);
        QVERIFY(bench.store.erasures().isNamedIn("-x-{\"a\":\"" + gone.text() + "\"}"));
        QVERIFY(bench.store.erasures().isNamedIn(gone.text()));
        QVERIFY(!bench.store.erasures().isNamedIn(bench.ids.recordId().text() + "-"));
        QVERIFY(!bench.store.erasures().isNamedIn("2026-11-24 - 2026-11-25"));
    }

    /// Whoever adds a table that keeps values of records adds it to what an erasure wipes.
    void everyTableThatKeepsTextIsKnownHere() {
        HubBench bench;
        Statement row = bench.store.database().prepare(
            "SELECT name FROM sqlite_schema WHERE type='table' AND name NOT LIKE 'sqlite_%' "
            "ORDER BY name");
        std::vector<std::string> names;
        while (row.step()) names.push_back(row.string(0));
        const std::vector<std::string> known{
            "access",      "accessLog",     "answer",   "blocked",      "device",
            "draft",       "enrolmentCode", "entry",    "erased",       "erasedFile",
            "erasure",     "erasureDoubt",  "fate",     "handIn",       "history",
            "imported",    "keepRequest",   "keptFile", "openConflict", "record",
            "responsible", "setting",       "standIn"};
        QCOMPARE(names, known);
    }
};

BANSO_TEST(ErasureTableTest);

}  // namespace banso::sync

#include "erasure_table_test.moc"
