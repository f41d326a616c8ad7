// SPDX-License-Identifier: Apache-2.0
// What a restore does with the ledger of devices, and where there is none.
#include <QtTest>

#include "server/ops/restore.h"
#include "tests/support/test_registry.h"
#include "tests/unit/server/ops/restored_office.h"

namespace banso::tests {

class RestoreLedgerTest : public QObject {
    Q_OBJECT

    using Office = RestoredOffice;
    using Path = std::filesystem::path;

    static Path pathOf(const QTemporaryDir& folder) { return folder.path().toStdString(); }
    /// A file that nobody can read, root neither.
    static void makeUnreadable(const Path& file) {
        std::filesystem::remove(file);
        std::filesystem::create_directory(file);
        std::filesystem::permissions(file, std::filesystem::perms::owner_all);
    }
    static bool says(const Error& error, const std::string& text) {
        return error.detail.find(text) != std::string::npos;
    }
    /// Whether nothing is restored because this file cannot be read, whatever else is said.
    static bool isRefused(Office& office, const DataFolder& folder, RestorePlan plan,
                          const Path& unreadable) {
        for (const bool withoutLedger : {false, true}) {
            plan.withoutLedger = withoutLedger;
            const auto refused = restoreChamber(folder, plan, office.clock, office.ids);
            if (refused || refused.error().code != ErrorCode::Storage) return false;
            for (const std::string& part :
                 {"Cannot read " + unreadable.string() + ": ",
                  "chown banso: " + unreadable.string(), std::string("Nothing was changed.")})
                if (!says(refused.error(), part)) return false;
        }
        return office.asked == 0;
    }

  private slots:
    void the_ledger_of_another_disk_stands_in_for_a_folder_that_is_gone() {
        Office office;
        const QTemporaryDir otherDisk;
        const QTemporaryDir empty;
        QVERIFY(DeviceLedger(office.folder).keepCopyIn(otherDisk.path().toStdString()).has_value());
        const DataFolder anew(empty.path().toStdString());
        RestorePlan plan = office.plan();
        plan.ledger = otherDisk.path().toStdString();
        const auto restored = restoreChamber(anew, plan, office.clock, office.ids);
        QCOMPARE(restored->stopped, std::size_t{2});
        QVERIFY(restored->warnings.empty());
        QVERIFY(DeviceLedger(anew).read()->stopped.contains(office.later));
    }

    void nothing_is_restored_where_nobody_knows_who_was_stopped_unless_it_is_said() {
        Office office;
        const QTemporaryDir empty;
        const DataFolder anew(empty.path().toStdString());
        RestorePlan plan = office.plan();
        for (const char* named : {"", "/disk/that/is/not/there"}) {
            plan.ledger = named;
            const auto refused = restoreChamber(anew, plan, office.clock, office.ids);
            QVERIFY(!refused && refused.error().code == ErrorCode::NotFound);
            QVERIFY(refused.error().detail.find("--without-ledger") != std::string::npos);
            QVERIFY(QDir(empty.path()).isEmpty() && office.asked == 0);
        }
        const auto restored = office.restoreAnew(anew);
        QCOMPARE(restored->warnings.size(), std::size_t{1});
        QVERIFY(restored->warnings.front().find("ledger") != std::string::npos);
    }

    void nothing_is_restored_where_a_ledger_is_there_that_cannot_be_read() {
        Office office;
        const QTemporaryDir otherDisk;
        const QTemporaryDir empty;
        const DataFolder anew(empty.path().toStdString());
        const Path copy = pathOf(otherDisk) / "devices.ndjson";
        RestorePlan plan = office.plan();
        plan.ledger = pathOf(otherDisk);
        makeUnreadable(copy);
        QVERIFY(isRefused(office, anew, plan, copy));
        QVERIFY(QDir(empty.path()).isEmpty());
        // The copy that the folder itself names, its own one, and what names the copy.
        std::filesystem::remove(copy);
        QVERIFY(DeviceLedger(office.folder).keepCopyIn(plan.ledger).has_value());
        makeUnreadable(copy);
        QVERIFY(isRefused(office, office.folder, office.plan(), copy));
        std::filesystem::remove(copy);
        for (const char* name : {"devices.ndjson", "ledger.json"}) {
            const Path file = office.folder.path() / name;
            const Path away = file.string() + ".away";
            std::filesystem::rename(file, away);
            makeUnreadable(file);
            QVERIFY(isRefused(office, office.folder, office.plan(), file));
            std::filesystem::remove(file);
            std::filesystem::rename(away, file);
        }
        QCOMPARE(office.open(office.folder.chamberFile()).setting("epoch"), office.epoch);
    }

    void a_ledger_that_lies_where_somebody_stands_is_not_the_chambers() {
        Office office;
        const QTemporaryDir empty;
        const DataFolder anew(empty.path().toStdString());
        const QString before = QDir::currentPath();
        QVERIFY(QDir::setCurrent(office.folderOnDisk.path()));
        const auto refused = restoreChamber(anew, office.plan(), office.clock, office.ids);
        QVERIFY(QDir::setCurrent(before));
        QVERIFY(!refused && refused.error().code == ErrorCode::NotFound);
    }

    void an_empty_ledger_of_a_chamber_with_devices_is_warned_of() {
        Office office;
        const QTemporaryDir empty;
        const DataFolder anew(empty.path().toStdString());
        QVERIFY(DeviceLedger(anew).begin().has_value());
        const auto restored = restoreChamber(anew, office.plan(), office.clock, office.ids);
        QVERIFY(restored.has_value());
        QCOMPARE(restored->warnings.size(), std::size_t{1});
        QVERIFY(restored->warnings.front().find("knows of no device") != std::string::npos);
        QVERIFY(restored->warnings.front().find("--ledger") != std::string::npos);
    }

    void an_empty_ledger_of_a_chamber_without_devices_lacks_nothing() {
        Office office;
        const QTemporaryDir other;
        const DataFolder folder(other.path().toStdString());
        Office::write(*ChamberFile::open(folder.chamberFile(), office.clock, office.ids).value(),
                      [](ChamberFile& open) { open.hub().initialise(); });
        QVERIFY(DeviceLedger(folder).begin().has_value());
        QVERIFY(makeBackup(folder, folder.backupsFolder(), office.clock.now()).has_value());
        RestorePlan plan = office.plan();
        plan.from = folder.backupsFolder();
        const auto restored = restoreChamber(folder, plan, office.clock, office.ids);
        QVERIFY(restored.has_value() && restored->warnings.empty());
    }
};

BANSO_TEST(RestoreLedgerTest);

}  // namespace banso::tests

#include "restore_ledger_test.moc"
