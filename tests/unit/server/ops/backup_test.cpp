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

        static void write(const std::filesystem::path& path, const QByteArray& text) {
            std::filesystem::create_directories(path.parent_path());
            QFile file(QString::fromStdString(path.string()));
            BANSO_ASSERT(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
            BANSO_ASSERT(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
            file.write(text);
        }
        static QByteArray read(const std::filesystem::path& path) {
            QFile file(QString::fromStdString(path.string()));
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        }
        Result<Backup> backUp(std::int64_t minutes = 0) {
            return makeBackup(folder, to, chamber.clock.now() + std::chrono::minutes{minutes});
        }
    };

  private slots:
    void a_backup_of_a_chamber_in_use_holds_all_of_it() {
        Office office;
        const auto backup = office.backUp();
        QVERIFY(backup.has_value());
        QCOMPARE(backup->manifest.head, office.chamber.head());
        QCOMPARE(backup->manifest.epoch, office.chamber.epoch());
        const DataFolder into(office.folder.path() / "unpacked");
        QVERIFY(unpackBackup(backup->file, std::nullopt, into).has_value());
        auto store = sync::SqliteStore::open(into.chamberFile(), Database::Mode::ReadOnly);
        QVERIFY(store->record(office.person) != nullptr);
    }

    void a_sealed_backup_shows_nothing_and_opens_by_the_paper_alone() {
        Office office;
        const RecoveryKey paper = RecoveryKey::random();
        QVERIFY(office.chamber.recovery.write(paper.publicHalf(), {}).has_value());
        Office::write(office.folder.authorityFolder() / "authority.pem", "-----BEGIN KEY-----");
        const auto backup = office.backUp();
        QVERIFY(backup.has_value());
        const DataFolder into(office.folder.path() / "unpacked");
        QCOMPARE(unpackBackup(backup->file, std::nullopt, into).error().code,
                 ErrorCode::Unauthenticated);
        QVERIFY(unpackBackup(backup->file, paper, into).has_value());
        QCOMPARE(Office::read(into.authorityFolder() / "authority.pem"), "-----BEGIN KEY-----");
        for (const auto& entry : std::filesystem::recursive_directory_iterator(office.to)) {
            const QByteArray bytes = Office::read(entry.path());
            QVERIFY(!bytes.contains("BEGIN KEY") && !bytes.contains("佐藤"));
            QVERIFY(!bytes.contains("SQLite format"));
        }
        QVERIFY(!std::filesystem::exists(office.folder.path() / "backing-up"));
    }

    void a_recovery_key_that_cannot_be_read_makes_no_backup_in_clear() {
        Office office;
        Office::write(office.chamber.recovery.file(), "damaged");
        QCOMPARE(office.backUp().error().code, ErrorCode::Malformed);
        QVERIFY(backupsIn(office.to).empty());
    }

    void a_byte_that_changed_is_seen_without_the_paper() {
        Office office;
        const RecoveryKey paper = RecoveryKey::random();
        QVERIFY(office.chamber.recovery.write(paper.publicHalf(), {}).has_value());
        const auto backup = office.backUp();
        const auto manifest = BackupManifest::read(BackupManifest::of(backup->file));
        QVERIFY(manifest->requireWhole(backup->file).has_value());
        QByteArray bytes = Office::read(backup->file);
        bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
        Office::write(backup->file, bytes);
        QCOMPARE(manifest->requireWhole(backup->file).error().code, ErrorCode::Invalid);
    }

    void only_an_announced_backup_is_told() {
        Office office;
        const auto backup = office.backUp();
        QCOMPARE(office.chamber.reader()->setting("backup"), std::string());
        QVERIFY(
            announceBackup(office.chamber.writer, *backup, office.chamber.clock.now()).has_value());
        QCOMPARE(office.chamber.reader()->setting("backup"), std::to_string(backup->manifest.head));
    }

    void a_damaged_copy_is_no_backup() {
        Office office;
        const DataFolder into(office.folder.path() / "unpacked");
        QVERIFY(unpackBackup(office.backUp()->file, std::nullopt, into).has_value());
        const std::filesystem::path checking = office.folder.path() / "checking";
        QVERIFY(readThrough(into.chamberFile(), checking).has_value());
        {
            auto copy = Database::open(into.chamberFile(), Database::Mode::ReadWrite);
            copy->execute("DELETE FROM history WHERE revision=1");
            copy->checkpoint();
        }
        QCOMPARE(readThrough(into.chamberFile(), checking).error().code, ErrorCode::Invalid);
        Office::write(into.chamberFile(), "not a database any more");
        QVERIFY(!readThrough(into.chamberFile(), checking).has_value());
    }

    void only_the_newest_stay() {
        Office office;
        for (int i = 0; i < 4; ++i) QVERIFY(office.backUp(i).has_value());
        keepNewest(office.to, 2);
        const auto left = backupsIn(office.to);
        QCOMPARE(left.size(), std::size_t{2});
        QCOMPARE(left.back(), office.backUp(3)->file);
        QVERIFY(std::filesystem::exists(BackupManifest::of(left.front())));
    }

    void those_in_clear_go_with_their_manifests_and_no_sealed_one() {
        Office office;
        const auto kept = office.backUp()->file;
        const auto first = office.to / "chamber-2026-01-01-0300-r7.db";
        const auto second = office.to / "chamber-2026-01-02-0300-r9.db";
        for (const auto& backup : {first, second}) {
            Office::write(backup, "");
            Office::write(BackupManifest::of(backup), "{}");
        }
        // One that lost its manifest goes as well.
        Office::write(office.to / "chamber-2026-01-03-0300-r9.db", "");
        QCOMPARE(clearBackupsIn(office.to).size(), std::size_t{3});
        QVERIFY(removeClearBackups(office.to).has_value());
        QVERIFY(clearBackupsIn(office.to).empty());
        for (const auto& backup : {first, second})
            QVERIFY(!std::filesystem::exists(BackupManifest::of(backup)));
        QVERIFY(std::filesystem::exists(kept));
        QVERIFY(std::filesystem::exists(BackupManifest::of(kept)));
    }
};

BANSO_TEST(BackupTest);

}  // namespace banso::tests

#include "backup_test.moc"
