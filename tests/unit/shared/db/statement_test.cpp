// SPDX-License-Identifier: Apache-2.0
#include "shared/db/statement.h"

#include <QtTest>

#include "tests/support/test_registry.h"

namespace banso {

class StatementTest : public QObject {
    Q_OBJECT

  private slots:
    void boundValuesComeBackAsTheyWere() {
        Database database = memory();
        const std::string withNul("a\0b", 3);
        const RecordId id = makeVersion7(1763881200000, 1, 5);
        Statement row = database.prepare("SELECT ?, ?, ?, ?, ?, ?, ?");
        row.bind("髙島屋").bind(std::int64_t{-9007199254740991}).bindBytes(withNul).bind(withNul);
        row.bind(id).bind(7).bind(std::size_t{8});
        QVERIFY(row.step());
        QCOMPARE(row.string(0), std::string("髙島屋"));
        QCOMPARE(row.integer(1), std::int64_t{-9007199254740991});
        QCOMPARE(row.string(2), withNul);
        QCOMPARE(row.string(3), withNul);
        QCOMPARE(row.id(4), id);
        QCOMPARE(row.integer(5) + row.integer(6), std::int64_t{15});
        QVERIFY(!row.step());
    }

    void emptyIsNotNull() {
        Database database = memory();
        Statement row = database.prepare("SELECT ?, ?, ?, ?, ?");
        row.bind("").bind(std::string_view{}).bindBytes({}).bindNull();
        row.bind(std::optional<std::int64_t>{});
        QVERIFY(row.step());
        for (const int column : {0, 1, 2}) {
            QVERIFY(!row.isNull(column));
            QCOMPARE(row.string(column), std::string());
        }
        QVERIFY(row.isNull(3) && row.isNull(4));
        QVERIFY(!row.integerOrNull(4));
        QCOMPARE(row.string(3), std::string());
    }

    void whatIsNoIdReadsAsTheNullId() {
        Database database = memory();
        Statement row = database.prepare("SELECT 'x', NULL, 5");
        QVERIFY(row.step());
        for (const int column : {0, 1, 2}) QVERIFY(row.id(column).isNull());
    }

    void aStatementMayRunManyTimes() {
        Database database = memory();
        database.execute("CREATE TABLE t(a, b)");
        Statement insert = database.prepare("INSERT INTO t VALUES(?, ?)");
        for (int i = 0; i < 10; ++i) insert.bind(i).bind("x").run();
        // What was bound before does not come back by itself.
        insert.bind(10).run();
        Statement sum = database.prepare("SELECT sum(a), count(b) FROM t");
        QVERIFY(sum.step());
        QCOMPARE(sum.integer(0), std::int64_t{55});
        QCOMPARE(sum.integer(1), std::int64_t{10});
    }

    void aStatementIsKeptAndComesBackEmpty() {
        Database database = memory();
        for (int round = 0; round < 3; ++round) {
            Statement row = database.prepare("SELECT ?");
            if (round != 1) row.bind(round);
            QVERIFY(row.step());
            QCOMPARE(row.isNull(0), round == 1);
        }
    }

    void theSameSqlMayBeInUseTwice() {
        Database database = memory();
        database.execute("CREATE TABLE t(a); INSERT INTO t VALUES(1), (2), (3)");
        const std::string_view sql = "SELECT a FROM t WHERE a >= ? ORDER BY a";
        std::string seen;
        Statement outer = database.prepare(sql);
        outer.bind(1);
        while (outer.step()) {
            seen += outer.string(0) + ":";
            Statement inner = database.prepare(sql);
            inner.bind(outer.integer(0));
            while (inner.step()) seen += inner.string(0);
            seen += " ";
        }
        QCOMPARE(seen, std::string("1:123 2:23 3:3 "));
    }

    void anUnfinishedBindingIsNotTouchedByAnother() {
        Database database = memory();
        Statement first = database.prepare("SELECT ?");
        first.bind("mine");
        { database.prepare("SELECT ?").bind("yours"); }
        QVERIFY(first.step());
        QCOMPARE(first.string(0), std::string("mine"));
    }

    void aMovedStatementGoesOn() {
        Database database = memory();
        Statement first = database.prepare("SELECT ?, ?");
        first.bind(1);
        Statement second = std::move(first);
        second.bind(2);
        QVERIFY(second.step());
        QCOMPARE(second.integer(0) + second.integer(1), std::int64_t{3});
    }

    void statementsOutliveTheMoveOfTheirDatabase() {
        Database first = memory();
        { QVERIFY(first.prepare("SELECT 1").step()); }
        Database second = std::move(first);
        Statement row = second.prepare("SELECT 1");
        QVERIFY(row.step());
    }

    void wrongSqlIsAnErrorThatShowsIt() {
        Database database = memory();
        const auto failed = attempt([&]() -> Result<void> {
            database.prepare("SELEKT 1");
            return {};
        });
        QVERIFY(!failed);
        QVERIFY(failed.error().detail.find("SELEKT") != std::string::npos);
    }

    void anErrorNeverShowsABoundValue() {
        Database database = memory();
        database.execute("CREATE TABLE t(a UNIQUE)");
        const auto failed = attempt([&]() -> Result<void> {
            for (int i = 0; i < 2; ++i)
                database.prepare("INSERT INTO t VALUES(?)").bind("高崎商店").run();
            return {};
        });
        QCOMPARE(failed.error().code, ErrorCode::Storage);
        QVERIFY(failed.error().detail.find("高崎") == std::string::npos);
    }

  private:
    static Database memory() { return Database::open({}, Database::Mode::Memory).value(); }
};

BANSO_TEST(StatementTest);

}  // namespace banso

#include "statement_test.moc"
