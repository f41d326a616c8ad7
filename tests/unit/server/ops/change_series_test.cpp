// SPDX-License-Identifier: Apache-2.0
// A database, its backup, and what was shipped after that: put together again it is the same, byte
// by byte, whatever happened in between.
#include "server/ops/change_series.h"

#include <QTemporaryDir>
#include <QtTest>

#include "server/ops/sealed_copy.h"
#include "shared/codec/json.h"
#include "shared/db/copy.h"
#include "tests/support/test_registry.h"

namespace banso::tests {

class ChangeSeriesTest : public QObject {
    Q_OBJECT

    struct Office {
        QTemporaryDir disk;
        DataFolder folder{disk.path().toStdString()};
        RecoveryKey paper = RecoveryKey::random();
        ChangeSeries series{folder};
        Database writer = Database::open(folder.chamberFile(), Database::Mode::ReadWrite).value();
        Database reader = Database::open(folder.chamberFile(), Database::Mode::ReadOnly).value();
        std::filesystem::path base = folder.path() / "chamber-1.backup";
        std::filesystem::path clear = folder.path() / "base.db";

        Office() {
            writer.execute(
                "CREATE TABLE visit(id INTEGER PRIMARY KEY, note TEXT);"
                "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<2000) "
                "INSERT INTO visit SELECT i,hex(randomblob(100)) FROM n");
            BANSO_ASSERT(copyDatabase(reader, clear.string()).has_value());
            QFile file(QString::fromStdString(base.string()));
            BANSO_ASSERT(file.open(QIODevice::WriteOnly));
            Backup backup{base, {}, PageImage::ofFile(clear).value()};
            backup.manifest.sealedTo = paper.publicHalf();
            BANSO_ASSERT(series.begin(backup).has_value());
        }
        bool ship() { return series.ship(reader, 1, {}).value(); }
        std::string now() { return std::string(DatabaseImage::of(reader)->bytes()); }
        std::filesystem::path shipped(int number) const {
            return changesFolder(base) / ("0000000" + std::to_string(number) + ".changes");
        }
        Result<ChangeSeries::Applied> apply() const {
            std::filesystem::copy_file(clear, folder.path() / "restored.db",
                                       std::filesystem::copy_options::overwrite_existing);
            return ChangeSeries::apply(base, paper, folder.path() / "restored.db");
        }
        std::string restored() const {
            QFile file(QString::fromStdString((folder.path() / "restored.db").string()));
            BANSO_ASSERT(file.open(QIODevice::ReadOnly));
            return file.readAll().toStdString();
        }
        /// Changes to pages here and there, then a longer file, then a shorter one.
        std::vector<std::string> threeChanges() {
            std::vector<std::string> states;
            for (const char* sql : {"UPDATE visit SET note='x' WHERE id%400=0",
                                    "INSERT INTO visit SELECT id+9000,note FROM visit",
                                    "DELETE FROM visit WHERE id>9000; VACUUM"}) {
                writer.execute(sql);
                BANSO_ASSERT(ship());
                states.push_back(now());
            }
            return states;
        }
    };

  private slots:
    void the_backup_and_its_changes_are_the_database_byte_by_byte() {
        Office office;
        const auto states = office.threeChanges();
        const auto applied = office.apply();
        QCOMPARE(applied->changes, std::int64_t{3});
        QVERIFY(applied->passedOver.empty());
        QVERIFY(office.restored() == states[2]);
    }

    void a_checkpoint_or_nothing_at_all_ships_nothing() {
        Office office;
        office.threeChanges();
        office.writer.checkpoint();
        QVERIFY(!office.ship());
        QVERIFY(!std::filesystem::exists(office.shipped(4)));
    }

    void a_torn_last_one_is_passed_over_and_said() {
        Office office;
        const auto states = office.threeChanges();
        std::filesystem::resize_file(office.shipped(3),
                                     std::filesystem::file_size(office.shipped(3)) / 2);
        const auto applied = office.apply();
        QCOMPARE(applied->changes, std::int64_t{2});
        QVERIFY(applied->passedOver.find("number 3") != std::string::npos);
        QVERIFY(office.restored() == states[1]);
    }

    void changes_out_of_their_turn_are_never_put_on() {
        Office office;
        const auto states = office.threeChanges();
        const auto aside = office.shipped(2).string() + ".aside";
        std::filesystem::rename(office.shipped(2), aside);
        std::filesystem::rename(office.shipped(3), office.shipped(2));
        std::filesystem::rename(aside, office.shipped(3));
        QCOMPARE(office.apply()->changes, std::int64_t{1});
        QVERIFY(office.restored() == states[0]);
    }

    // Found by tests/fuzz/backup_files.cpp: the restore ended for want of memory.
    void one_that_tells_of_pages_without_end_is_passed_over() {
        Office office;
        const PageImage image = PageImage::ofFile(office.clear).value();
        json::Writer head;
        head.beginObject()
            .member("base", office.base.stem().string())
            .member("number", std::int64_t{1});
        head.member("made", std::int64_t{1}).member("head", std::int64_t{1});
        head.member("pageBytes", static_cast<std::int64_t>(image.pageBytes));
        head.member("pages", std::int64_t{9'007'199'254'740'991});
        head.member("before", hex(image.hash())).member("after", hex(image.hash()));
        const std::string line = head.member("changed", std::int64_t{0}).endObject().take() + '\n';
        std::filesystem::create_directories(changesFolder(office.base));
        auto forged = SealedWriter::create(office.shipped(1), office.paper.publicHalf());
        QVERIFY(forged && forged->add(line) && forged->finish());
        const auto applied = office.apply();
        QCOMPARE(applied->changes, std::int64_t{0});
        QVERIFY(applied->passedOver.find("pages that they do not hold") != std::string::npos);
    }

    void a_kill_between_shipping_and_noting_it_ships_under_the_same_number() {
        Office office;
        const std::filesystem::path state = office.folder.path() / "shipped.pages";
        office.threeChanges();
        std::filesystem::copy_file(state, state.string() + ".before");
        office.writer.execute("UPDATE visit SET note='y' WHERE id=1");
        QVERIFY(office.ship());
        std::filesystem::rename(state.string() + ".before", state);
        office.writer.execute("UPDATE visit SET note='z' WHERE id=2");
        QVERIFY(office.ship());
        QVERIFY(!std::filesystem::exists(office.shipped(5)));
        QCOMPARE(office.apply()->changes, std::int64_t{4});
        QVERIFY(office.restored() == office.now());
    }

    void a_series_whose_backup_is_gone_is_none() {
        Office office;
        office.threeChanges();
        QVERIFY(office.series.position().has_value());
        std::filesystem::remove(office.base);
        QVERIFY(!office.series.position().has_value());
    }
};

BANSO_TEST(ChangeSeriesTest);

}  // namespace banso::tests

#include "change_series_test.moc"
