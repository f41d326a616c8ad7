// SPDX-License-Identifier: Apache-2.0
#include "server/ops/backup.h"

#include <QtTest>

#include "shared/db/statement.h"
#include "tests/support/test_registry.h"
#include "tests/unit/server/store/chamber_fixture.h"

namespace banso::tests {

class BackupTest : public QObject {
    Q_OBJECT

    struct Office {
        ChamberFixture chamber;
        DataFolder folder{std::filesystem::path(chamber.file).parent_path()};
        std::filesystem::path to = folder.backupsFolder();
        RecordId person = chamber.addPerson("佐藤", Role::Advisor);

        Result<Backup> backUp(std::int64_t minutes = 0) {
            return makeBackup(folder, to, chamber.clock.now() + std::chrono::minutes{minutes});
        }
    };

  private slots:
    void a_backup_of_a_chamber_in_use_holds_all_of_it() {
        Office office;
        const auto backup = office.backUp();
        QVERIFY(backup.has_value());
        QCOMPARE(backup->head, office.chamber.head());
        QCOMPARE(backup->epoch, office.chamber.epoch());
        auto store = sync::SqliteStore::open(backup->file.string(), Database::Mode::ReadOnly);
        QVERIFY(store->record(office.person) != nullptr);
        std::error_code why;
        QVERIFY(!std::filesystem::exists(office.to / "checking", why));
        QVERIFY(!std::filesystem::exists(office.to / "making.db", why));
    }

    void only_an_announced_backup_is_told() {
        Office office;
        const auto backup = office.backUp();
        QCOMPARE(office.chamber.reader()->setting("backup"), std::string());
        QVERIFY(
            announceBackup(office.chamber.writer, *backup, office.chamber.clock.now()).has_value());
        QCOMPARE(office.chamber.reader()->setting("backup"), std::to_string(backup->head));
    }

    void a_damaged_copy_is_no_backup() {
        Office office;
        const auto backup = office.backUp();
        {
            auto copy = Database::open(backup->file.string(), Database::Mode::ReadWrite);
            copy->execute("DELETE FROM history WHERE revision=1");
        }
        const auto gap = verifyBackup(backup->file, office.to / "checking");
        QCOMPARE(gap.error().code, ErrorCode::Invalid);
        QFile file(QString::fromStdString(backup->file.string()));
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.write("not a database any more");
        file.close();
        QVERIFY(!verifyBackup(backup->file, office.to / "checking").has_value());
    }

    void only_the_newest_stay() {
        Office office;
        for (int i = 0; i < 4; ++i) QVERIFY(office.backUp(i).has_value());
        keepNewest(office.to, 2);
        const auto left = backupsIn(office.to);
        QCOMPARE(left.size(), std::size_t{2});
        QCOMPARE(left.back(), office.backUp(3)->file);
    }
};

BANSO_TEST(BackupTest);

}  // namespace banso::tests

#include "backup_test.moc"
