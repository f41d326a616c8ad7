// SPDX-License-Identifier: Apache-2.0
#include "sync/hub/tablet_files.h"

#include <QtTest>

#include "sync/hub/sqlite_store.h"
#include "tests/support/test_registry.h"

namespace banso::sync {

class TabletFilesTest : public QObject {
    Q_OBJECT

    using What = AccessTables::What;
    using Part = TabletFiles::Part;

    struct Bench {
        SqliteStore store = SqliteStore::open("", Database::Mode::Memory).value();
        AccessTables tables = store.access();
        RecordId shop = id(1);
        RecordId other = id(2);
        DeviceRow device;

        Bench() {
            device.id = "aaaabbbbccccdddd";
            device.person = id(3);
            device.lastSync = 1;
            tables.tell(device.person, What::Roles, {}, "advisor");
        }
        void hears() {
            device.madeScope = std::max(tables.lastTold(device.person), tables.lastTold(device.id));
        }
        Part of(RecordId file) { return TabletFiles(store, device).of(file); }
        static RecordId id(std::uint64_t number) {
            return makeVersion7(1'763'881'200'000, 1, number);
        }
    };

  private slots:
    void whoSeesAllOnATabletThatKeepsAllHasEveryFile() {
        Bench b;
        QCOMPARE(b.of(b.shop), Part::Whole);
        b.device.lastSync = 0;
        QCOMPARE(b.of(b.shop), Part::None);
    }

    void whatLeavesIsWholeUntilTheTabletHasHeardOfIt() {
        Bench b;
        b.hears();
        b.tables.tell(b.device.person, What::Leave, b.shop);
        QCOMPARE(b.of(b.shop), Part::Whole);
        b.hears();
        QCOMPARE(b.of(b.shop), Part::Left);
        QCOMPARE(b.of(b.other), Part::Whole);
    }

    void aTabletThatBeginsToKeepAPartHasAllUntilItHasHeardSo() {
        Bench b;
        b.hears();
        b.tables.tell(b.device.id, What::Narrow);
        b.tables.tell(b.device.id, What::Enter, b.shop);
        QCOMPARE(b.of(b.other), Part::Whole);
        b.hears();
        QCOMPARE(b.of(b.shop), Part::Whole);
        QCOMPARE(b.of(b.other), Part::Directory);
    }

    void oneThatWasEnrolledWithAPartNeverHadTheOthers() {
        Bench b;
        b.tables.tell(b.device.id, What::Narrow);
        b.tables.tell(b.device.id, What::Enter, b.shop);
        QCOMPARE(b.of(b.shop), Part::Whole);
        QCOMPARE(b.of(b.other), Part::Directory);
    }

    void whoSeesHerOwnFilesHasNothingOfTheOthers() {
        Bench b;
        b.tables.tell(b.device.person, What::Narrow);
        b.tables.tell(b.device.person, What::Enter, b.shop);
        QCOMPARE(b.of(b.shop), Part::Whole);
        QCOMPARE(b.of(b.other), Part::None);
    }

    void whoSawAllForAWhileMayHaveItUntilTheTabletHasHeardOfTheEnd() {
        Bench b;
        b.tables.tell(b.device.person, What::Narrow);
        b.hears();
        b.tables.tell(b.device.person, What::Wide);
        b.tables.tell(b.device.person, What::Narrow);
        QCOMPARE(b.of(b.other), Part::Whole);
        b.hears();
        QCOMPARE(b.of(b.other), Part::None);
    }
};

BANSO_TEST(TabletFilesTest);

}  // namespace banso::sync

#include "tablet_files_test.moc"
