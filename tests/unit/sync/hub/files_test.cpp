// SPDX-License-Identifier: Apache-2.0
#include "sync/hub/files.h"

#include <QtTest>

#include "shared/domain/attachment.h"
#include "tests/support/setting.h"
#include "tests/support/test_registry.h"
#include "tests/unit/sync/hub/hub_bench.h"

namespace banso::sync {

class FilesTest : public QObject {
    Q_OBJECT

    static Units photo(const HubBench& bench, const std::string& sha256) {
        Attachment attachment;
        attachment.business = bench.shop;
        attachment.subject = bench.shop;
        attachment.sha256 = sha256;
        attachment.bytes = 5;
        attachment.mediaType = "image/jpeg";
        return toUnits(attachment);
    }
    static std::int64_t arrive(HubBench& bench, const std::string& sha256, RecordId person) {
        return bench.chamber.inGroup([&](Hub& hub) { return hub.fileArrived(sha256, person); });
    }
    static bool mayRead(HubBench& bench, const std::string& sha256, RecordId person) {
        return Files::readIn(bench.store, bench.clock, sha256, person).has_value();
    }

  private slots:
    void anAttachmentSaysWhenItsFileHasArrived() {
        HubBench bench;
        const std::string hash(64, 'a');
        const RecordId record = bench.ids.recordId();
        bench.answer(bench.one, {HubBench::creationOf("attachment", record, photo(bench, hash))});
        QVERIFY(!mayRead(bench, hash, bench.two.person));
        QCOMPARE(arrive(bench, std::string(64, 'b'), bench.one.person), 0);
        QCOMPARE(arrive(bench, hash, bench.one.person), 1);
        const std::string now = std::to_string(bench.clock.now().time_since_epoch().count());
        QCOMPARE(std::string(bench.chamber.state(record).value("storedAt")), now);
        QVERIFY(mayRead(bench, hash, bench.two.person));
    }

    void whoseRoleEndedReadsNoFileThoughSheHasNotSyncedSince() {
        HubBench bench;
        const std::string hash(64, 'a');
        bench.answer(bench.one, {HubBench::creationOf("attachment", bench.ids.recordId(),
                                                      photo(bench, hash))});
        arrive(bench, hash, bench.one.person);
        QVERIFY(mayRead(bench, hash, bench.two.person));
        auto two =
            fromUnits<Person>(bench.two.person, bench.chamber.state(bench.two.person).units());
        for (auto& [role, term] : two.roles) term.withdrawn = true;
        bench.chamber.inGroup([&](Hub& h) {
            h.bring({"person", two.id, toUnits(two)});
            return 0;
        });
        QVERIFY(!mayRead(bench, hash, bench.two.person));
    }

    void bytesThatStandInAnOpenFileTooAreNotReadInTheRestrictedOne() {
        HubBench bench;
        const std::string hash(64, 'a');
        const RecordId other = bench.ids.recordId();
        Sender head = bench.sender("課長", Role::Supervisor);
        bench.chamber.inGroup([&](Hub& h) {
            h.bring({"business",
                     other,
                     {{"name", "\"別\""},
                      {"advisor", json::quoted(bench.one.person.text())},
                      {"restricted", "true"}}});
            return 0;
        });
        const auto attach = [&](RecordId business) {
            Units units = photo(bench, hash);
            units["business"] = units["subject"] = json::quoted(business.text());
            bench.answer(bench.one,
                         {HubBench::creationOf("attachment", bench.ids.recordId(), units)});
            arrive(bench, hash, bench.one.person);
        };
        attach(other);
        const auto readIn = [&] {
            return Files::readIn(bench.store, bench.clock, hash, head.person).value();
        };
        QCOMPARE(readIn(), other);
        attach(bench.shop);
        QCOMPARE(readIn(), bench.shop);
    }

    void arrivingAgainMakesNoRevision() {
        HubBench bench;
        const std::string hash(64, 'a');
        bench.answer(bench.one, {HubBench::creationOf("attachment", bench.ids.recordId(),
                                                      photo(bench, hash))});
        arrive(bench, hash, bench.one.person);
        const auto head = bench.store.head();
        QCOMPARE(arrive(bench, hash, bench.two.person), 0);
        QCOMPARE(bench.store.head(), head);
    }

    void whoMayNotSeeTheRecordMayNotReadTheFileNorHaveItArriveThere() {
        HubBench bench;
        const std::string hash(64, 'a');
        bench.answer(bench.one, {HubBench::creationOf("attachment", bench.ids.recordId(),
                                                      photo(bench, hash))});
        bench.chamber.inGroup([&](Hub& h) {
            h.bring(tests::settingOf("access.scope", "own"));
            return 0;
        });
        QVERIFY(bench.push(bench.one, {}).has_value());
        QVERIFY(bench.push(bench.two, {}).has_value());
        QCOMPARE(arrive(bench, hash, bench.two.person), 0);
        // Hers, though the file is nobody's.
        QCOMPARE(arrive(bench, hash, bench.one.person), 1);
        QVERIFY(!mayRead(bench, hash, bench.two.person));
    }

    void onlyTheHubSaysThatAFileIsThere() {
        HubBench bench;
        Units units = photo(bench, std::string(64, 'a'));
        units.emplace("storedAt", "1795478400000");
        const Answer answer = bench.answer(
            bench.one, {HubBench::creationOf("attachment", bench.ids.recordId(), units)});
        QCOMPARE(answer.outcome, Outcome::Quarantined);
    }

    /// What the hub says of the file is nobody's work, and takes no one by surprise.
    void whoCancelsAnAttachmentNeedNotHaveSeenThatItsFileArrived() {
        HubBench bench;
        const std::string hash(64, 'a');
        const RecordId record = bench.ids.recordId();
        bench.answer(bench.one, {HubBench::creationOf("attachment", record, photo(bench, hash))});
        const auto seen = bench.store.head();
        arrive(bench, hash, bench.one.person);
        const Answer answer = bench.answer(
            bench.one, {{"attachment", record, {{"life", {}, "{\"cancelled\":true}", {}}}, {}}},
            seen);
        QCOMPARE(answer.outcome, Outcome::Applied);
    }
};

BANSO_TEST(FilesTest);

}  // namespace banso::sync

#include "files_test.moc"
