// SPDX-License-Identifier: Apache-2.0
#include "sync/hub/judge.h"

#include <QtTest>

#include "tests/support/test_registry.h"
#include "tests/unit/sync/hub/hub_bench.h"

namespace banso::sync {

class JudgeTest : public QObject {
    Q_OBJECT

  private slots:
    void whoBringsBackWhatWasCancelledAnewMeanwhileFindsItThere() {
        HubBench bench;
        Sender three = bench.sender("加藤");
        const auto life = [&](Sender& from, const char* value, const OperationName& base) {
            return bench.answer(from, {bench.set("life", value, base)});
        };
        life(bench.one, R"({"cancelled":true})", {});
        const OperationName cancel = bench.version("life");
        life(bench.one, R"({"cancelled":true,"cancelReason":"廃業"})", cancel);
        // Two had seen the first cancel only.
        QCOMPARE(life(bench.two, "null", cancel).outcome, Outcome::Conflict);
        QCOMPARE(bench.value("life"), std::string("null"));
        const auto conflicts = bench.records("conflict");
        QCOMPARE(conflicts.size(), std::size_t{1});
        const auto conflict =
            fromUnits<Conflict>(conflicts.front().id, conflicts.front().state.units());
        QVERIFY(!conflict.closed.value_or(false));
        QCOMPARE(conflict.sides.at(makeName(bench.one.device, 2)).standing.value_or(false), false);
        QCOMPARE(conflict.sides.size(), std::size_t{2});
        // What two builds on it has seen that the shop is there.
        QCOMPARE(life(bench.two, R"({"cancelled":true})", makeName(bench.two.device, 1)).outcome,
                 Outcome::Applied);
    }

    void whoSawAnEqualCancelHasNotSeenTheOneThatCameAfterSomebodyWorkedOn() {
        HubBench bench;
        Sender three = bench.sender("加藤");
        Sender four = bench.sender("高橋");
        const std::string closed = R"({"cancelled":true,"cancelReason":"廃業"})";
        const std::int64_t before = bench.store.head();
        bench.answer(bench.one, {bench.set("life", closed, {})});
        const OperationName first = bench.version("life");
        const std::int64_t seen = bench.store.head();
        // Two had not seen it, and works on: the shop is there, the cancel waits.
        bench.answer(bench.two, {bench.set("memo", "\"来店\"", {})}, before);
        QCOMPARE(bench.value("life"), std::string("null"));
        QCOMPARE(bench.answer(three, {bench.set("life", closed, bench.version("life"))}).outcome,
                 Outcome::Applied);
        // Four saw the first cancel only, and brings the shop back.
        QCOMPARE(bench.answer(four, {bench.set("life", "null", first)}, seen).outcome,
                 Outcome::Conflict);
        QCOMPARE(bench.value("life"), std::string("null"));
        auto conflicts = bench.records("conflict");
        std::erase_if(conflicts, [](const auto& c) { return c.state.value("state") != "null"; });
        QCOMPARE(conflicts.size(), std::size_t{1});
        const auto open =
            fromUnits<Conflict>(conflicts.front().id, conflicts.front().state.units());
        QVERIFY(!open.sides.at(makeName(three.device, 1)).standing.value_or(false));
    }

    void unitsSetBesideOthersChangesAreMerged() {
        HubBench bench;
        const auto seen = bench.store.head();
        bench.answer(bench.two, {bench.set("memo", "\"a\"", {})});
        QCOMPARE(bench.answer(bench.one, {bench.set("email", "\"a\"", {})}, seen).outcome,
                 Outcome::Merged);
        // Her own change is nobody else's.
        QCOMPARE(bench.answer(bench.one, {bench.set("founded", "1950", {})}).outcome,
                 Outcome::Applied);
    }
};

BANSO_TEST(JudgeTest);

}  // namespace banso::sync

#include "judge_test.moc"
