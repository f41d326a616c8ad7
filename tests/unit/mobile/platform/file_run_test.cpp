// SPDX-License-Identifier: Apache-2.0
// What follows a sync, on a tablet's file and folder, with the server's own handlers over TLS.
#include "mobile/platform/file_run.h"

#include <QtTest>

#include "mobile/platform/file_transfer.h"
#include "mobile/platform/https_transport.h"
#include "shared/base/hash.h"
#include "shared/text/fold.h"
#include "sync/device/outbox.h"
#include "sync/device/replica_schema.h"
#include "tests/support/test_registry.h"
#include "tests/unit/mobile/platform/tablet_of_files.h"

namespace banso::tests {

class FileRunTest : public QObject {
    Q_OBJECT

    static void compareReport(const Result<FileReport>& report, std::size_t sent,
                              std::size_t fetched, std::size_t removed) {
        QVERIFY2(report.has_value(), report ? "" : report.error().detail.c_str());
        QCOMPARE(report->sent, sent);
        QCOMPARE(report->fetched, fetched);
        QCOMPARE(report->removed, removed);
    }

  private slots:
    void photos_follow_their_records_and_the_office_says_that_it_has_them() {
        FileOffice office;
        TabletOfFiles tablet(office);
        const std::string hash = tablet.attach(std::string(1'500'000, 'a'));
        tablet.attach("small");
        // Before its record has arrived no file goes.
        compareReport(tablet.carry(), 0, 0, 0);
        QVERIFY(tablet.sync());
        compareReport(tablet.carry(), 2, 0, 0);
        QCOMPARE(office.files.lengthOf(hash).value(), 1'500'000);
        QCOMPARE(tablet.told.front().left, std::size_t{2});
        QVERIFY(tablet.told.front().sending);
        QVERIFY(std::ranges::any_of(tablet.told, [&](const FileStep& step) {
            return step.sha256 == hash && step.percent > 0 && step.percent < 100;
        }));
        QVERIFY(!tablet.store.file(hash)->toSend);

        QVERIFY(tablet.sync());
        const auto lines = tablet.store.of(office.shop);
        QCOMPARE(lines.size(), std::size_t{2});
        QVERIFY(lines[0].attachment.storedAt && lines[1].attachment.storedAt);
        compareReport(tablet.carry(), 0, 0, 0);
    }

    void what_was_cut_goes_on_where_it_was() {
        FileOffice office;
        TabletOfFiles tablet(office);
        const std::string hash = tablet.attach(std::string(2'500'000, 'a'));
        QVERIFY(tablet.sync());
        FileTransfer way(office.hub.connection(), office.tablet, office.folder);
        FileRun run(tablet, way, office.folder, office.chamber.clock);
        const auto cut =
            run.run([&](const FileStep& step) { tablet.ended = tablet.ended || step.percent > 0; },
                    tablet.ended);
        QCOMPARE(cut.error().code, ErrorCode::Unavailable);
        QVERIFY(tablet.store.file(hash)->toSend);
        tablet.ended = false;
        compareReport(tablet.carry(), 1, 0, 0);
        // The first word is of the beginning; the next of what was there already.
        QVERIFY(tablet.told.at(1).percent > 0);
    }

    void what_somebody_wants_comes_and_a_file_that_is_gone_holds_up_nothing() {
        FileOffice office;
        TabletOfFiles tablet(office);
        const std::string lost = tablet.attach("lost");
        const std::string hash = tablet.attach(std::string(1'500'000, 'a'));
        QVERIFY(tablet.sync());
        office.folder.drop(lost);
        const auto report = tablet.carry();
        compareReport(report, 1, 0, 0);
        QCOMPARE(report->refused, std::size_t{1});
        QVERIFY(!tablet.store.file(lost));
        QVERIFY(tablet.sync());

        office.folder.drop(hash);
        tablet.store.forget(hash);
        tablet.store.pin(hash, true);
        tablet.told.clear();
        compareReport(tablet.carry(), 0, 1, 0);
        QVERIFY(!tablet.told.front().sending);
        QVERIFY(office.folder.has(hash));
        QVERIFY(tablet.store.file(hash)->pinned);
    }

    void what_was_taken_off_again_stays_on_no_tablet() {
        FileOffice office;
        TabletOfFiles tablet(office);
        const std::string hash = tablet.attach("slip");
        QVERIFY(tablet.sync());
        compareReport(tablet.carry(), 1, 0, 0);
        tablet.database.execute("UPDATE attachment SET cancelled=1");
        compareReport(tablet.carry(), 0, 0, 1);
        QVERIFY(!office.folder.has(hash));
    }

    void of_what_was_erased_no_byte_is_left_when_the_hub_hears_of_it() {
        FileOffice office;
        TabletOfFiles tablet(office);
        tablet.replica.whenErased([&](Database&) { dropUnnamed(tablet.store, office.folder); });
        const std::string whole = tablet.attach("of somebody who wants to be forgotten");
        const std::string begun = hex(sha256("the beginning of it"));
        QVERIFY(tablet.sync() && tablet.carry().has_value());
        QVERIFY(office.folder.addFetched(begun, "the beg").has_value());
        office.erase(office.shop);
        // No transfer of files after it.
        QVERIFY(tablet.sync());
        QVERIFY(office.chamber.reader()->device(kDevice)->heard >= office.chamber.head());
        QVERIFY(!office.folder.has(whole) && !tablet.store.file(whole));
        QCOMPARE(office.folder.fetched(begun), std::int64_t{0});
    }

    void room_is_made_of_what_the_office_has_alone() {
        FileOffice office;
        TabletOfFiles tablet(office);
        const std::string first = tablet.attach(std::string(1'000, 'a'));
        const std::string pinned = tablet.attach(std::string(1'000, 'b'));
        tablet.store.pin(pinned, true);
        QVERIFY(tablet.sync());
        const std::string unsent = tablet.attach(std::string(1'000, 'c'));
        compareReport(tablet.carry(1'000), 2, 0, 1);
        QVERIFY(!office.folder.has(first));
        QVERIFY(office.folder.has(pinned));
        QVERIFY(office.folder.has(unsent));
    }
};

BANSO_TEST(FileRunTest);

}  // namespace banso::tests

#include "file_run_test.moc"
