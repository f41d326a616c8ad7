// SPDX-License-Identifier: Apache-2.0
#include "sync/hub/conflicts.h"

#include <QtTest>

#include "tests/support/test_registry.h"
#include "tests/unit/sync/hub/hub_bench.h"

namespace banso::sync {

class ConflictsTest : public QObject {
    Q_OBJECT

    struct Bench : HubBench {
        OperationName x = version("phone");

        Answer phone(Sender& from, const char* value, const OperationName& base,
                     std::vector<OperationName> settles = {}) {
            return answer(from, {set("phone", value, base, std::move(settles))});
        }
        OperationName last(const Sender& from) { return makeName(from.device, from.sequence); }
        Conflict only() {
            const auto all = records("conflict");
            BANSO_ASSERT(all.size() == 1);
            return fromUnits<Conflict>(all.front().id, all.front().state.units());
        }
        /// Two set the phone over X: the first stands, the second is a candidate.
        OperationName contradict() {
            phone(one, "\"A\"", x);
            phone(two, "\"B\"", x);
            return last(two);
        }
    };

  private slots:
    void aConflictShowsBothSidesWithTheirAuthors() {
        Bench bench;
        const OperationName candidate = bench.contradict();
        const Conflict conflict = bench.only();
        QCOMPARE(conflict.subject, bench.shop);
        QCOMPARE(conflict.business, bench.shop);
        QCOMPARE(conflict.sides.size(), std::size_t{2});
        const ConflictSide standing = conflict.sides.at(bench.last(bench.one));
        QVERIFY(standing.standing.value_or(false));
        QCOMPARE(standing.person, bench.one.person);
        QCOMPARE(standing.at, std::optional(bench.clock.now()));
        QCOMPARE(conflict.sides.at(candidate).value, std::string("\"B\""));
        QCOMPARE(conflict.sides.at(candidate).person, bench.two.person);
    }

    void theStandingSideFollowsWhoChangesItHavingSeenIt() {
        Bench bench;
        bench.contradict();
        bench.phone(bench.one, "\"C\"", bench.version("phone"));
        const Conflict conflict = bench.only();
        QCOMPARE(conflict.sides.size(), std::size_t{2});
        QCOMPARE(conflict.sides.at(bench.last(bench.one)).value, std::string("\"C\""));
        QVERIFY(!conflict.closed.value_or(false));
    }

    void aStandingValueThatBecomesTheCandidatesClosesTheConflict() {
        Bench bench;
        const OperationName candidate = bench.contradict();
        bench.phone(bench.one, "\"B\"", bench.version("phone"));
        const Conflict conflict = bench.only();
        QVERIFY(conflict.closed.value_or(false));
        QCOMPARE(conflict.closedHow, std::string("same_value"));
        QCOMPARE(bench.store.record(bench.shop)->openConflicts, std::int64_t{0});
        // The candidate's author may go on from it.
        QCOMPARE(bench.phone(bench.two, "\"D\"", candidate).outcome, Outcome::Applied);
    }

    void aDecisionLeavesOpenWhatItDoesNotName() {
        Bench bench;
        const OperationName first = bench.contradict();
        Sender three = bench.sender("加藤");
        bench.phone(three, "\"C\"", bench.x);
        bench.phone(bench.one, "\"B\"", bench.version("phone"), {bench.version("phone"), first});
        const Conflict conflict = bench.only();
        QVERIFY(!conflict.closed.value_or(false));
        QVERIFY(conflict.sides.at(first).settled.value_or(false));
        QVERIFY(!conflict.sides.at(bench.last(three)).settled.value_or(false));
        QCOMPARE(bench.value("phone"), std::string("\"B\""));
    }

    void aDecisionThatNamesNobodyKnownSettlesNothing() {
        Bench bench;
        bench.contradict();
        const auto answer = bench.phone(bench.one, "\"Z\"", bench.version("phone"),
                                        {makeName(bench.two.device, 999), "hub:77777"});
        QCOMPARE(answer.outcome, Outcome::Applied);
        QVERIFY(!bench.only().closed.value_or(false));
        QCOMPARE(bench.value("phone"), std::string("\"Z\""));
    }

    void aDecisionTakenTwiceIsDecidedOnce() {
        Bench bench;
        const OperationName candidate = bench.contradict();
        const OperationName standing = bench.version("phone");
        bench.phone(bench.one, "\"B\"", standing, {standing, candidate});
        bench.phone(bench.two, "\"B\"", standing, {standing, candidate});
        QCOMPARE(bench.records("conflict").size(), std::size_t{1});
        const Conflict conflict = bench.only();
        QVERIFY(conflict.closed.value_or(false));
        QCOMPARE(conflict.closedHow, std::string("decided"));
        QCOMPARE(conflict.closedBy, bench.one.person);
    }

    void anotherAuthorsCandidateIsNotReplacedByNamingIt() {
        Bench bench;
        const OperationName candidate = bench.contradict();
        Sender three = bench.sender("加藤");
        QCOMPARE(bench.phone(three, "\"C\"", candidate).outcome, Outcome::Conflict);
        QCOMPARE(bench.only().sides.size(), std::size_t{3});
    }

    void whatTheValueCountsAsIsFollowedOverEqualValues() {
        Bench bench;
        bench.phone(bench.one, "\"A\"", bench.x);
        bench.phone(bench.two, "\"A\"", bench.x);
        QCOMPARE(bench.phone(bench.two, "\"B\"", bench.last(bench.two)).outcome, Outcome::Applied);
        QCOMPARE(bench.value("phone"), std::string("\"B\""));
        QVERIFY(bench.records("conflict").empty());
    }

    void whatWasEqualToNothingCountsAsNothing() {
        HubBench bench;
        const auto before = bench.store.head();
        bench.answer(bench.one, {bench.set("memo", "\"a\"", {})});
        const auto life = [&](const char* value, const OperationName& base, std::int64_t seen) {
            return bench.answer(bench.two, {bench.set("life", value, base)}, seen).outcome;
        };
        const char* cancelled = R"({"cancelled":true})";
        QCOMPARE(life(cancelled, {}, before), Outcome::Conflict);
        QCOMPARE(life("null", makeName(bench.two.device, 1), before), Outcome::Applied);
        // She has read the memo now, and cancels again over what she left there.
        QCOMPARE(life(cancelled, makeName(bench.two.device, 2), bench.store.head()),
                 Outcome::Applied);
        QCOMPARE(bench.value("life"), std::string(cancelled));
    }

    void aNewContradictionAfterADecisionIsANewConflict() {
        Bench bench;
        const OperationName candidate = bench.contradict();
        const OperationName standing = bench.version("phone");
        bench.phone(bench.one, "\"B\"", standing, {standing, candidate});
        bench.phone(bench.two, "\"E\"", standing);
        QCOMPARE(bench.records("conflict").size(), std::size_t{2});
        QCOMPARE(bench.store.record(bench.shop)->openConflicts, std::int64_t{1});
    }
};

BANSO_TEST(ConflictsTest);

}  // namespace banso::sync

#include "conflicts_test.moc"
