// SPDX-License-Identifier: Apache-2.0
#include "sync/hub/access_tables.h"

#include <QtTest>

#include "sync/hub/sqlite_store.h"
#include "tests/support/test_registry.h"

namespace banso::sync {

class AccessTablesTest : public QObject {
    Q_OBJECT

    using What = AccessTables::What;
    using Files = std::set<RecordId>;

    struct Bench {
        SqliteStore store = SqliteStore::open("", Database::Mode::Memory).value();
        AccessTables tables = store.access();
        RecordId sato = id(1);
        RecordId tanaka = id(2);
        RecordId shop = id(3);
        RecordId other = id(4);

        static RecordId id(std::uint64_t number) {
            return makeVersion7(1'763'881'200'000, 1, number);
        }
        static Date day(int number) { return addDays(*parseDate("2026-11-24"), number); }
    };

  private slots:
    void theLogTellsWhatWasTrueAtEachOfItsNumbers() {
        Bench b;
        // Who was never told anything sees all.
        QVERIFY(b.tables.hadFile(b.sato, b.shop, 0));
        b.tables.tell(b.sato, What::Roles, {}, "advisor");
        b.tables.tell(b.sato, What::Narrow);
        b.tables.tell(b.sato, What::Enter, b.shop);
        b.tables.tell(b.tanaka, What::Roles, {}, "advisor");
        b.tables.tell(b.sato, What::Leave, b.shop);
        b.tables.tell(b.sato, What::Wide);
        const std::vector<bool> shop{false, true, false, true, true, false, true};
        const std::vector<bool> other{false, true, false, false, false, false, true};
        for (std::size_t number = 0; number < shop.size(); ++number) {
            const auto at = static_cast<std::int64_t>(number);
            QCOMPARE(b.tables.hadFile(b.sato, b.shop, at), bool(shop[number]));
            QCOMPARE(b.tables.hadFile(b.sato, b.other, at), bool(other[number]));
        }
        QCOMPARE(b.tables.lastTold(b.sato), std::int64_t{6});
        QVERIFY(!b.tables.isNarrow(b.sato));
    }

    void rolesAreThoseToldLast() {
        Bench b;
        QVERIFY(!b.tables.rolesAt(b.sato, 9).has_value());
        b.tables.tell(b.sato, What::Roles, {}, "advisor supervisor");
        b.tables.tell(b.sato, What::Roles, {}, "advisor");
        QCOMPARE(*b.tables.rolesAt(b.sato, 1), std::string("advisor supervisor"));
        QCOMPARE(*b.tables.rolesAt(b.sato, 9), std::string("advisor"));
    }

    void whatIsNewSinceANumberNamesFilesAndSwitches() {
        Bench b;
        b.tables.tell(b.sato, What::Narrow);
        b.tables.tell(b.sato, What::Enter, b.shop);
        b.tables.tell(b.sato, What::Roles, {}, "advisor");
        QVERIFY(b.tables.since(b.sato, 0).switched);
        const AccessNews news = b.tables.since(b.sato, 1);
        QVERIFY(!news.switched);
        QCOMPARE(news.files, Files{b.shop});
        QVERIFY(b.tables.since(b.sato, 2).files.empty());
        QCOMPARE(b.tables.exceptions(b.sato), Files{b.shop});
    }

    void whatIsKeptFromSomebodyWideIsForgottenWhenSheBecomesNarrow() {
        Bench b;
        b.tables.tell(b.sato, What::Leave, b.shop);
        b.tables.tell(b.sato, What::Leave, b.other);
        b.tables.tell(b.sato, What::Enter, b.other);
        QCOMPARE(b.tables.exceptions(b.sato), Files{b.shop});
        QVERIFY(!b.tables.hadFile(b.sato, b.shop, 1));
        QVERIFY(b.tables.hadFile(b.sato, b.other, 3));
        b.tables.tell(b.sato, What::Narrow);
        QVERIFY(b.tables.exceptions(b.sato).empty());
    }

    void restrictedFilesAreThoseThatAreSaidToBe() {
        Bench b;
        b.tables.putResponsible(b.shop, {b.sato, b.sato, 1, true});
        b.tables.putResponsible(b.other, {b.tanaka, {}, 2});
        QCOMPARE(b.tables.restrictedFiles(), Files{b.shop});
        QVERIFY(b.tables.responsible(b.shop)->restricted);
    }

    void aDeputyHasTheAbsentOnesFilesFromTheFirstDayToTheLast() {
        Bench b;
        b.tables.putResponsible(b.shop, {b.sato, b.sato, 1});
        b.tables.putResponsible(b.other, {b.tanaka, {}, 2});
        StandIn standIn;
        standIn.id = Bench::id(9);
        standIn.absent = b.sato;
        standIn.deputy = b.tanaka;
        standIn.from = Bench::day(1);
        standIn.to = Bench::day(2);
        b.tables.putStandIn(standIn);
        for (const int day : {0, 3}) {
            QCOMPARE(b.tables.filesOf(b.tanaka, Bench::day(day)), Files{b.other});
            QVERIFY(!b.tables.standsIn(b.tanaka, b.sato, Bench::day(day)));
        }
        for (const int day : {1, 2}) {
            QCOMPARE(b.tables.filesOf(b.tanaka, Bench::day(day)), (Files{b.shop, b.other}));
            QVERIFY(b.tables.standsIn(b.tanaka, b.sato, Bench::day(day)));
        }
        // The absent one keeps them.
        QCOMPARE(b.tables.filesOf(b.sato, Bench::day(1)), Files{b.shop});
        standIn.cancelled = true;
        b.tables.putStandIn(standIn);
        QCOMPARE(b.tables.filesOf(b.tanaka, Bench::day(1)), Files{b.other});
    }
};

BANSO_TEST(AccessTablesTest);

}  // namespace banso::sync

#include "access_tables_test.moc"
