// SPDX-License-Identifier: Apache-2.0
#include "sync/hub/pull.h"

#include <QtTest>

#include "tests/support/setting.h"
#include "tests/support/test_registry.h"
#include "tests/unit/sync/hub/hub_bench.h"

namespace banso::sync {

class PullTest : public QObject {
    Q_OBJECT

    struct Page {
        std::vector<std::int64_t> patches;  // their revisions
        std::vector<std::int64_t> records;
        End end;
    };
    static Page pull(HubBench& bench, const DeviceId& device, const Cursor& from,
                     std::int64_t answeredUpTo = 0, std::size_t rowsMax = 1'000) {
        LineWriter out;
        PullReader reader(bench.store, {device, from, answeredUpTo, rowsMax});
        while (reader.next(out)) continue;
        LineReader lines;
        BANSO_ASSERT(lines.feed(out.take()).has_value());
        Page page;
        for (std::string_view line; lines.next(line);) {
            const auto document = json::Document::parse(line);
            const json::Value root = document->root();
            if (const auto end = root.find("end"))
                page.end = *decodeEnd(*end);
            else if (root.integer("rev"))
                (root.find("o") ? page.patches : page.records).push_back(*root.integer("rev"));
        }
        return page;
    }
    static Cursor at(HubBench& bench, std::int64_t revision) {
        const auto told = bench.store.access().lastTold(bench.two.person);
        return {bench.store.setting("epoch"), revision, told};
    }

  private slots:
    void aPageIsAsShortAsATabletAsksButNeverLongerThanTheHubs() {
        DeviceHello hello;
        QCOMPARE(pageRows(hello), limits::kPullRows);
        hello.page = 3;
        QCOMPARE(pageRows(hello), std::size_t{3});
        hello.page = 1'000'000'000;
        QCOMPARE(pageRows(hello), limits::kPullRows);
    }

    void fromNothingComesEachRecordOnceAsItStands() {
        HubBench bench;
        bench.answer(bench.one, {bench.set("memo", "\"a\"", {})});
        const Page page = pull(bench, bench.two.device, {});
        QVERIFY(page.patches.empty());
        QCOMPARE(page.records.size(), static_cast<std::size_t>(bench.store.recordCount()));
        QCOMPARE(page.end.cursor, bench.store.head());
        QVERIFY(!page.end.more);
    }

    void aReadThatFailsAtOnceLeavesTheConnectionToTheNext() {
        HubBench bench;
        bench.store.database().execute("ALTER TABLE history RENAME TO away");
        QVERIFY_EXCEPTION_THROWN(pull(bench, bench.two.device, {}), StorageError);
        QVERIFY(!bench.store.database().inTransaction());
        bench.store.database().execute("ALTER TABLE away RENAME TO history");
        QVERIFY(!pull(bench, bench.two.device, {}).records.empty());
    }

    void anotherEpochAndAPlaceBeyondTheHeadStartFromNothing() {
        HubBench bench;
        const auto all = static_cast<std::size_t>(bench.store.recordCount());
        QCOMPARE(pull(bench, bench.two.device, {"another", 2, 0}).records.size(), all);
        QCOMPARE(pull(bench, bench.two.device, at(bench, 1'000)).records.size(), all);
    }

    void fromACursorComesWhatWasDoneSince() {
        HubBench bench;
        const auto before = bench.store.head();
        bench.answer(bench.one, {bench.set("memo", "\"a\"", {})});
        bench.answer(bench.two, {bench.set("memo", "\"b\"", {})}, before);
        const Page page = pull(bench, bench.two.device, at(bench, before), 99);
        // The memo, and the conflict about it.
        QCOMPARE(page.patches, (std::vector<std::int64_t>{before + 1, before + 2}));
        QVERIFY(pull(bench, bench.two.device, at(bench, bench.store.head())).patches.empty());
    }

    void anEchoIsLeftOutOnlyWhenItsAnswerIsKnown() {
        HubBench bench;
        const auto before = bench.store.head();
        bench.answer(bench.one, {bench.set("memo", "\"a\"", {})});
        QVERIFY(pull(bench, bench.one.device, at(bench, before), 1).patches.empty());
        QCOMPARE(pull(bench, bench.one.device, at(bench, before), 0).patches.size(),
                 std::size_t{1});
        QCOMPARE(pull(bench, bench.two.device, at(bench, before), 1).patches.size(),
                 std::size_t{1});
    }

    void whatComesBackFromACancelComesWhole() {
        HubBench bench;
        bench.answer(bench.one, {bench.set("life", R"({"cancelled":true})", {})});
        const auto before = bench.store.head();
        bench.answer(bench.one, {bench.set("life", "null", bench.version("life"))});
        const Page page = pull(bench, bench.one.device, at(bench, before), 99);
        QCOMPARE(page.records.size(), std::size_t{1});
    }

    void whoSeesHerOwnFilesGetsNoLineOfAnother() {
        HubBench bench;
        bench.chamber.inGroup([&](Hub& h) {
            h.bring(tests::settingOf("access.scope", "own"));
            return 0;
        });
        QVERIFY(bench.push(bench.two, {}).has_value());
        const auto all = static_cast<std::size_t>(bench.store.recordCount());
        // The shop is nobody's.
        QCOMPARE(pull(bench, bench.two.device, {}).records.size(), all - 1);
        QCOMPARE(pull(bench, "office", {}).records.size(), all);
        const auto before = bench.store.head();
        bench.chamber.inGroup([&](Hub& h) {
            h.bring({"business", bench.shop, {{"name", "\"別\""}}});
            return 0;
        });
        const Page page = pull(bench, bench.two.device, at(bench, before));
        QVERIFY(page.patches.empty());
        QCOMPARE(page.end.cursor, bench.store.head());
    }

    void pagesAreShortAndTogetherComplete() {
        HubBench bench;
        const auto before = bench.store.head();
        for (int i = 0; i < 7; ++i)
            bench.answer(bench.one, {bench.set("memo", std::to_string(i + 1).insert(0, "\"") + "\"",
                                               bench.version("memo"))});
        std::int64_t cursor = before;
        std::size_t got = 0;
        std::size_t pages = 0;
        for (bool more = true; more; ++pages) {
            const Page page = pull(bench, bench.two.device, at(bench, cursor), 0, 3);
            QVERIFY(page.patches.size() <= 3);
            got += page.patches.size();
            cursor = page.end.cursor;
            more = page.end.more;
        }
        QCOMPARE(got, std::size_t{7});
        QCOMPARE(pages, std::size_t{3});
        QCOMPARE(cursor, bench.store.head());
    }
};

BANSO_TEST(PullTest);

}  // namespace banso::sync

#include "pull_test.moc"
