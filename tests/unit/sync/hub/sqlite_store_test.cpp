// SPDX-License-Identifier: Apache-2.0
#include "sync/hub/sqlite_store.h"

#include <QTemporaryDir>
#include <QtTest>

#include "tests/support/test_registry.h"

namespace banso::sync {

class SqliteStoreTest : public QObject {
    Q_OBJECT

    static SqliteStore memory() {
        auto store = SqliteStore::open("", Database::Mode::Memory);
        BANSO_ASSERT(store.has_value());
        return std::move(*store);
    }
    static StoredRecord record(std::uint8_t number) {
        StoredRecord made;
        made.kind = "business";
        made.id = RecordId::fromBytes({number});
        made.state.set("name", "\"店\"", "hub:1");
        made.revision = number;
        return made;
    }

  private slots:
    void aRecordComesBackAsItWasPut() {
        SqliteStore store = memory();
        StoredRecord made = record(1);
        made.state.set("phone", "null", "hub:2");
        made.owner = RecordId::fromBytes({9});
        made.scope = RecordId::fromBytes({8});
        made.lastDevice = "aaaaaaaaaaaaaaaa";
        made.otherRevision = 4;
        made.lifeRevision = 5;
        made.openConflicts = 6;
        store.putRecord(made);
        const auto back = store.record(made.id);
        QVERIFY(back != nullptr);
        QCOMPARE(back->state.encodeUnits(), made.state.encodeUnits());
        QCOMPARE(back->state.encodeVersions(), made.state.encodeVersions());
        QCOMPARE(back->state.version(), made.state.version());
        QCOMPARE(back->owner, made.owner);
        QCOMPARE(back->scope, made.scope);
        QCOMPARE(back->revisionByOthers("aaaaaaaaaaaaaaaa"), std::int64_t{4});
        QCOMPARE(back->lifeRevision, std::int64_t{5});
        QCOMPARE(back->openConflicts, std::int64_t{6});
        QCOMPARE(store.ownedBy(made.owner).size(), std::size_t{1});
        QVERIFY(store.record(RecordId::fromBytes({7})) == nullptr);
    }

    void whatWasRolledBackWasNever() {
        SqliteStore store = memory();
        store.begin();
        store.putRecord(record(1));
        QCOMPARE(store.nextNumber("cases"), std::int64_t{1});
        HistoryRow row;
        row.device = "hub";
        QCOMPARE(store.append(row), std::int64_t{1});
        store.rollback();
        QCOMPARE(store.recordCount(), std::int64_t{0});
        QCOMPARE(store.head(), std::int64_t{0});
        QCOMPARE(store.nextNumber("cases"), std::int64_t{1});
    }

    void aGroupReadsWhatItPutAndNotWhatWasUndone() {
        SqliteStore store = memory();
        StoredRecord changed = record(1);
        store.begin();
        store.putRecord(changed);
        changed.state.set("phone", "\"027\"", "hub:2");
        store.putRecord(changed);
        QCOMPARE(store.record(changed.id)->state.value("phone"), std::string_view("\"027\""));
        {
            const Savepoint undone(store.database());
            changed.state.set("phone", "\"090\"", "hub:3");
            store.putRecord(changed);
        }
        store.forget();
        QCOMPARE(store.record(changed.id)->state.value("phone"), std::string_view("\"027\""));
        store.commit();
        QCOMPARE(store.record(changed.id)->state.value("phone"), std::string_view("\"027\""));
    }

    void aGroupSeesWhatAnotherProgramHasCommittedSinceTheLast() {
        QTemporaryDir folder;
        const std::string path = folder.filePath("hub.db").toStdString();
        auto server = SqliteStore::open(path, Database::Mode::ReadWrite);
        auto command = SqliteStore::open(path, Database::Mode::ReadWrite);
        QVERIFY(server.has_value() && command.has_value());
        StoredRecord shop = record(1);
        server->begin();
        server->putRecord(shop);
        server->putSetting("epoch", "one");
        QVERIFY(server->record(RecordId::fromBytes({7})) == nullptr);
        server->commit();

        command->begin();
        shop.state.set("phone", "\"027\"", "hub:2");
        command->putRecord(shop);
        StoredRecord other = record(7);
        command->putRecord(other);
        command->putSetting("epoch", "two");
        HistoryRow row;
        row.device = "hub";
        command->append(row);
        command->commit();

        server->begin();
        QCOMPARE(server->record(shop.id)->state.value("phone"), std::string_view("\"027\""));
        QVERIFY(server->record(other.id) != nullptr);
        QCOMPARE(server->setting("epoch"), std::string("two"));
        QCOMPARE(server->head(), std::int64_t{1});
        server->commit();
    }

    void aReaderSeesOneStateWhateverIsCommittedMeanwhile() {
        QTemporaryDir folder;
        const std::string path = folder.filePath("hub.db").toStdString();
        auto writer = SqliteStore::open(path, Database::Mode::ReadWrite);
        auto reader = SqliteStore::open(path, Database::Mode::ReadOnly);
        QVERIFY(writer.has_value() && reader.has_value());
        reader->beginRead();
        QCOMPARE(reader->recordCount(), std::int64_t{0});
        writer->begin();
        writer->putRecord(record(1));
        writer->commit();
        QCOMPARE(reader->recordCount(), std::int64_t{0});
        reader->endRead();
        QCOMPARE(reader->recordCount(), std::int64_t{1});
    }

    void recordsAreVisitedInTheOrderOfTheirIdsInSteps() {
        SqliteStore store = memory();
        for (const std::uint8_t number : {std::uint8_t{3}, std::uint8_t{1}, std::uint8_t{2}})
            store.putRecord(record(number));
        std::vector<std::int64_t> revisions;
        RecordId after;
        for (int i = 0; i < 2; ++i)
            store.visitRecords(after, 2, [&](const StoredRecord& seen) {
                revisions.push_back(seen.revision);
                after = seen.id;
            });
        QCOMPARE(revisions, (std::vector<std::int64_t>{1, 2, 3}));
    }

    void aFateIsTheLastOneGiven() {
        SqliteStore store = memory();
        store.putFate("hub:1", "phone", {Fate::Kind::Candidate, "x"});
        store.putFate("hub:1", "phone", {Fate::Kind::CountsAs, "hub:2"});
        const auto fate = store.fate("hub:1", "phone");
        QVERIFY(fate.has_value());
        QVERIFY(fate->kind == Fate::Kind::CountsAs);
        QCOMPARE(fate->target, std::string("hub:2"));
        QVERIFY(!store.fate("hub:1", "memo").has_value());
    }

    void theUnitsOfAHistoryRowComeBack() {
        SqliteStore store = memory();
        HistoryRow row;
        row.device = "aaaaaaaaaaaaaaaa";
        row.sequence = 7;
        row.operation = "{}";
        row.only = {"a/b\"c", "phone"};
        row.echo = true;
        store.append(row);
        const auto rows = store.historyAfter(0, 10);
        QCOMPARE(rows.size(), std::size_t{1});
        QCOMPARE(rows.front().only, row.only);
        QVERIFY(rows.front().echo && !rows.front().whole);
    }
};

BANSO_TEST(SqliteStoreTest);

}  // namespace banso::sync

#include "sqlite_store_test.moc"
