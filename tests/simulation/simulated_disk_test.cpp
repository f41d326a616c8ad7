// SPDX-License-Identifier: Apache-2.0
// Whether the simulated disk is as bad as a real one, and the stores as good as they must be on it.
#include "tests/simulation/simulated_disk.h"

#include <QtTest>
#include <set>

#include "shared/db/statement.h"
#include "sync/device/replica_schema.h"
#include "tests/support/test_registry.h"

namespace banso::simulation {
namespace {

constexpr const char* kFile = "a.db";
constexpr int kRows = 12;

Database openOn(const SimulatedDisk& disk) {
    auto database = Database::open(disk.path(kFile), Database::Mode::ReadWrite);
    BANSO_ASSERT(database.has_value());
    return std::move(*database);
}

/// Rows 1 to 12, each in a transaction; the log is folded now and then. Returns the last row that
/// was told to be kept.
int keepRows(Database& database, bool checkpoints = true) {
    int told = 0;
    (void)attempt([&]() -> Result<void> {
        database.execute("CREATE TABLE IF NOT EXISTS kept (n INTEGER PRIMARY KEY, text TEXT)");
        for (int n = 1; n <= kRows; ++n) {
            Transaction transaction(database);
            // Some pages each, so that a commit is several writes.
            database.prepare("INSERT INTO kept VALUES(?,?)")
                .bind(n)
                .bind(std::string(6'000, static_cast<char>('a' + n)))
                .run();
            transaction.commit();
            told = n;
            if (checkpoints && n % 5 == 0) database.checkpoint();
        }
        return {};
    });
    return told;
}

/// How many rows there are; negative when they are not the first ones, whole.
int rows(Database& database) {
    Statement check = database.prepare("PRAGMA integrity_check");
    if (!check.step() || check.text(0) != "ok") return -1;
    Statement table = database.prepare("SELECT 1 FROM sqlite_master WHERE name='kept'");
    if (!table.step()) return 0;
    Statement row = database.prepare("SELECT n,text FROM kept ORDER BY n");
    int count = 0;
    while (row.step()) {
        ++count;
        if (row.integer(0) != count ||
            row.text(1) != std::string(6'000, static_cast<char>('a' + count)))
            return -2;
    }
    return count;
}

}  // namespace

class SimulatedDiskTest : public QObject {
    Q_OBJECT

    static std::string unfolded(std::string_view text) { return std::string(text); }

  private slots:
    void whatWasToldToBeKeptOutlivesAnEndAtAnyWrite_data() {
        QTest::addColumn<int>("fault");
        QTest::newRow("kill") << static_cast<int>(DiskFault::Kill);
        QTest::newRow("power cut") << static_cast<int>(DiskFault::PowerCut);
    }
    void whatWasToldToBeKeptOutlivesAnEndAtAnyWrite() {
        QFETCH(int, fault);
        int ends = 0;
        for (int call = 1;; ++call) {
            SimulatedDisk disk(static_cast<std::uint64_t>(call));
            disk.strike(static_cast<DiskFault>(fault), call);
            int told = 0;
            auto database = Database::open(disk.path(kFile), Database::Mode::ReadWrite);
            if (database) {
                told = keepRows(*database);
                const Database closed = std::move(*database);
            }
            if (!disk.hasEnded()) break;
            ++ends;
            disk.restart();
            auto again = openOn(disk);
            const int left = rows(again);
            QVERIFY2(
                left == told || left == told + 1,
                qPrintable(
                    QStringLiteral("end at %1: %2 told, %3 left").arg(call).arg(told).arg(left)));
        }
        QVERIFY(ends > 100);
    }
    void whatIsReadAfterAKillOutlivesAPowerCut() {
        for (int call = 1;; ++call) {
            SimulatedDisk disk(static_cast<std::uint64_t>(call));
            disk.strike(DiskFault::Kill, call);
            if (auto database = Database::open(disk.path(kFile), Database::Mode::ReadWrite))
                keepRows(*database);
            if (!disk.hasEnded()) break;
            disk.restart();
            int read = 0;
            {
                auto again = openOn(disk);
                read = rows(again);
                disk.strike(DiskFault::PowerCut, 1);
                (void)attempt([&]() -> Result<void> {
                    again.execute("CREATE TABLE other (n INTEGER)");
                    return {};
                });
            }
            disk.restart();
            auto atLast = openOn(disk);
            QVERIFY2(rows(atLast) == read, qPrintable(QStringLiteral("kill at %1").arg(call)));
        }
    }
    void aReplicaCanBeMadeAgainAfterAPowerCutAtAnyWriteOfItsMaking() {
        for (int call = 1;; call += 7) {
            SimulatedDisk disk(static_cast<std::uint64_t>(call));
            disk.strike(DiskFault::PowerCut, call);
            {
                auto database = Database::open(disk.path(kFile), Database::Mode::ReadWrite);
                if (database) (void)sync::migrateReplica(*database, unfolded);
            }
            if (!disk.hasEnded()) break;
            disk.restart();
            auto again = openOn(disk);
            QVERIFY(sync::migrateReplica(again, unfolded).has_value());
        }
    }
    void withoutSyncsAPowerCutLosesWhatWasTold() {
        int lost = 0;
        for (std::uint64_t seed = 1; seed <= 10; ++seed) {
            SimulatedDisk disk(seed);
            int told = 0;
            {
                Database database = openOn(disk);
                database.execute("PRAGMA synchronous=OFF");
                told = keepRows(database, false);
                disk.strike(DiskFault::PowerCut, 1);
                (void)attempt([&]() -> Result<void> {
                    database.execute("INSERT INTO kept VALUES(99,'')");
                    return {};
                });
            }
            QCOMPARE(told, kRows);
            disk.restart();
            auto again = openOn(disk);
            if (rows(again) < told) ++lost;
        }
        QVERIFY(lost > 0);
    }
    void aFailureIsSaidAndTheStoreGoesOn_data() {
        QTest::addColumn<int>("fault");
        QTest::newRow("a write fails") << static_cast<int>(DiskFault::WriteFails);
        QTest::newRow("a sync fails") << static_cast<int>(DiskFault::SyncFails);
        QTest::newRow("the disk is full") << static_cast<int>(DiskFault::Full);
    }
    void aFailureIsSaidAndTheStoreGoesOn() {
        QFETCH(int, fault);
        for (int call = 1; call < 60; ++call) {
            SimulatedDisk disk(static_cast<std::uint64_t>(call));
            Database database = openOn(disk);
            const int before = keepRows(database);
            QCOMPARE(before, kRows);
            disk.strike(static_cast<DiskFault>(fault), call);
            const auto more = attempt([&]() -> Result<void> {
                for (int n = kRows + 1; n <= kRows + 3; ++n)
                    database.prepare("INSERT INTO kept VALUES(?,?)")
                        .bind(n)
                        .bind(std::string(6'000, static_cast<char>('a' + n)))
                        .run();
                return {};
            });
            if (disk.strikes() == 0) break;
            QVERIFY(!more.has_value());
            if (static_cast<DiskFault>(fault) == DiskFault::Full)
                QCOMPARE(more.error().code, ErrorCode::DiskFull);
            disk.heal();
            const int left = rows(database);
            QVERIFY(left >= kRows && left < kRows + 3);
            database.prepare("INSERT INTO kept VALUES(?,?)")
                .bind(left + 1)
                .bind(std::string(6'000, static_cast<char>('a' + left + 1)))
                .run();
            QCOMPARE(rows(database), left + 1);
        }
    }
    void theSameSeedLeavesTheSame() {
        const auto left = [](std::uint64_t seed) {
            SimulatedFile file(std::string(4'096, '.'));
            file.write(100, std::string(3'000, 'x'));
            file.write(2'000, std::string(2'000, 'y'));
            Dice dice(seed);
            file.losePower(dice);
            return file.bytes();
        };
        std::set<std::string> kinds;
        for (std::uint64_t seed = 1; seed <= 20; ++seed) {
            QCOMPARE(left(seed), left(seed));
            kinds.insert(left(seed));
        }
        // Nothing, all, and several in between.
        QVERIFY(kinds.contains(std::string(4'096, '.')));
        QVERIFY(kinds.size() > 4);
    }
};

BANSO_TEST(SimulatedDiskTest);

}  // namespace banso::simulation

#include "simulated_disk_test.moc"
