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
            const std::size_t own = kind->searched.empty() ? 4 : 5;  // id, versions, extra, search
            QCOMPARE(static_cast<std::size_t>(row.integer(0)), kind->fields.size() + own);
        }
    }

    void aFileOfANewerProgramIsRefusedAndLeftAlone() {
        QTemporaryDir folder;
        const std::string path = folder.filePath("replica.db").toStdString();
        {
            auto database = Database::open(path, Database::Mode::ReadWrite);
            QVERIFY(migrate(*database, replicaMigrations()).has_value());
            database->execute("PRAGMA user_version=99");
        }
        auto database = Database::open(path, Database::Mode::ReadWrite);
        const auto migrated = migrate(*database, replicaMigrations());
        QVERIFY(!migrated.has_value());
        QCOMPARE(migrated.error().code, ErrorCode::NewerFile);
        QVERIFY(database->prepare("PRAGMA user_version").step());
    }

    void migratingTwiceChangesNothing() {
        Database database = DeviceBench::open();
        QVERIFY(migrate(database, replicaMigrations()).has_value());
    }
};

BANSO_TEST(ReplicaSchemaTest);

}  // namespace banso::sync

#include "replica_schema_test.moc"
