// SPDX-License-Identifier: Apache-2.0
#include "sync/hub/file_names.h"

#include <QtTest>

#include "tests/support/test_registry.h"
#include "tests/unit/sync/hub/hub_bench.h"

namespace banso::sync {

class FileNamesTest : public QObject {
    Q_OBJECT

    static inline const std::string kHash = std::string(63, 'a') + "7";

  private slots:
    void everyHashOfATextIsFoundAndNothingElse() {
        const std::string other(64, '0');
        QCOMPARE(FileNames::in("{\"a\":\"" + kHash + "\"," + other + "}"),
                 (std::vector<std::string>{kHash, other}));
        QCOMPARE(FileNames::in(kHash), std::vector<std::string>{kHash});
        QVERIFY(FileNames::in(kHash + "f").empty());
        QVERIFY(FileNames::in(kHash.substr(1)).empty());
        QVERIFY(FileNames::in("").empty());
        QCOMPARE(FileNames::in("\"" + kHash + "\"\n{\"end\":{\"sha256\":\"" + other + "\"}}\n"),
                 std::vector<std::string>{kHash});
    }

    void aRecordADraftAKeptBackSaveAndAHandInEachNameTheirFiles() {
        HubBench bench;
        FileNames names(bench.store.database());
        const auto named = [&](const std::function<void()>& put) {
            bench.store.begin();
            const bool before = names.has(kHash);
            put();
            const bool after = names.has(kHash);
            bench.store.rollback();
            return !before && after;
        };
        const std::string text = "{\"sha256\":\"" + kHash + "\"}";
        const RecordId id = bench.ids.recordId();
        QVERIFY(named([&] { bench.hub.bring({"attachment", id, {{"file", text}}}); }));
        QVERIFY(named([&] {
            bench.store.drafts().put({bench.one.device, id, 1}, bench.one.person, text);
        }));
        QVERIFY(named([&] { bench.store.putEntry(id, bench.one.device, 1, {}, text); }));
        QVERIFY(named([&] {
            bench.store.putHandIn(
                {.device = bench.one.device, .sha256 = "aa", .request = text, .decision = {}});
        }));
        QVERIFY(!names.has(kHash));
    }
};

BANSO_TEST(FileNamesTest);

}  // namespace banso::sync

#include "file_names_test.moc"
