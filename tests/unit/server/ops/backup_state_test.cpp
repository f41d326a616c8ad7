// SPDX-License-Identifier: Apache-2.0
#include "server/ops/backup_state.h"

#include <QtTest>

#include "server/ops/change_series.h"
#include "tests/support/other_disk.h"
#include "tests/support/test_registry.h"
#include "tests/unit/server/store/chamber_fixture.h"

namespace banso::tests {

class BackupStateTest : public QObject {
    Q_OBJECT

    struct Office {
        ChamberFixture chamber;
        DataFolder folder{chamber.folder.path().toStdString()};
        ChangeSeries series{folder};
        OtherDisk disk;

        void backUp() { backUp(disk.path()); }
        void backUp(const std::filesystem::path& to) {
            const auto backup = makeBackup(folder, to, chamber.clock.now());
            BANSO_ASSERT(series.begin(*backup).has_value());
            BANSO_ASSERT(announceBackup(chamber.writer, *backup, chamber.clock.now()).has_value());
        }
        BackupState after(std::chrono::minutes minutes) {
            return backupState(*chamber.reader(), folder, chamber.clock.now() + minutes);
        }
    };

  private slots:
    void a_chamber_without_a_backup_is_told_that_all_would_be_lost() {
        Office office;
        const BackupState state = office.after(std::chrono::minutes{0});
        QVERIFY(state.isOverdue && !state.lostNow);
        QVERIFY(backupWords(state).find("all would be lost") != std::string::npos);
    }

    void nothing_is_lost_while_nothing_came_in() {
        Office office;
        office.backUp();
        QCOMPARE(office.after(std::chrono::hours{5}).lostNow, std::chrono::minutes{0});
    }

    void what_came_in_since_the_last_look_would_be_lost() {
        Office office;
        office.backUp();
        const Instant looked = office.chamber.clock.now() + std::chrono::minutes{30};
        office.series.noteLook({looked, office.chamber.head()});
        office.chamber.addPerson("高橋", Role::Advisor);
        const BackupState state = office.after(std::chrono::minutes{37});
        QCOMPARE(state.lostNow, std::chrono::minutes{7});
        QVERIFY(backupWords(state).find("7 minutes would be lost") != std::string::npos);
    }

    void a_day_without_a_backup_is_overdue_also_while_changes_are_shipped() {
        Office office;
        office.backUp();
        QVERIFY(!office.after(std::chrono::hours{24}).isOverdue);
        const BackupState late = office.after(std::chrono::hours{25});
        QVERIFY(late.isOverdue);
        QVERIFY(backupWords(late).starts_with("WARNING: no backup"));
    }

    void a_backup_on_the_chambers_own_disk_saves_nothing_from_its_loss() {
        Office office;
        office.backUp();
        QVERIFY(!office.after(std::chrono::minutes{0}).isOnDataDisk);
        office.backUp(office.folder.backupsFolder());
        const BackupState state = office.after(std::chrono::minutes{0});
        QVERIFY(state.isOnDataDisk);
        const std::string words = backupWords(state);
        QVERIFY(words.find("lie on the disk of the chamber itself") != std::string::npos);
        QVERIFY(words.find("nothing would be lost") == std::string::npos);
    }

    void a_backup_in_clear_is_said_to_be_so() {
        Office office;
        office.backUp();
        QVERIFY(!office.after(std::chrono::minutes{0}).isEncrypted);
        QVERIFY(office.chamber.recovery.write(RecoveryKey::random().publicHalf(), {}).has_value());
        office.backUp();
        QVERIFY(office.after(std::chrono::minutes{0}).isEncrypted);
    }

    void backups_in_clear_of_a_version_before_are_told_until_somebody_removes_them() {
        Office office;
        office.backUp();
        QCOMPARE(office.after(std::chrono::minutes{0}).clearBackups, std::size_t{0});
        QFile old(QString::fromStdString(
            (office.after(std::chrono::minutes{0}).folder / "chamber-2026-01-01-0300-r7.db")
                .string()));
        QVERIFY(old.open(QIODevice::WriteOnly));
        const std::string words = backupWords(office.after(std::chrono::minutes{0}));
        QVERIFY(words.find("1 backups of a version before are in clear") != std::string::npos);
        QVERIFY(words.find("rm ") != std::string::npos);
        QVERIFY(old.remove());
        QCOMPARE(office.after(std::chrono::minutes{0}).clearBackups, std::size_t{0});
    }
};

BANSO_TEST(BackupStateTest);

}  // namespace banso::tests

#include "backup_state_test.moc"
