// SPDX-License-Identifier: Apache-2.0
#include "sync/hub/twins.h"

#include <QtTest>
#include <set>

#include "shared/domain/consultation.h"
#include "shared/domain/figure.h"
#include "tests/support/test_registry.h"
#include "tests/unit/sync/hub/hub_bench.h"

namespace banso::sync {

class TwinsTest : public QObject {
    Q_OBJECT

    using Values = std::set<std::string>;

    /// The shop, and another record of the same business that people join to it.
    struct Pair : HubBench {
        RecordId twin = business("\"Y\"");

        RecordId business(const std::string& phone) {
            const RecordId id = ids.recordId();
            chamber.inGroup([&](Hub& h) {
                h.bring({"business", id, {{"name", "\"店\""}, {"phone", phone}}});
                return 0;
            });
            return id;
        }
        Operation change(RecordId record, const std::string& unit, const std::string& value) {
            const OperationName base(chamber.state(record).versionOf(unit));
            return {"business", record, {{unit, base, value, {}}}, {}};
        }
        Operation join(RecordId record, RecordId standing) {
            return change(record, "alias", json::quoted(standing.text()));
        }
        Operation part(RecordId record) { return change(record, "alias", "null"); }
        Answer joinTwin() { return answer(one, {join(twin, shop)}); }

        Conflict conflictOf(RecordId subject, std::string_view unit) {
            const RecordId id = store.openConflict(subject, unit);
            return id.isNull() ? Conflict{}
                               : fromUnits<Conflict>(id, store.record(id)->state.units());
        }
        Values waiting(RecordId subject, std::string_view unit) {
            Values values;
            for (const auto& [name, side] : conflictOf(subject, unit).sides)
                if (!side.standing.value_or(false) && !side.settled.value_or(false))
                    values.insert(side.value);
            return values;
        }
        std::string closedHow(RecordId subject) {
            for (const StoredRecord& record : records("conflict"))
                if (record.owner == subject)
                    return fromUnits<Conflict>(record.id, record.state.units()).closedHow;
            return {};
        }
        Figure figure(RecordId of, std::int64_t yen) {
            Figure made;
            made.business = of;
            made.period = "2026-10";
            made.measure = Measure::Sales;
            made.amount = yen;
            made.id = naturalId(kindOf<Figure>(), toUnits(made));
            return made;
        }
        RecordId enter(Sender& from, RecordId of, std::int64_t yen) {
            const Figure made = figure(of, yen);
            BANSO_ASSERT(answer(from, {creationOf("figure", made.id, toUnits(made))}).outcome ==
                         Outcome::Applied);
            return made.id;
        }
    };

  private slots:
    void whatDiffersWaitsForAPersonAndNothingIsRewritten() {
        Pair p;
        QCOMPARE(p.joinTwin().outcome, Outcome::Applied);
        QCOMPARE(p.value("phone"), std::string("\"X\""));
        QCOMPARE(p.waiting(p.shop, "phone"), Values{"\"Y\""});
        QCOMPARE(p.waiting(p.shop, "name"), Values{});
        QCOMPARE(p.chamber.state(p.twin).value("phone"), std::string_view("\"Y\""));
    }

    void aSideSaysOfWhichRecordItIs() {
        Pair p;
        p.joinTwin();
        for (const auto& [name, side] : p.conflictOf(p.shop, "phone").sides)
            QCOMPARE(side.joined, side.standing.value_or(false) ? RecordId{} : p.twin);
    }

    void whoJoinsMayDecideInTheSameSave() {
        Pair p;
        const OperationName of(p.chamber.state(p.twin).versionOf("phone"));
        const Save save = p.save(
            p.one, {p.join(p.twin, p.shop), p.set("phone", "\"Y\"", p.version("phone"), {of})});
        for (const Answer& answer : p.answers(p.one, {save.line}))
            QCOMPARE(answer.outcome, Outcome::Applied);
        QCOMPARE(p.value("phone"), std::string("\"Y\""));
        QCOMPARE(p.chamber.state(p.shop).units().size(), std::size_t{2});
        QVERIFY(p.conflictOf(p.shop, "phone").sides.empty());
    }

    void whoKnowsThatTheStandingRecordWasCancelledBringsNoJoinedOneBack() {
        Pair p;
        const std::string cancel = R"({"cancelled":true,"cancelReason":"閉店"})";
        p.joinTwin();
        for (const RecordId record : {p.twin, p.shop})
            QCOMPARE(p.answer(p.one, {p.change(record, "life", cancel)}).outcome, Outcome::Applied);
        QCOMPARE(p.answer(p.two, {p.change(p.twin, "life", "null")}).outcome, Outcome::Quarantined);
        QCOMPARE(p.value("life"), cancel);
        // Who parts the two needs the other one no more.
        Operation parted = p.change(p.twin, "life", "null");
        parted.changes.push_back(p.part(p.twin).changes.front());
        Sender three = p.sender("加藤");
        QCOMPARE(p.answer(three, {parted}).outcome, Outcome::Applied);
        QCOMPARE(p.value("life"), cancel);
    }

    void aCircleIsAConflictThroughChainsToo() {
        Pair p;
        const RecordId third = p.business("\"X\"");
        p.joinTwin();
        QCOMPARE(p.answer(p.one, {p.join(p.shop, third)}).outcome, Outcome::Applied);
        const Answer closing = p.answer(p.two, {p.join(third, p.twin)});
        QCOMPARE(closing.outcome, Outcome::Conflict);
        QCOMPARE(p.chamber.state(third).value("alias"), std::string_view("null"));
        QCOMPARE(p.waiting(third, "alias"), Values{json::quoted(p.twin.text())});
        const Answer itself = p.answer(p.two, {p.join(third, third)});
        QCOMPARE(itself.outcome, Outcome::Conflict);
    }

    void twoThatAreMadeAsEachOthersTwinMakeNoCircle() {
        Pair p;
        const RecordId first = p.ids.recordId();
        const RecordId second = p.ids.recordId();
        const auto made = [&](RecordId id, RecordId alias) {
            return HubBench::creationOf(
                "business", id, {{"name", "\"新\""}, {"alias", json::quoted(alias.text())}});
        };
        const Save save = p.save(p.one, {made(first, second), made(second, first)});
        const auto answers = p.answers(p.one, {save.line});
        QCOMPARE(answers[0].outcome, Outcome::Applied);
        QCOMPARE(answers[1].outcome, Outcome::Conflict);
        QCOMPARE(p.chamber.state(second).value("alias"), std::string_view("null"));
        QCOMPARE(p.answer(p.two, {made(p.ids.recordId(), second)}).outcome, Outcome::Applied);
    }

    void aRowOfMoreThanEightIsAConflict() {
        Pair p;
        RecordId last = p.twin;
        p.joinTwin();
        // From below, so that the walk up from the named record never sees the length.
        RecordId top = p.shop;
        for (int i = 0; i < 7; ++i) {
            const RecordId next = p.business("\"X\"");
            QCOMPARE(p.answer(p.one, {p.join(top, next)}).outcome, Outcome::Applied);
            top = next;
        }
        QCOMPARE(p.answer(p.one, {p.join(top, p.business("\"X\""))}).outcome, Outcome::Conflict);
        const Answer late = p.answer(p.two, {p.change(last, "memo", "\"a\"")});
        QCOMPARE(late.outcome, Outcome::Conflict);
        QCOMPARE(p.waiting(top, "memo"), Values{"\"a\""});
    }

    void aJoinToWhatIsNotThereOrCancelledIsRefusedWithWords() {
        Pair p;
        const Answer unknown = p.answer(p.one, {p.join(p.twin, p.ids.recordId())});
        QCOMPARE(unknown.outcome, Outcome::Quarantined);
        QVERIFY(unknown.detail.find("not known") != std::string::npos);
        const RecordId gone = p.business("\"Z\"");
        p.answer(p.two, {p.change(gone, "life", R"({"cancelled":true,"cancelReason":"誤り"})")});
        const Answer cancelled = p.answer(p.two, {p.join(p.twin, gone)});
        QCOMPARE(cancelled.outcome, Outcome::Quarantined);
        QVERIFY(cancelled.detail.find("was cancelled") != std::string::npos);
    }

    void aBusinessMadeInTheSameSaveMayStand() {
        Pair p;
        const RecordId made = p.ids.recordId();
        const Save save = p.save(
            p.one,
            {HubBench::creationOf("business", made, {{"name", "\"新\""}}), p.join(p.twin, made)});
        QCOMPARE(p.answers(p.one, {save.line}).back().outcome, Outcome::Applied);
        QCOMPARE(p.waiting(made, "phone"), Values{"\"Y\""});
    }

    void whatComesLateForTheJoinedRecordLandsOnTheStandingOne() {
        Pair p;
        const Operation late = p.change(p.twin, "phone", "\"L\"");
        const Operation same = p.change(p.twin, "phone", "\"X\"");
        p.joinTwin();
        QCOMPARE(p.answer(p.two, {late}, 1).outcome, Outcome::Conflict);
        QCOMPARE(p.value("phone"), std::string("\"X\""));
        QCOMPARE(p.waiting(p.shop, "phone"), (Values{"\"L\"", "\"Y\""}));
        QCOMPARE(p.chamber.state(p.twin).value("phone"), std::string_view("\"Y\""));
        const Answer equal = p.answer(p.one, {same});
        QCOMPARE(equal.outcome, Outcome::Applied);
        QCOMPARE(equal.units.at("phone"), std::string("same"));
    }

    void whoWroteTwiceHasOneCandidate() {
        Pair p;
        Operation first = p.change(p.twin, "phone", "\"L\"");
        Operation second = first;
        p.joinTwin();
        p.answer(p.two, {first}, 1);
        second.changes[0].base = makeName(p.two.device, p.two.sequence);
        second.changes[0].value = "\"M\"";
        p.answer(p.two, {second}, 1);
        QCOMPARE(p.waiting(p.shop, "phone"), (Values{"\"M\"", "\"Y\""}));
    }

    void whatWaitedOnTheJoinedRecordWaitsOnTheStandingOne() {
        Pair p;
        const Operation mine = p.change(p.twin, "phone", "\"1\"");
        const Operation hers = p.change(p.twin, "phone", "\"2\"");
        p.answer(p.one, {mine});
        p.answer(p.two, {hers});
        p.joinTwin();
        QCOMPARE(p.waiting(p.shop, "phone"), (Values{"\"1\"", "\"2\""}));
        QCOMPARE(p.store.record(p.twin)->openConflicts, std::int64_t{0});
        QCOMPARE(p.closedHow(p.twin), std::string("joined"));
        p.answer(p.one, {p.part(p.twin)});
        QCOMPARE(p.waiting(p.twin, "phone"), Values{"\"2\""});
        QCOMPARE(p.store.record(p.shop)->openConflicts, std::int64_t{0});
    }

    void partedEachHasItsOwnAgainAndWhatCameLateStays() {
        Pair p;
        const Operation late = p.change(p.twin, "phone", "\"L\"");
        p.joinTwin();
        p.answer(p.two, {late}, 1);
        p.answer(p.two, {p.set("memo", "\"決めた\"", {})});
        QCOMPARE(p.answer(p.one, {p.part(p.twin)}).outcome, Outcome::Applied);
        QVERIFY(p.conflictOf(p.shop, "phone").sides.empty());
        QCOMPARE(p.closedHow(p.shop), std::string("parted"));
        QCOMPARE(p.waiting(p.twin, "phone"), Values{"\"L\""});
        QCOMPARE(p.value("memo"), std::string("\"決めた\""));
        QCOMPARE(p.answer(p.one, {p.change(p.twin, "phone", "\"N\"")}).outcome, Outcome::Applied);
    }

    void partedWorkGoesOnFromWhatStandsThoughItWasChosenForTheOther() {
        Pair p;
        const Operation onTheTwin = p.change(p.twin, "phone", "\"N\"");
        const OperationName of = onTheTwin.changes[0].base;
        p.joinTwin();
        p.answer(p.two, {p.set("phone", "\"Y\"", p.version("phone"), {of})});
        p.answer(p.one, {p.part(p.twin)});
        QCOMPARE(p.value("phone"), std::string("\"Y\""));
        QCOMPARE(p.answer(p.one, {onTheTwin}).outcome, Outcome::Applied);
        QCOMPARE(p.chamber.state(p.twin).value("phone"), std::string_view("\"N\""));
    }

    void joinedPartedAndJoinedAgainAsksTheSameAgain() {
        Pair p;
        p.joinTwin();
        p.answer(p.one, {p.part(p.twin)});
        p.answer(p.one, {p.join(p.twin, p.shop)});
        QCOMPARE(p.waiting(p.shop, "phone"), Values{"\"Y\""});
        QCOMPARE(p.store.record(p.shop)->openConflicts, std::int64_t{1});
    }

    void aCancelMustHaveSeenWhatIsJoined() {
        Pair p;
        const std::int64_t before = p.store.head();
        p.joinTwin();
        p.enter(p.one, p.twin, 7);
        const std::string cancel = R"({"cancelled":true,"cancelReason":"廃業"})";
        QCOMPARE(p.answer(p.two, {p.set("life", cancel, {})}, before).outcome, Outcome::Conflict);
        QCOMPARE(p.value("life"), std::string("null"));
    }

    void aVisitAtTheJoinedRecordBringsACancelledStandingOneBack() {
        Pair p;
        p.joinTwin();
        const std::int64_t seen = p.store.head();
        const std::string cancel = R"({"cancelled":true,"cancelReason":"廃業"})";
        p.answer(p.one, {p.set("phone", "\"X\"", p.version("phone"))});
        QCOMPARE(p.answer(p.one, {p.set("life", cancel, {})}).outcome, Outcome::Applied);
        Consultation visit;
        visit.business = p.twin;
        visit.writer = p.two.person;
        visit.day = tokyoDate(p.clock.now());
        visit.method = Method::Visit;
        const auto made = HubBench::creationOf("consultation", p.ids.recordId(), toUnits(visit));
        QCOMPARE(p.answer(p.two, {made}, seen).outcome, Outcome::Applied);
        QCOMPARE(p.value("life"), std::string("null"));
        QCOMPARE(p.waiting(p.shop, "life"), Values{cancel});
    }

    void whatIsOneClientIsRestrictedAsOne() {
        for (const bool standing : {true, false}) {
            Pair p;
            const RecordId said = standing ? p.shop : p.twin;
            p.answer(p.one, {p.change(said, "advisor", json::quoted(p.one.person.text()))});
            p.joinTwin();
            p.answer(p.one, {p.change(said, "restricted", "true")});
            for (const RecordId each : {p.shop, p.twin})
                QVERIFY(p.store.access().responsible(each)->restricted);
            QCOMPARE(Access(p.store, p.clock).responsible(p.shop), p.one.person);
            // Whoever opens one has not said that of the other.
            p.answer(p.one, {p.change(said, "restricted", "false")});
            QVERIFY(!p.store.access().responsible(said)->restricted);
            QVERIFY(Access(p.store, p.clock).isRestrictedClient(p.shop));
        }
    }

    void aRestrictedFileIsJoinedToNoOpenOne() {
        Pair p;
        p.answer(p.one, {p.change(p.twin, "restricted", "true")});
        QCOMPARE(p.answer(p.one, {p.join(p.twin, p.shop)}).outcome, Outcome::Quarantined);
        QCOMPARE(p.waiting(p.shop, "phone"), Values{});
        p.answer(p.one, {p.change(p.shop, "restricted", "true")});
        QCOMPARE(p.answer(p.one, {p.join(p.twin, p.shop)}).outcome, Outcome::Held);
    }

    void aFileThatIsRestrictedByTheSaveThatJoinsItIsJoinedToNoOpenOneEither() {
        const auto both = [](Pair& p, const std::string& restricted) {
            Operation operation = p.join(p.twin, p.shop);
            const auto first = p.change(p.twin, "restricted", restricted).changes.front();
            operation.changes.push_back(first);
            return operation;
        };
        Pair made;
        const auto creation = HubBench::creationOf("business", made.ids.recordId(),
                                                   {{"name", "\"店\""},
                                                    {"phone", "\"Z\""},
                                                    {"restricted", "true"},
                                                    {"alias", json::quoted(made.shop.text())}});
        QCOMPARE(made.answer(made.one, {creation}).outcome, Outcome::Quarantined);
        QCOMPARE(made.waiting(made.shop, "phone"), Values{});
        Pair changed;
        QCOMPARE(changed.answer(changed.one, {both(changed, "true")}).outcome,
                 Outcome::Quarantined);
        QCOMPARE(changed.waiting(changed.shop, "phone"), Values{});
        // With one that is hers, and restricted too, it is as restricted.
        Pair alike;
        const std::string hers = json::quoted(alike.one.person.text());
        alike.answer(alike.one, {alike.change(alike.shop, "advisor", hers)});
        alike.answer(alike.one, {alike.change(alike.shop, "restricted", "true")});
        QCOMPARE(alike.answer(alike.one, {both(alike, "true")}).outcome, Outcome::Applied);
        QCOMPARE(alike.waiting(alike.shop, "phone"), Values{"\"Y\""});
        // To open it without having seen why it is restricted opens nothing.
        Pair late;
        const Operation opens = both(late, "false");
        late.answer(late.two, {late.change(late.twin, "restricted", "true")});
        QCOMPARE(late.answer(late.one, {opens}).outcome, Outcome::Quarantined);
        QCOMPARE(late.waiting(late.shop, "phone"), Values{});
    }

    void aRestrictedFileIsJoinedToNoOpenOneThatIsMadeInTheSameSave() {
        Pair p;
        p.answer(p.one, {p.change(p.twin, "restricted", "true")});
        const RecordId made = p.ids.recordId();
        const Save save = p.save(
            p.one,
            {HubBench::creationOf("business", made, {{"name", "\"新\""}}), p.join(p.twin, made)});
        QCOMPARE(p.answers(p.one, {save.line}).back().outcome, Outcome::Quarantined);
        QVERIFY(p.store.record(made) == nullptr);
    }

    void figuresOfTheSameMonthMeet() {
        Pair p;
        const RecordId standing = p.enter(p.one, p.shop, 5);
        p.enter(p.one, p.twin, 7);
        p.joinTwin();
        QCOMPARE(p.waiting(standing, "value"), Values{R"({"amount":7})"});
        p.answer(p.one, {p.part(p.twin)});
        QCOMPARE(p.waiting(standing, "value"), Values{});
        QCOMPARE(p.store.record(standing)->openConflicts, std::int64_t{0});
    }

    void aFigureThatComesAfterTheJoinMeetsTheOtherToo() {
        for (const bool standingFirst : {true, false}) {
            Pair p;
            p.joinTwin();
            p.enter(p.one, standingFirst ? p.shop : p.twin, standingFirst ? 5 : 7);
            p.enter(p.two, standingFirst ? p.twin : p.shop, standingFirst ? 7 : 5);
            const RecordId counting = p.figure(p.shop, 0).id;
            QCOMPARE(p.waiting(counting, "value"), Values{R"({"amount":7})"});
        }
    }

    void aFigureOfTheJoinedRecordThatIsCorrectedIsOneCandidate() {
        Pair p;
        const RecordId standing = p.enter(p.one, p.shop, 5);
        const RecordId joined = p.enter(p.one, p.twin, 7);
        p.joinTwin();
        const OperationName base(p.chamber.state(joined).versionOf("value"));
        p.answer(p.two, {{"figure", joined, {{"value", base, R"({"amount":8})", {}}}, {}}});
        QCOMPARE(p.waiting(standing, "value"), Values{R"({"amount":8})"});
    }
};
BANSO_TEST(TwinsTest);

}  // namespace banso::sync

#include "twins_test.moc"
