// SPDX-License-Identifier: Apache-2.0
#include "sync/hub/sqlite_schema.h"

#include <QTemporaryDir>
#include <QtTest>

#include "sync/hub/sqlite_store.h"
#include "tests/support/test_registry.h"
#include "tests/unit/sync/hub/hub_bench.h"

namespace banso::sync {

class SqliteSchemaTest : public QObject {
    Q_OBJECT

  private slots:
    /// What the version before kept tells who has which file and where each change lies.
    void anOlderStoreTellsWhoHasEachFile() {
        HubBench bench;
        const RecordId made = bench.ids.recordId();
        bench.answer(bench.one, {HubBench::creationOf("business", made, {{"name", "\"店\""}})});
        Database& database = bench.store.database();
        database.execute(
            "DROP TABLE responsible; DROP TABLE standIn; DROP TABLE access; DROP TABLE accessLog;"
            "DROP INDEX recordScope; ALTER TABLE history DROP COLUMN scope;"
            "ALTER TABLE history DROP COLUMN late; ALTER TABLE device DROP COLUMN made;"
            "ALTER TABLE device DROP COLUMN madeRevision;"
            "ALTER TABLE device DROP COLUMN madeScope; DROP TABLE keepRequest; DROP TABLE keptFile;"
            "PRAGMA user_version=2");
        constexpr int kStep = 3;
        std::vector<Migration> steps = hubMigrations();
        // What the readers of today want of these tables stands in a later step.
        constexpr int kRestricted = 10;
        std::erase_if(
            steps, [](const Migration& step) { return step.to > kStep && step.to != kRestricted; });
        QVERIFY(migrate(database, steps).has_value());
        const auto responsible = bench.store.access().responsible(made);
        QVERIFY(responsible.has_value());
        QCOMPARE(responsible->person, bench.one.person);
        QCOMPARE(responsible->created, bench.store.head());
        QVERIFY(bench.store.access().responsible(bench.shop)->person.isNull());
        const auto rows = bench.store.historyAfter(bench.store.head() - 1, 1);
        QCOMPARE(rows.front().scope, made);
    }

    /// The version before looked a join and a photo up by what stands in the units.
    void anOlderStoreFindsItsJoinsAndFiles() {
        HubBench bench;
        const RecordId twin = bench.ids.recordId();
        const RecordId photo = bench.ids.recordId();
        const std::string hash(64, 'a');
        bench.chamber.inGroup([&](Hub& h) {
            h.bring({"business",
                     twin,
                     {{"name", "\"店\""}, {"alias", json::quoted(bench.shop.text())}}});
            h.bring({"attachment", photo, {{"file", "{\"sha256\":" + json::quoted(hash) + "}"}}});
            return 0;
        });
        Database& database = bench.store.database();
        database.execute(
            "DROP INDEX recordAlias; DROP INDEX recordFile; ALTER TABLE record DROP COLUMN alias;"
            "ALTER TABLE record DROP COLUMN sha256;"
            "CREATE INDEX recordAlias ON record (json_extract(units,'$.alias')) "
            "WHERE kind='business';"
            "CREATE INDEX recordFile ON record (json_extract(units,'$.file.sha256')) "
            "WHERE kind='attachment';"
            "ALTER TABLE device RENAME COLUMN standing TO stopped;"
            "ALTER TABLE device DROP COLUMN nextFingerprint;"
            "ALTER TABLE device DROP COLUMN validUntil; ALTER TABLE device DROP COLUMN erased;"
            "DROP TABLE handIn; DROP TABLE keepRequest; DROP TABLE keptFile;"
            "DROP INDEX responsibleRestricted; ALTER TABLE responsible DROP COLUMN restricted;"
            "ALTER TABLE responsible RENAME COLUMN file TO business;"
            "DROP TABLE erasure; DROP TABLE erased; DROP TABLE erasedFile;"
            "DROP TABLE erasureDoubt;"
            "ALTER TABLE device DROP COLUMN heard;"
            "ALTER TABLE device DROP COLUMN keyHardware; PRAGMA user_version=7");
        QVERIFY(migrate(database, hubMigrations()).has_value());
        QCOMPARE(bench.store.joinedTo(bench.shop), std::vector<RecordId>{twin});
        QCOMPARE(bench.store.attachmentsOf(hash).size(), std::size_t{1});
        QCOMPARE(bench.store.attachmentsOf(hash).front().id, photo);
    }

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
