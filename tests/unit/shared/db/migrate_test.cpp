// SPDX-License-Identifier: Apache-2.0
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include "shared/db/database.h"
#include "shared/db/statement.h"
#include "tests/support/test_registry.h"

namespace banso {
namespace {

const std::vector<Migration> kSteps{
    {1, "CREATE TABLE t(a); INSERT INTO t VALUES('one')"},
    {2, "ALTER TABLE t ADD COLUMN b DEFAULT 'two'"},
    {4, "CREATE TABLE u(c); INSERT INTO u SELECT a || b FROM t"},
};

std::vector<Migration> firstSteps(std::size_t count) {
    return {kSteps.begin(), kSteps.begin() + static_cast<std::ptrdiff_t>(count)};
}

std::string firstText(Database& database, std::string_view sql) {
    Statement statement = database.prepare(sql);
    return statement.step() ? statement.string(0) : std::string("no row");
}

std::string version(Database& database) {
    return firstText(database, "PRAGMA user_version");
}

}  // namespace

class MigrateTest : public QObject {
    Q_OBJECT

  private slots:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void aFreshFileGetsAllSteps() {
        Database database = opened();
        QVERIFY(migrate(database, kSteps));
        QCOMPARE(version(database), std::string("4"));
        QCOMPARE(firstText(database, "SELECT c FROM u"), std::string("onetwo"));
    }

    void anOlderFileGetsOnlyWhatItLacks() {
        for (std::size_t count = 1; count <= kSteps.size(); ++count) {
            Database database = opened();
            QVERIFY(migrate(database, firstSteps(count)));
            QCOMPARE(version(database), std::to_string(kSteps[count - 1].to));
        }
        Database database = opened();
        QCOMPARE(firstText(database, "SELECT count(*) || c FROM u"), std::string("1onetwo"));
    }

    void aSecondRunChangesNothing() {
        {
            Database database = opened();
            QVERIFY(migrate(database, kSteps));
        }
        const QByteArray before = read();
        {
            Database database = opened();
            QVERIFY(migrate(database, kSteps));
        }
        QCOMPARE(read(), before);
    }

    void aNewerFileIsRefusedAndLeftByteForByte() {
        {
            Database database = opened();
            QVERIFY(migrate(database, kSteps));
        }
        const QByteArray before = read();
        {
            Database database = opened();
            const auto refused = migrate(database, firstSteps(2));
            QCOMPARE(refused.error().code, ErrorCode::NewerFile);
            QVERIFY(refused.error().detail.find("version 4") != std::string::npos);
        }
        QVERIFY(!before.isEmpty());
        QCOMPARE(read(), before);
    }

    void aFailingStepLeavesTheVersionBeforeIt() {
        Database database = opened();
        auto steps = firstSteps(2);
        steps.push_back({3, "CREATE TABLE half(x); INSERT INTO t(a) VALUES('half'); BROKEN"});
        const auto failed = migrate(database, steps);
        QCOMPARE(failed.error().code, ErrorCode::Storage);
        QVERIFY(!database.inTransaction());
        QCOMPARE(version(database), std::string("2"));
        QCOMPARE(firstText(database, "SELECT count(*) FROM t"), std::string("1"));
        QCOMPARE(firstText(database, "SELECT name FROM sqlite_schema WHERE name='half'"),
                 std::string("no row"));
        QVERIFY(migrate(database, kSteps));
    }

    void noStepsAreNoWork() {
        Database database = opened();
        QVERIFY(migrate(database, {}));
        QCOMPARE(version(database), std::string("0"));
    }

  private:
    std::string path() const { return m_folder->filePath("file.db").toStdString(); }
    Database opened() const { return Database::open(path(), Database::Mode::ReadWrite).value(); }
    QByteArray read() const {
        QFile file(QString::fromStdString(path()));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

BANSO_TEST(MigrateTest);

}  // namespace banso

#include "migrate_test.moc"
