// SPDX-License-Identifier: Apache-2.0
#include "shared/db/encrypt.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include "shared/db/database.h"
#include "shared/db/statement.h"
#include "tests/support/test_registry.h"

namespace banso::tests {

/// A database that only its key opens.
class EncryptTest : public QObject {
    Q_OBJECT

    static constexpr const char* kWords = "田村製作所の売上";
    static constexpr Database::Mode kWriting = Database::Mode::ReadWrite;
    const SecretKey m_key = SecretKey::random();

    /// What lies in the folder, bytes as they are.
    static QByteArray everything(const QTemporaryDir& folder) {
        QByteArray bytes;
        for (const QFileInfo& info : QDir(folder.path()).entryInfoList(QDir::Files)) {
            QFile file(info.filePath());
            if (file.open(QIODevice::ReadOnly)) bytes += file.readAll();
        }
        return bytes;
    }
    static std::string wordsIn(Database& database) {
        Statement row = database.prepare("SELECT text FROM note");
        return row.step() ? row.string(0) : "";
    }
    static void write(Database& database) {
        database.execute("CREATE TABLE note (id INTEGER PRIMARY KEY AUTOINCREMENT, text TEXT)");
        database.prepare("INSERT INTO note (text) VALUES (?)").bind(kWords).run();
    }

  private slots:
    void nothingOfItStandsOnTheDisk() {
        const QTemporaryDir folder;
        const std::string file = folder.filePath("a.db").toStdString();
        auto database = Database::open(file, kWriting, m_key).value();
        write(database);
        // The log is beside it, and not folded yet.
        QVERIFY(QFile(folder.filePath("a.db-wal")).size() > 0);
        const QByteArray before = everything(folder);
        QVERIFY(!before.contains(kWords) && !before.contains("SQLite format") &&
                !before.contains("note"));
        database.checkpoint();
        QVERIFY(!everything(folder).contains(kWords));
        QVERIFY(!isClearDatabase(file));
    }

    void onlyItsKeyOpensIt() {
        const QTemporaryDir folder;
        const std::string file = folder.filePath("a.db").toStdString();
        {
            auto database = Database::open(file, kWriting, m_key).value();
            write(database);
        }
        auto again = Database::open(file, Database::Mode::ReadOnly, m_key).value();
        QCOMPARE(wordsIn(again), std::string(kWords));
        const auto other = Database::open(file, kWriting, SecretKey::random());
        QVERIFY(other.error().detail.find("does not open with its key") != std::string::npos);
        QVERIFY(!Database::open(file, kWriting));
        QCOMPARE(wordsIn(again), std::string(kWords));
    }

    void aClearFileDoesNotOpenWithAKeyAsIfItWereSafe() {
        const QTemporaryDir folder;
        const std::string file = folder.filePath("a.db").toStdString();
        {
            auto database = Database::open(file, kWriting).value();
            write(database);
        }
        QVERIFY(isClearDatabase(file));
        QCOMPARE(Database::open(file, kWriting, m_key).error().code, ErrorCode::Storage);
    }

    void aClearTabletBecomesAnEncryptedOneWithAllItHas() {
        const QTemporaryDir folder;
        const std::string file = folder.filePath("a.db").toStdString();
        {
            auto database = Database::open(file, kWriting).value();
            write(database);
            database.execute(
                "CREATE INDEX byText ON note(text); CREATE VIRTUAL TABLE words USING "
                "fts5(text); INSERT INTO words VALUES ('kept words'); PRAGMA user_version=7");
        }
        QVERIFY(encryptDatabase(file, m_key).has_value());
        QVERIFY(!everything(folder).contains(kWords));
        QVERIFY(!isClearDatabase(file));
        auto database = Database::open(file, kWriting, m_key).value();
        QCOMPARE(wordsIn(database), std::string(kWords));
        Statement version = database.prepare("PRAGMA user_version");
        QVERIFY(version.step() && version.integer(0) == 7);
        Statement found = database.prepare("SELECT count(*) FROM words WHERE words MATCH 'kept'");
        QVERIFY(found.step() && found.integer(0) == 1);
        // A name that counts goes on where it was: an outbox may give no number twice.
        database.execute("DELETE FROM note; INSERT INTO note (text) VALUES ('next')");
        Statement next = database.prepare("SELECT id FROM note");
        QVERIFY(next.step() && next.integer(0) == 2);
    }

    void whereThereIsNoRoomTheClearFileStays() {
        const QTemporaryDir folder;
        const std::string file = folder.filePath("a.db").toStdString();
        {
            auto database = Database::open(file, kWriting).value();
            write(database);
        }
        // A folder in the place of the copy.
        QVERIFY(QDir(folder.path()).mkpath("a.db.encrypted/taken"));
        QVERIFY(!encryptDatabase(file, m_key));
        auto database = Database::open(file, kWriting).value();
        QCOMPARE(wordsIn(database), std::string(kWords));
    }

    void whatIsNotThereIsNoClearDatabase() {
        const QTemporaryDir folder;
        QVERIFY(!isClearDatabase(folder.filePath("none.db").toStdString()));
    }
};

BANSO_TEST(EncryptTest);

}  // namespace banso::tests

#include "encrypt_test.moc"
