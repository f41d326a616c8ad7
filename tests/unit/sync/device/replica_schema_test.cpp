// SPDX-License-Identifier: Apache-2.0
#include "sync/device/replica_schema.h"

#include <QTemporaryDir>
#include <QtTest>

#include "shared/domain/kinds.h"
#include "tests/support/test_registry.h"
#include "tests/unit/sync/device/device_bench.h"

namespace banso::sync {

class ReplicaSchemaTest : public QObject {
    Q_OBJECT

  private slots:
    void everyKindHasAColumnForEachOfItsFields() {
        Database database = DeviceBench::open();
        for (const KindInfo* kind : kinds()) {
            Statement row = database.prepare("SELECT count(*) FROM pragma_table_info(?)");
            row.bind(kind->name);
            QVERIFY(row.step());
            // id, version, versions, extra, rev; search
            const std::size_t own = kind->searched.empty() ? 5 : 6;
            QCOMPARE(static_cast<std::size_t>(row.integer(0)), kind->fields.size() + own);
        }
    }

    /// Also after a first download, which is written without indexes.
    void theFirstLinesOfAListAreReadFromItsIndex() {
        Database database = DeviceBench::open();
        // A statement that was prepared before would still explain the plan of then.
        auto plan = [&, sql = std::string("EXPLAIN QUERY PLAN SELECT id FROM business "
                                          "WHERE advisor=? ORDER BY kana")]() mutable {
            Statement row = database.prepare(sql += ' ');
            std::string steps;
            while (row.step()) steps += row.string(3) + '\n';
            return steps;
        };
        const std::string index = "SEARCH business USING INDEX business_list (advisor=?)\n";
        QCOMPARE(plan(), index);
        dropIndexes(database);
        QVERIFY(plan() != index);
        makeIndexes(database);
        QCOMPARE(plan(), index);
    }

    void aFileFromBeforeRemembersWhatWasLeavingAndItGoesNow() {
        Database database = DeviceBench::open();
        database.execute(
            "ALTER TABLE leaving DROP COLUMN since; ALTER TABLE leaving DROP COLUMN thinned;"
            "ALTER TABLE business DROP COLUMN memo; INSERT INTO leaving(file,part) VALUES('f',0);"
            "PRAGMA user_version=2");
        QVERIFY(migrateReplica(database, DeviceBench::unfolded).has_value());
        QVERIFY(!database.prepare("SELECT memo FROM business LIMIT 1").step());
        Statement row = database.prepare("SELECT since,thinned FROM leaving WHERE file='f'");
        QVERIFY(row.step());
        QCOMPARE(row.integer(0), std::int64_t{0});
    }

    void aFileOfANewerProgramIsRefusedAndLeftAlone() {
        QTemporaryDir folder;
        const std::string path = folder.filePath("replica.db").toStdString();
        {
            auto database = Database::open(path, Database::Mode::ReadWrite);
            QVERIFY(migrateReplica(*database, DeviceBench::unfolded).has_value());
            database->execute("PRAGMA user_version=99");
        }
        auto database = Database::open(path, Database::Mode::ReadWrite);
        const auto migrated = migrateReplica(*database, DeviceBench::unfolded);
        QVERIFY(!migrated.has_value());
        QCOMPARE(migrated.error().code, ErrorCode::NewerFile);
        QVERIFY(database->prepare("PRAGMA user_version").step());
    }

    /// A tablet of version 1 had been sent what only version 2 knows.
    void whatAnOlderVersionCouldNotReadMovesIntoItsColumns() {
        const QTemporaryDir folder;
        const QString path = folder.filePath("tablet.db");
        QVERIFY(QFile::copy(BANSO_SOURCE_DIR "/tests/golden/v1/tablet.db", path));
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
        auto database = Database::open(path.toStdString(), Database::Mode::ReadWrite);
        QVERIFY(database.has_value());
        const RecordId shop = makeVersion7(1763881200000, 1, 1);
        const RecordId entry = makeVersion7(1763881200000, 1, 2);
        const RecordId standIn = makeVersion7(1763881200000, 1, 3);
        const std::string reference = "\"" + shop.text() + "\"";
        database
            ->prepare(
                "INSERT INTO quarantine_entry(id,device,version_,versions_,extra_) "
                "VALUES(?,'abc','hub:1','{}',?)")
            .bind(entry)
            .bind("{\"business\":" + reference + "}")
            .run();
        database->prepare("INSERT INTO unknownRecord VALUES(?,'stand_in','hub:2','{}',?)")
            .bind(standIn)
            .bind("{\"absent\":" + reference + "}")
            .run();

        QVERIFY(migrateReplica(*database, DeviceBench::unfolded).has_value());

        Statement row =
            database->prepare("SELECT business,extra_ FROM quarantine_entry WHERE id=?");
        row.bind(entry);
        QVERIFY(row.step());
        QCOMPARE(row.id(0), shop);
        QVERIFY(row.isNull(1));
        Replica replica(*database, DeviceBench::unfolded);
        QCOMPARE(std::string(replica.state("stand_in", standIn).value("absent")), reference);
        Statement unknown = database->prepare("SELECT 1 FROM unknownRecord WHERE kind='stand_in'");
        QVERIFY(!unknown.step());
    }

    void migratingTwiceChangesNothing() {
        Database database = DeviceBench::open();
        QVERIFY(migrateReplica(database, DeviceBench::unfolded).has_value());
    }
};

BANSO_TEST(ReplicaSchemaTest);

}  // namespace banso::sync

#include "replica_schema_test.moc"
