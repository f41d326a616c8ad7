// SPDX-License-Identifier: Apache-2.0
#include "server/ops/backup_thread.h"

#include <QtTest>

#include "server/store/audit_log.h"
#include "tests/support/test_registry.h"
#include "tests/unit/server/store/chamber_fixture.h"

namespace banso::tests {

class BackupThreadTest : public QObject {
    Q_OBJECT

    /// A clock that another thread reads while a night passes; it knows how often.
    class PassingClock final : public Clock {
      public:
        Instant now() const override {
            ++looks;
            return StandingClock().now() + std::chrono::hours{hours.load()};
        }
        std::atomic<int> hours = 0;
        mutable std::atomic<int> looks = 0;
    };

    struct Office {
        ChamberFixture chamber;
        DataFolder folder{std::filesystem::path(chamber.file).parent_path()};
        PassingClock clock;
        BackupPlan plan{folder.backupsFolder(), std::chrono::hours{24}, 2,
                        std::chrono::milliseconds{5}};

        std::unique_ptr<BackupThread> start() {
            return std::make_unique<BackupThread>(folder, plan, chamber.writer, clock, chamber.log);
        }
        std::size_t backups() const { return backupsIn(plan.to).size(); }
        std::optional<LastBackup> last() { return lastBackup(*chamber.reader()); }
    };

  private slots:
    void each_night_has_its_backup_and_the_newest_stay() {
        Office office;
        const auto thread = office.start();
        QTRY_VERIFY(office.last().has_value());
        QCOMPARE(office.last()->head, office.chamber.head());
        for (int night = 1; night < 4; ++night) {
            office.clock.hours += 24;
            QTRY_COMPARE(office.last()->at, office.clock.now());
        }
        QTRY_COMPARE(office.backups(), office.plan.keep);
    }

    void what_comes_in_between_two_backups_is_shipped_and_nothing_when_nothing_came() {
        Office office;
        const auto thread = office.start();
        QTRY_VERIFY(office.last().has_value());
        office.chamber.addPerson("高橋", Role::Advisor);
        const std::int64_t head = office.chamber.head();
        const ChangeSeries series(office.folder);
        QTRY_VERIFY(series.lastLook() && series.lastLook()->head == head);
        const std::int64_t shipped = series.position()->number;
        QVERIFY(shipped >= 1);
        const int looks = office.clock.looks;
        QTRY_VERIFY(office.clock.looks > looks + 5);
        QCOMPARE(series.position()->number, shipped);
        QCOMPARE(office.backups(), std::size_t{1});
    }

    void what_enters_the_audit_log_is_beside_the_backups_by_the_next_look() {
        Office office;
        const auto thread = office.start();
        QTRY_VERIFY(office.last().has_value());
        const AuditLog log(office.folder);
        const AuditLog copy(office.plan.to);
        const auto isThere = [&](const char* actor) {
            const auto newest = copy.last(AuditEvent::SignedIn);
            return newest && newest->actor == actor;
        };
        for (const char* actor : {"first", "second"}) {
            QVERIFY(log.append({AuditEvent::SignedIn, actor}, office.clock.now()).has_value());
            QTRY_VERIFY(isThere(actor));
        }
        QCOMPARE(office.backups(), std::size_t{1});
    }

    void another_paper_begins_with_a_backup_that_it_opens() {
        Office office;
        const auto thread = office.start();
        QTRY_VERIFY(office.last().has_value());
        office.clock.hours += 1;
        const RecoveryKey::Public half = RecoveryKey::random().publicHalf();
        QVERIFY(office.chamber.recovery.write(half, office.clock.now()).has_value());
        const ChangeSeries series(office.folder);
        QTRY_VERIFY(series.position() && series.position()->sealedTo == half);
    }

    void before_its_time_there_is_none() {
        Office office;
        const auto thread = office.start();
        QTRY_VERIFY(office.last().has_value());
        const Instant first = office.last()->at;
        office.clock.hours += 23;
        const int looks = office.clock.looks;
        QTRY_VERIFY(office.clock.looks > looks + 5);
        QCOMPARE(office.last()->at, first);
    }

    void one_that_fails_is_logged_and_tried_again() {
        Office office;
        // Where the folder should be made stands a file.
        QFile file(QString::fromStdString(office.plan.to.string()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        {
            const auto thread = office.start();
            QTRY_VERIFY(office.clock.looks > 5);
        }
        QVERIFY(office.chamber.logText.str().find("backup_failed") != std::string::npos);
        QVERIFY(!office.last().has_value());
        QVERIFY(file.remove());
        const auto thread = office.start();
        QTRY_VERIFY(office.last().has_value());
    }
};

BANSO_TEST(BackupThreadTest);

}  // namespace banso::tests

#include "backup_thread_test.moc"
