// SPDX-License-Identifier: Apache-2.0
#include "sync/hub/ledger.h"

#include <QtTest>

#include "tests/support/test_registry.h"
#include "tests/unit/sync/hub/hub_bench.h"

namespace banso::sync {

class LedgerTest : public QObject {
    Q_OBJECT

  private slots:
    void bringingEqualUnitsWritesNothing() {
        HubBench bench;
        const auto head = bench.store.head();
        bench.chamber.inGroup([&](Hub& h) {
            h.bring({"business", bench.shop, {{"name", "\"店\""}, {"phone", "\"X\""}}});
            return 0;
        });
        QCOMPARE(bench.store.head(), head);
    }

    void whatOthersChangedLastIsKnownForEachDevice() {
        HubBench bench;
        const auto made = bench.store.record(bench.shop)->revision;
        const auto mine = bench.answer(bench.one, {bench.set("memo", "\"a\"", {})}).revision;
        auto record = *bench.store.record(bench.shop);
        QCOMPARE(record.revisionByOthers(bench.one.device), made);
        QCOMPARE(record.revisionByOthers(bench.two.device), mine);
        const auto theirs = bench.answer(bench.two, {bench.set("email", "\"a\"", {})}).revision;
        record = *bench.store.record(bench.shop);
        QCOMPARE(record.revisionByOthers(bench.one.device), theirs);
        QCOMPARE(record.revisionByOthers(bench.two.device), mine);
    }

    void whatAnImportChangedMustBeSeenAndANumberNeedNot() {
        HubBench bench;
        const auto before = bench.store.head();
        bench.answer(bench.one, {bench.set("memo", "\"a\"", {})});
        bench.chamber.inGroup([&](Hub& h) {
            h.bring({"business", bench.shop, {{"name", "\"新しい店名\""}}});
            return 0;
        });
        QCOMPARE(bench.store.record(bench.shop)->revisionByOthers(bench.one.device),
                 bench.store.head());
        const Answer cancel =
            bench.answer(bench.one, {bench.set("life", R"({"cancelled":true})", {})}, before);
        QCOMPARE(cancel.outcome, Outcome::Conflict);
        const RecordId plan = bench.ids.recordId();
        bench.answer(
            bench.one,
            {HubBench::creationOf("plan", plan, {{"business", json::quoted(bench.shop.text())}})});
        QCOMPARE(bench.store.record(plan)->revisionByOthers(bench.one.device), std::int64_t{0});
    }

    void whoHasNotSeenTheNumberHasSeenTheWork() {
        HubBench bench;
        const RecordId plan = bench.ids.recordId();
        const auto made = bench.answer(
            bench.one,
            {HubBench::creationOf("plan", plan, {{"business", json::quoted(bench.shop.text())}})});
        QCOMPARE(bench.store.head(), made.revision + 1);
        // The other one's pull ended between the two.
        const Operation rename{"plan", plan, {{"title", {}, json::quoted("計画"), {}}}, {}};
        QCOMPARE(bench.answer(bench.two, {rename}, made.revision).outcome, Outcome::Applied);
    }

    void revisionsHaveNoGaps() {
        HubBench bench;
        bench.answer(bench.one, {bench.set("phone", "\"A\"", bench.version("phone"))});
        bench.answer(bench.two, {bench.set("phone", "\"B\"", "hub:1")});
        const auto rows = bench.store.historyAfter(0, 1'000);
        for (std::size_t i = 0; i < rows.size(); ++i)
            QCOMPARE(rows[i].revision, static_cast<std::int64_t>(i) + 1);
    }

    void ownerAndScopeComeFromTheFieldsThatTheKindNames() {
        const RecordId plan = RecordId::natural("a", {}, "plan");
        const RecordId shop = RecordId::natural("a", {}, "shop");
        const StoredRecord made = Ledger::makeRecord(
            "drift_case", {},
            {{"plan", json::quoted(plan.text())}, {"business", json::quoted(shop.text())}});
        QCOMPARE(made.owner, plan);
        QCOMPARE(made.scope, shop);
        QCOMPARE(Ledger::makeRecord("business", shop, {}).scope, shop);
        QVERIFY(Ledger::makeRecord("later_kind", shop, {}).owner.isNull());
        QVERIFY(Ledger::makeRecord("plan", plan, {{"business", "\"no id\""}}).owner.isNull());
    }

    void plansAndCasesGetTheirNumbersOnce() {
        HubBench bench;
        const RecordId first = bench.ids.recordId();
        const RecordId second = bench.ids.recordId();
        const std::string shop = json::quoted(bench.shop.text());
        bench.answer(bench.one, {HubBench::creationOf("plan", first, {{"business", shop}})});
        bench.answer(
            bench.one,
            {HubBench::creationOf(
                "plan", second, {{"business", shop}, {"supersedes", json::quoted(first.text())}})});
        QCOMPARE(std::string(bench.chamber.state(first).value("version")), std::string("1"));
        QCOMPARE(std::string(bench.chamber.state(second).value("version")), std::string("2"));
    }
};

BANSO_TEST(LedgerTest);

}  // namespace banso::sync

#include "ledger_test.moc"
