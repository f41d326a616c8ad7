// SPDX-License-Identifier: Apache-2.0
#include "sync/hub/sqlite_schema.h"

#include <QTemporaryDir>
#include <QtTest>

#include "sync/hub/sqlite_store.h"
#include "tests/support/test_registry.h"

namespace banso::sync {

class SqliteSchemaTest : public QObject {
    Q_OBJECT

  private slots:
    void aStoreOfANewerProgramIsRefused() {
        QTemporaryDir folder;
        const std::string path = folder.filePath("hub.db").toStdString();
        {
            auto store = SqliteStore::open(path, Database::Mode::ReadWrite);
            QVERIFY(store.has_value());
            store->database().execute("PRAGMA user_version=99");
        }
        const auto again = SqliteStore::open(path, Database::Mode::ReadWrite);
        QVERIFY(!again.has_value());
        QCOMPARE(again.error().code, ErrorCode::NewerFile);
    }
};

BANSO_TEST(SqliteSchemaTest);

}  // namespace banso::sync

#include "sqlite_schema_test.moc"
