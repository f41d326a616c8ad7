// SPDX-License-Identifier: Apache-2.0
#include "shared/db/database.h"

#include <sys/resource.h>

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>
#include <csignal>

#include "shared/db/statement.h"
#include "tests/support/test_registry.h"

namespace banso {
namespace {

std::string textOf(Database& database, std::string_view sql) {
    Statement statement = database.prepare(sql);
    return statement.step() ? statement.string(0) : std::string("no row");
}

std::int64_t rows(Database& database) {
    Statement statement = database.prepare("SELECT count(*) FROM note");
    return statement.step() ? statement.integer(0) : -1;
}

void add(Database& database, std::string_view text) {
    database.prepare("INSERT INTO note(text) VALUES(?)").bind(text).run();
}

}  // namespace

class DatabaseTest : public QObject {
    Q_OBJECT

  private slots:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        m_path = m_folder->filePath("bänsō.db").toStdString();
    }

    void everyCommitIsOnDiskBeforeItIsTold() {
        Database database = opened();
        QCOMPARE(textOf(database, "PRAGMA journal_mode"), std::string("wal"));
        QCOMPARE(textOf(database, "PRAGMA synchronous"), std::string("2"));
        QCOMPARE(textOf(database, "PRAGMA wal_autocheckpoint"), std::string("0"));
    }

    void whatWasDeletedIsNowhereOnTheDiskOnceTheLogIsEmptied() {
        Database database = opened();
        database.execute(
            "CREATE TABLE t(x TEXT); INSERT INTO t VALUES('a known secret'); "
            "INSERT INTO t VALUES('another')");
        database.checkpoint();
        database.execute("DELETE FROM t WHERE x='a known secret'");
        QVERIFY(database.emptyLog({}));
        for (const QString& name : QDir(m_folder->path()).entryList(QDir::Files)) {
            QFile file(m_folder->filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY(!file.readAll().contains("a known secret"));
        }
    }

    void aLogThatSomebodyReadsIsNotEmptied() {
        Database database = opened();
        database.execute("CREATE TABLE t(x TEXT)");
        Database reader = opened();
        {
            const Snapshot reading(reader);
            reader.prepare("SELECT * FROM t").step();
            database.execute("INSERT INTO t VALUES('later')");
            QVERIFY(!database.emptyLog({}));
        }
        QVERIFY(database.emptyLog({}));
    }

    void aPlaceThatKeepsNoLogIsRefused() {
        for (const char* path : {"", ":memory:"}) {
            const auto database = Database::open(path, Database::Mode::ReadWrite);
            QVERIFY2(!database, path);
            QCOMPARE(database.error().code, ErrorCode::Storage);
        }
    }

    void aDiskWithNoRoomToBeginOnIsFull() {
        opened();
        rlimit before{};
        QVERIFY(::getrlimit(RLIMIT_FSIZE, &before) == 0);
        const auto signalBefore = std::signal(SIGXFSZ, SIG_IGN);
        // The log's index is there, and gets no page.
        const rlimit little{100, before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &little);
        const auto refused = Database::open(m_path, Database::Mode::ReadWrite);
        ::setrlimit(RLIMIT_FSIZE, &before);
        std::signal(SIGXFSZ, signalBefore);
        QVERIFY(!refused);
        QVERIFY2(refused.error().code == ErrorCode::DiskFull, refused.error().detail.c_str());
        QVERIFY(refused.error().detail.find("the disk is full") != std::string::npos);
    }

    void aFileThatCannotBeOpenedIsAnError() {
        const std::string nowhere = m_folder->filePath("no/such/folder/x.db").toStdString();
        QCOMPARE(Database::open(nowhere, Database::Mode::ReadWrite).error().code,
                 ErrorCode::Storage);
        QCOMPARE(Database::open(m_path, Database::Mode::ReadOnly).error().code, ErrorCode::Storage);
        QVERIFY(!QFile::exists(QString::fromStdString(m_path)));
    }

    void whatIsNoDatabaseIsRefusedAndLeftAlone() {
        const QByteArray content = QByteArray(4096, 'x');
        write(content);
        QVERIFY(!Database::open(m_path, Database::Mode::ReadWrite));
        QCOMPARE(read(), content);
    }

    void aDroppedTransactionLeavesNothing() {
        Database database = withNotes();
        {
            const Transaction transaction(database);
            add(database, "lost");
            QCOMPARE(rows(database), std::int64_t{1});
            QVERIFY(database.inTransaction());
        }
        QVERIFY(!database.inTransaction());
        QCOMPARE(rows(database), std::int64_t{0});
    }

    void anExceptionUndoesItsTransaction() {
        Database database = withNotes();
        const auto failed = attempt([&]() -> Result<void> {
            Transaction transaction(database);
            add(database, "lost");
            add(database, "lost");
            database.execute("INSERT INTO nowhere VALUES(1)");
            transaction.commit();
            return {};
        });
        QCOMPARE(failed.error().code, ErrorCode::Storage);
        QVERIFY(failed.error().detail.find("nowhere") != std::string::npos);
        QCOMPARE(rows(database), std::int64_t{0});
    }

    void aCommittedTransactionIsThereAfterReopening() {
        {
            Database database = withNotes();
            Transaction transaction(database);
            add(database, "kept");
            transaction.commit();
        }
        Database database = opened();
        QCOMPARE(textOf(database, "SELECT text FROM note"), std::string("kept"));
    }

    void aSnapshotIsOneViewForSeveralReads() {
        auto writer = Database::open(m_path, Database::Mode::ReadWrite);
        writer->execute("CREATE TABLE note (text TEXT)");
        auto reader = Database::open(m_path, Database::Mode::ReadOnly);
        {
            const Snapshot view(*reader);
            QCOMPARE(rows(*reader), std::int64_t{0});
            add(*writer, "later");
            const Snapshot inner(*reader);
            QCOMPARE(rows(*reader), std::int64_t{0});
        }
        QCOMPARE(rows(*reader), std::int64_t{1});
    }

    void aPartIsUndoneByItself() {
        Database database = withNotes();
        Transaction transaction(database);
        add(database, "before");
        {
            const Savepoint part(database);
            add(database, "undone");
        }
        {
            Savepoint part(database);
            add(database, "kept");
            {
                const Savepoint inner(database);
                add(database, "undone");
            }
            part.release();
        }
        transaction.commit();
        QCOMPARE(textOf(database, "SELECT group_concat(text, ' ') FROM note"),
                 std::string("before kept"));
    }

    void readersSeeTheStateBeforeAnOpenTransaction() {
        Database writer = withNotes();
        add(writer, "first");
        auto reader = Database::open(m_path, Database::Mode::ReadOnly);
        QVERIFY(reader);
        Transaction transaction(writer);
        add(writer, "second");
        QCOMPARE(rows(*reader), std::int64_t{1});
        transaction.commit();
        QCOMPARE(rows(*reader), std::int64_t{2});
    }

    void aReadInProgressKeepsItsState() {
        Database writer = withNotes();
        add(writer, "a");
        add(writer, "b");
        auto reader = Database::open(m_path, Database::Mode::ReadOnly);
        Statement reading = reader->prepare("SELECT text FROM note ORDER BY text");
        QVERIFY(reading.step());
        writer.execute("DELETE FROM note");
        writer.checkpoint();
        QVERIFY(reading.step());
        QCOMPARE(reading.string(0), std::string("b"));
    }

    void aReaderCannotWrite() {
        Database writer = withNotes();
        auto reader = Database::open(m_path, Database::Mode::ReadOnly);
        const auto failed = attempt([&]() -> Result<void> {
            add(*reader, "x");
            return {};
        });
        QVERIFY(!failed);
        QCOMPARE(rows(writer), std::int64_t{0});
    }

    void aFullDiskSaysSoAndKeepsWhatWasThere() {
        Database database = withNotes();
        add(database, "kept");
        const std::string pages = textOf(database, "PRAGMA page_count");
        QCOMPARE(textOf(database, "PRAGMA max_page_count=" + pages), pages);
        const auto failed = attempt([&]() -> Result<void> {
            Transaction transaction(database);
            for (int i = 0; i < 100; ++i) add(database, std::string(10000, 'x'));
            transaction.commit();
            return {};
        });
        QCOMPARE(failed.error().code, ErrorCode::DiskFull);
        QVERIFY(!database.inTransaction());
        QCOMPARE(rows(database), std::int64_t{1});
        database.execute("PRAGMA max_page_count=1000000");
        add(database, std::string(10000, 'x'));
        QCOMPARE(rows(database), std::int64_t{2});
    }

    void aCheckpointMovesTheLogIntoTheFile() {
        Database database = withNotes();
        for (int i = 0; i < 100; ++i) add(database, std::string(1000, 'x'));
        const QByteArray before = read();
        database.checkpoint();
        QVERIFY(read().size() > before.size() + 50000);
    }

    void changesCountTheLastStatement() {
        Database database = withNotes();
        add(database, "a");
        add(database, "b");
        database.execute("UPDATE note SET text='c'");
        QCOMPARE(database.changes(), 2);
    }

    void attemptGivesTheResultOrTheError() {
        const auto fine = attempt([]() -> Result<int> { return 5; });
        QCOMPARE(fine.value(), 5);
        const auto failed =
            attempt([]() -> Result<int> { throw StorageError(ErrorCode::DiskFull, "full"); });
        QCOMPARE(failed.error(), (Error{ErrorCode::DiskFull, "full"}));
    }

  private:
    Database opened() { return Database::open(m_path, Database::Mode::ReadWrite).value(); }
    Database withNotes() {
        Database database = opened();
        database.execute("CREATE TABLE note(text)");
        return database;
    }
    QByteArray read() const {
        QFile file(QString::fromStdString(m_path));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void write(const QByteArray& content) const {
        QFile file(QString::fromStdString(m_path));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::string m_path;
};

BANSO_TEST(DatabaseTest);

}  // namespace banso

#include "database_test.moc"
