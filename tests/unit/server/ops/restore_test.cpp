// SPDX-License-Identifier: Apache-2.0
#include "server/ops/restore.h"

#include <QtTest>

#include "server/ops/change_series.h"
#include "server/ops/erasure_desk.h"
#include "server/store/audit_log.h"
#include "server/store/chamber_recovery.h"
#include "server/store/device_desk.h"
#include "server/store/device_ledger.h"
#include "server/store/durable.h"
#include "shared/codec/json.h"
#include "tests/support/test_registry.h"
#include "tests/unit/server/ops/restored_office.h"

namespace banso::tests {

class RestoreTest : public QObject {
    Q_OBJECT

    using Office = RestoredOffice;

  private slots:
    void a_restored_chamber_has_a_new_epoch_and_says_what_it_remembers() {
        Office office;
        const auto restored = office.restore();
        QVERIFY(restored.has_value());
        auto store = office.open(office.folder.chamberFile());
        QVERIFY(store.record(office.before) != nullptr);
        QVERIFY(store.record(office.after) == nullptr);
        QVERIFY(store.setting("epoch") != office.epoch);
        QCOMPARE(store.setting("remembers"), std::to_string(office.backup->manifest.head));
        QCOMPARE(store.device(office.device)->token, std::string());
    }

    void what_was_there_before_is_kept_whole() {
        Office office;
        const auto restored = office.restore();
        auto aside = office.open(restored->aside.string());
        QVERIFY(aside.record(office.after) != nullptr);
        QCOMPARE(aside.setting("epoch"), office.epoch);
    }

    void who_was_stopped_stays_stopped_also_when_the_backup_does_not_know_them() {
        Office office;
        QCOMPARE(office.restore()->stopped, std::size_t{2});
        auto store = office.open(office.folder.chamberFile());
        QVERIFY(store.device(office.device)->isStopped());
        QVERIFY(store.device(office.later)->isStopped());
        // What one told before counts no more than where it was stopped.
        QCOMPARE(store.device(office.device)->erased, std::int64_t{0});
        QCOMPARE(store.device(office.kept)->erased, std::int64_t{1});
    }

    void what_was_erased_after_the_backup_is_erased_again_and_stands_nowhere() {
        Office office;
        const sync::ErasureOrder order{office.before, sync::ErasureReason::Request, "console"};
        QVERIFY(DeviceLedger(office.folder).erased({order}, office.clock.now()).has_value());
        QCOMPARE(office.restore()->erased, std::size_t{1});
        auto store = office.open(office.folder.chamberFile());
        QVERIFY(store.record(office.before) == nullptr);
        QCOMPARE(store.erasures().all().front().reason, sync::ErasureReason::Request);
    }

    void who_was_joined_to_another_after_the_backup_stays_erased_with_it() {
        Office office;
        auto chamber =
            ChamberFile::open(office.folder.chamberFile(), office.clock, office.ids).value();
        Office::write(*chamber, [&](ChamberFile& open) {
            const std::string other = json::quoted(office.after.text());
            open.hub().bring({"business", office.before, {{"alias", other}}});
        });
        ErasureDesk desk(office.folder, *chamber, office.clock);
        const auto erased = desk.erase({office.after, sync::ErasureReason::Request, "console"});
        QVERIFY(erased.has_value());
        chamber.reset();
        QVERIFY(office.restore().has_value());
        auto store = office.open(office.folder.chamberFile());
        QVERIFY(store.record(office.before) == nullptr);
        QVERIFY(store.erasures().revisionOf({office.after}) > 0);
    }

    void a_talk_that_was_given_to_a_client_after_the_backup_stays_erased_with_it() {
        Office office;
        auto chamber =
            ChamberFile::open(office.folder.chamberFile(), office.clock, office.ids).value();
        Office::write(*chamber, [&](ChamberFile& open) {
            sync::StoredRecord given = *open.store().record(office.talk);
            given.owner = office.before;
            open.store().putRecord(given);
        });
        ErasureDesk desk(office.folder, *chamber, office.clock);
        const auto erased = desk.erase({office.before, sync::ErasureReason::Request, "console"});
        QVERIFY(erased.has_value());
        chamber.reset();
        QVERIFY(office.restore().has_value());
        auto store = office.open(office.folder.chamberFile());
        QVERIFY(store.record(office.talk) == nullptr);
        QVERIFY(store.erasures().revisionOf({office.talk}) > 0);
    }

    void who_was_enrolled_after_the_backup_waits_until_somebody_admits_them() {
        Office office;
        const DeviceId later = office.enrolLater();
        QCOMPARE(office.restore()->held, std::size_t{1});
        auto store = office.open(office.folder.chamberFile());
        QVERIFY(store.device(later)->standing == sync::DeviceStanding::Held);
        QCOMPARE(store.device(later)->fingerprint, "aa11");
    }

    void whoever_was_known_by_an_authority_that_was_replaced_since_is_enrolled_anew() {
        Office office;
        const DeviceId earlier = office.enrolLater();
        office.clock.instant += std::chrono::minutes{1};
        const Sha256 authority = sha256("authority");
        QVERIFY(DeviceLedger(office.folder).withdrawn(authority, office.clock.now()).has_value());
        office.clock.instant += std::chrono::minutes{1};
        const DeviceId later = office.enrolLater();
        QVERIFY(office.restore().has_value());
        auto store = office.open(office.folder.chamberFile());
        QVERIFY(store.device(earlier)->hasNoCertificate());
        QCOMPARE(store.device(later)->fingerprint, "aa11");
    }

    void who_was_held_after_the_backup_waits_still_and_who_was_admitted_again_does_not() {
        Office office;
        const auto standingOf = [&](bool isAdmitted) {
            {
                auto chamber =
                    ChamberFile::open(office.folder.chamberFile(), office.clock, office.ids)
                        .value();
                DeviceDesk desk(office.folder, *chamber, office.clock);
                BANSO_ASSERT(desk.hold(office.kept, "console").has_value());
                if (isAdmitted) BANSO_ASSERT(desk.admit(office.kept, "console").has_value());
            }
            BANSO_ASSERT(office.restore()->held == (isAdmitted ? 0U : 1U));
            return office.open(office.folder.chamberFile()).device(office.kept)->standing;
        };
        QVERIFY(standingOf(false) == sync::DeviceStanding::Held);
        office.clock.instant += std::chrono::hours{1};
        QVERIFY(standingOf(true) == sync::DeviceStanding::Active);
    }

    void what_was_shipped_after_the_backup_is_restored_too() {
        Office office;
        const ChangeSeries series(office.folder);
        QVERIFY(series.begin(*office.backup).has_value());
        auto source = Database::open(office.folder.chamberFile(), Database::Mode::ReadOnly).value();
        const Instant shipped = office.clock.now() + std::chrono::minutes{5};
        QVERIFY(series.ship(source, office.backup->manifest.head + 1, shipped).value());
        const auto restored = office.restore();
        QCOMPARE(restored->changes, std::int64_t{1});
        QCOMPARE(restored->upTo, shipped);
        auto store = office.open(office.folder.chamberFile());
        QVERIFY(store.record(office.after) != nullptr);
    }

    void only_the_right_paper_opens_a_sealed_backup_and_its_use_is_recorded() {
        Office office;
        const ChamberRecovery recovery(office.folder.path());
        const RecoveryKey right = RecoveryKey::random();
        QVERIFY(recovery.write(right.publicHalf(), office.clock.now()).has_value());
        office.clock.instant += std::chrono::minutes{1};
        QVERIFY(makeBackup(office.folder, office.folder.backupsFolder(), office.clock.now())
                    .has_value());
        const auto wrong = office.restore();
        QCOMPARE(wrong.error().code, ErrorCode::Unauthenticated);
        for (const RecoveryKey& key : {right, office.paper})
            QVERIFY(wrong.error().detail.find(key.publicHalf().number()) != std::string::npos);
        const AuditLog audit(office.folder);
        QVERIFY(!audit.last(AuditEvent::RecoveryKeyUsed));
        office.paper = right;
        QVERIFY(office.restore().has_value());
        QCOMPARE(office.asked, 2);
        QVERIFY(audit.last(AuditEvent::RecoveryKeyUsed).has_value());
        QVERIFY(audit.last(AuditEvent::BackupRestored).has_value());
        QVERIFY(!std::filesystem::exists(office.folder.path() / "restoring"));
    }

    void a_damaged_backup_changes_nothing() {
        Office office;
        QFile file(QString::fromStdString(office.backup->file.string()));
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.write("not a database any more");
        file.close();
        QVERIFY(!office.restore().has_value());
        auto store = office.open(office.folder.chamberFile());
        QCOMPARE(store.setting("epoch"), office.epoch);
        QVERIFY(store.record(office.after) != nullptr);
    }

    void a_recovery_key_that_was_replaced_is_not_brought_back() {
        Office office;
        const ChamberRecovery recovery(office.folder.path());
        QVERIFY(recovery.write(office.paper.publicHalf(), office.clock.now()).has_value());
        QVERIFY(makeBackup(office.folder, office.folder.backupsFolder(), office.clock.now())
                    .has_value());
        const RecoveryKey::Public now = RecoveryKey::random().publicHalf();
        QVERIFY(recovery.write(now, office.clock.now()).has_value());
        QVERIFY(office.restore().has_value());
        QVERIFY(recovery.told() == now);
    }

    void an_empty_folder_takes_the_recovery_key_of_the_last_backup() {
        Office office;
        RecoveryKey::Public last;
        for (int i = 0; i < 2; ++i) {
            office.paper = RecoveryKey::random();
            last = office.paper.publicHalf();
            const ChamberRecovery recovery(office.folder.path());
            QVERIFY(recovery.write(last, office.clock.now()).has_value());
            QVERIFY(makeBackup(office.folder, office.folder.backupsFolder(), office.clock.now())
                        .has_value());
        }
        const QTemporaryDir empty;
        const DataFolder other(empty.path().toStdString());
        QVERIFY(office.restoreAnew(other).has_value());
        QVERIFY(ChamberRecovery(other.path()).told() == last);
    }

    void a_restore_takes_nothing_out_of_the_audit_log_and_is_in_it() {
        Office office;
        const AuditLog log(office.folder);
        const AuditEntry entry{AuditEvent::PersonAdded, "console"};
        QVERIFY(log.append(entry, office.clock.now()).has_value());
        QVERIFY(makeBackup(office.folder, office.folder.backupsFolder(), office.clock.now())
                    .has_value());
        QVERIFY(log.append(entry, office.clock.now()).has_value());
        QVERIFY(office.restore().has_value());
        QCOMPARE(log.verify()->lines, 3);
        QVERIFY(log.last(AuditEvent::BackupRestored).has_value());
    }

    void an_empty_folder_goes_on_with_the_audit_log_of_the_last_backup() {
        Office office;
        const AuditEntry entry{AuditEvent::PersonAdded, "console"};
        QVERIFY(AuditLog(office.folder).append(entry, office.clock.now()).has_value());
        QVERIFY(makeBackup(office.folder, office.folder.backupsFolder(), office.clock.now())
                    .has_value());
        const QTemporaryDir empty;
        const DataFolder other(empty.path().toStdString());
        QVERIFY(office.restoreAnew(other).has_value());
        QCOMPARE(AuditLog(other).verify()->lines, 2);
    }

    void a_restore_that_cannot_be_put_on_record_is_not_made() {
        Office office;
        QVERIFY(QDir().mkpath(QString::fromStdString(AuditLog(office.folder).file().string())));
        QVERIFY(!office.restore().has_value());
        auto store = office.open(office.folder.chamberFile());
        QCOMPARE(store.setting("epoch"), office.epoch);
        QVERIFY(store.record(office.after) != nullptr);
    }

    void a_folder_without_backups_is_named() {
        Office office;
        QTemporaryDir empty;
        RestorePlan plan = office.plan();
        plan.from = empty.path().toStdString();
        const auto restored = restoreChamber(office.folder, plan, office.clock, office.ids);
        QCOMPARE(restored.error().code, ErrorCode::NotFound);
    }
};

BANSO_TEST(RestoreTest);

}  // namespace banso::tests

#include "restore_test.moc"
