// SPDX-License-Identifier: Apache-2.0
#include "shared/db/copy.h"

#include <QtTest>

#include "shared/db/statement.h"
#include "tests/support/test_registry.h"

namespace banso {

class CopyTest : public QObject {
    Q_OBJECT

    static std::int64_t rowsIn(Database& database) {
        Statement row = database.prepare("SELECT count(*) FROM t");
        row.step();
        return row.integer(0);
    }

  private slots:
    void aCopyIsOneMomentOfAFileThatIsWrittenMeanwhile() {
        QTemporaryDir folder;
        const std::string path = folder.filePath("source.db").toStdString();
        const std::string target = folder.filePath("copy.db").toStdString();
        auto writer = Database::open(path, Database::Mode::ReadWrite);
        writer->execute("CREATE TABLE t (a TEXT) STRICT; INSERT INTO t VALUES('committed')");
        Transaction open(*writer);
        writer->execute("INSERT INTO t VALUES('not yet')");
        auto reader = Database::open(path, Database::Mode::ReadOnly);
        QVERIFY(copyDatabase(*reader, target).has_value());
        open.commit();
        QVERIFY(!QFile::exists(folder.filePath("copy.db-wal")));
        auto copy = Database::open(target, Database::Mode::ReadOnly);
        QCOMPARE(rowsIn(*copy), std::int64_t{1});
        QCOMPARE(rowsIn(*writer), std::int64_t{2});
    }

    void aPlaceThatCannotBeWrittenIsAnError() {
        auto source = Database::open("", Database::Mode::Memory);
        const auto copied = copyDatabase(*source, "/nowhere/at/all.db");
        QVERIFY(!copied.has_value());
        QCOMPARE(copied.error().code, ErrorCode::Storage);
    }
};

BANSO_TEST(CopyTest);

}  // namespace banso

#include "copy_test.moc"
