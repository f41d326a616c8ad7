// SPDX-License-Identifier: Apache-2.0
#include "sync/hub/judge.h"

#include <QtTest>

#include "shared/domain/consultation.h"
#include "shared/domain/figure.h"
#include "tests/support/test_registry.h"
#include "tests/unit/sync/hub/hub_bench.h"

namespace banso::sync {

class JudgeChecksTest : public QObject {
    Q_OBJECT

    static void isRefused(const Answer& answer, ErrorCode code) {
        QCOMPARE(answer.outcome, Outcome::Quarantined);
        QCOMPARE(answer.code, std::string(name(code)));
        QVERIFY(!answer.entry.isNull());
    }
    static Units figure(RecordId shop) {
        Figure figure;
        figure.business = shop;
        figure.period = "2026-10";
        figure.measure = Measure::Sales;
        figure.amount = 1;
        return toUnits(figure);
    }
    static Consultation visit(HubBench& bench) {
        Consultation made;
        made.id = bench.ids.recordId();
        made.business = bench.shop;
        made.writer = bench.one.person;
        made.day = tokyoDate(bench.clock.now());
        made.method = Method::Visit;
        return made;
    }

  private slots:
    void aKindOfTheHubsOwnIsWrittenByTheHubAlone() {
        HubBench bench;
        for (const char* kind : {"conflict", "verdict", "quarantine_entry"})
            isRefused(
                bench.answer(bench.one, {HubBench::creationOf(kind, bench.ids.recordId(),
                                                              {{"subjectUnit", "\"phone\""}})}),
                ErrorCode::Forbidden);
        QVERIFY(bench.records("conflict").empty());
    }

    void aNumberThatTheHubGivesIsNotTaken() {
        HubBench bench;
        isRefused(bench.answer(bench.one,
                               {HubBench::creationOf("plan", bench.ids.recordId(),
                                                     {{"business", json::quoted(bench.shop.text())},
                                                      {"version", "9"}})}),
                  ErrorCode::Forbidden);
    }

    void aPersonWithoutTheRoleMayNotWrite() {
        HubBench bench;
        isRefused(bench.answer(bench.one, {HubBench::creationOf("setting", bench.ids.recordId(),
                                                                {{"key", "\"a\""}})}),
                  ErrorCode::Forbidden);
        Sender admin = bench.sender("管理者", Role::Administrator);
        const RecordId id = RecordId::natural("setting", {}, "a");
        QCOMPARE(
            bench.answer(admin, {HubBench::creationOf("setting", id, {{"key", "\"a\""}})}).outcome,
            Outcome::Applied);
        Sender nobody = bench.sender("客");
        bench.chamber.inGroup([&](Hub& h) {
            h.bring({"person", nobody.person, {{"name", "\"客\""}}});
            return 0;
        });
        isRefused(bench.answer(nobody, {bench.set("memo", "\"a\"", {})}), ErrorCode::Forbidden);
    }

    void whatEverybodyReadIsGivenToNoRestrictedClientAfterwards() {
        HubBench bench;
        const RecordId talk = bench.ids.recordId();
        bench.answer(bench.one,
                     {HubBench::creationOf("consultation", talk,
                                           {{"when", R"({"day":"2026-11-24"})"},
                                            {"writer", json::quoted(bench.one.person.text())},
                                            {"method", "\"visit\""}})});
        const auto restrict = [&](const char* value) {
            bench.chamber.inGroup([&](Hub& h) {
                h.bring(
                    {"business",
                     bench.shop,
                     {{"advisor", json::quoted(bench.one.person.text())}, {"restricted", value}}});
                return 0;
            });
        };
        restrict("true");
        const Operation gives{
            "consultation", talk, {{"business", {}, json::quoted(bench.shop.text()), {}}}, {}};
        isRefused(bench.answer(bench.one, {gives}), ErrorCode::Forbidden);
        QCOMPARE(bench.chamber.state(talk).value("business"), std::string_view("null"));
        restrict("false");
        QCOMPARE(bench.answer(bench.two, {gives}).outcome, Outcome::Applied);
    }

    void whoMayNotDecideOnACaseIsToldSo() {
        HubBench bench;
        const RecordId driftCase = bench.ids.recordId();
        bench.chamber.inGroup([&](Hub& h) {
            h.bring({"drift_case", driftCase, {{"ordinal", "0"}}});
            return 0;
        });
        const std::string state = R"({"stateWord":"started"})";
        const Operation starts{"drift_case", driftCase, {{"state", {}, state, {}}}, {}};
        const auto answer = bench.answer(bench.one, {starts});
        isRefused(answer, ErrorCode::Forbidden);
        QVERIFY(answer.detail.ends_with("no role that may write a drift_case's state"));
        Sender chief = bench.sender("課長", Role::Supervisor);
        QCOMPARE(bench.answer(chief, {starts}).outcome, Outcome::Applied);
    }

    void whoHasNoRoleTodayMayWriteNothingNotEvenAKindOfALaterVersion() {
        HubBench bench;
        bench.chamber.inGroup([&](Hub& h) {
            h.bring({"person",
                     bench.one.person,
                     {{"name", "\"佐藤\""}, {"roles/advisor", R"({"to":"2026-03-31"})"}}});
            return 0;
        });
        isRefused(bench.answer(bench.one, {bench.set("memo", "\"a\"", {})}), ErrorCode::Forbidden);
        isRefused(bench.answer(bench.one, {HubBench::creationOf("later_kind", bench.ids.recordId(),
                                                                {{"unit", "1"}})}),
                  ErrorCode::Forbidden);
    }

    void aSaveInSomebodyElsesNameIsRefused() {
        HubBench bench;
        Save save = bench.save(bench.one, {bench.set("memo", "\"a\"", {})});
        save.person = bench.two.person;
        encodeSave(save, bench.one.device);
        isRefused(bench.answers(bench.one, {save.line}).front(), ErrorCode::Forbidden);
    }

    void aPlansFollowUpAndADayThatWasMissedHaveIdsThatFollowFromWhatIsThere() {
        HubBench bench;
        const RecordId plan = bench.ids.recordId();
        const RecordId slot = RecordId::natural("appointment", plan, "1");
        const Units units{{"business", json::quoted(bench.shop.text())},
                          {"plan", json::quoted(plan.text())},
                          {"when", R"({"day":"2026-12-01"})"}};
        Units first = units;
        first["slot"] = "1";
        QCOMPARE(
            bench.answer(bench.one, {HubBench::creationOf("appointment", slot, first)}).outcome,
            Outcome::Applied);
        // It moves on; the day that was not kept stays as a record beside it.
        const RecordId missed = RecordId::natural("appointment", slot, "2026-12-01");
        const OperationName when(bench.chamber.state(slot).versionOf("when"));
        const auto moves = bench.answer(
            bench.one, {{"appointment", slot, {{"when", when, R"({"day":"2026-12-08"})", {}}}, {}},
                        HubBench::creationOf("appointment", missed, units)});
        QCOMPARE(moves.outcome, Outcome::Applied);
        QVERIFY(bench.store.record(missed) != nullptr);
        // Of another plan, or of nothing that moves, it is somebody else's.
        isRefused(bench.answer(bench.one, {HubBench::creationOf(
                                              "appointment",
                                              RecordId::natural("appointment", plan, "2"), first)}),
                  ErrorCode::Invalid);
        isRefused(bench.answer(bench.one,
                               {HubBench::creationOf(
                                   "appointment",
                                   RecordId::natural("appointment", slot, "2026-12-02"), units)}),
                  ErrorCode::Invalid);
    }

    void anIdThatItsNaturalKeyDoesNotMakeIsRefused() {
        HubBench bench;
        isRefused(bench.answer(bench.one, {HubBench::creationOf("figure", bench.ids.recordId(),
                                                                figure(bench.shop))}),
                  ErrorCode::Invalid);
        const RecordId id = naturalId(kindOf<Figure>(), figure(bench.shop));
        QCOMPARE(bench.answer(bench.one, {HubBench::creationOf("figure", id, figure(bench.shop))})
                     .outcome,
                 Outcome::Applied);
    }

    void whatPlacesARecordIsFixedWhenItIsMade() {
        HubBench bench;
        const RecordId id = naturalId(kindOf<Figure>(), figure(bench.shop));
        bench.answer(bench.one, {HubBench::creationOf("figure", id, figure(bench.shop))});
        const Operation moved{
            "figure", id, {{"period", makeName(bench.one.device, 1), "\"2026-11\"", {}}}, {}};
        isRefused(bench.answer(bench.one, {moved}), ErrorCode::Invalid);
    }

    void aConsultationGetsItsBusinessOnce() {
        HubBench bench;
        Consultation made = visit(bench);
        made.business = {};
        bench.answer(bench.one, {HubBench::creationOf("consultation", made.id, toUnits(made))});
        const auto give = [&](RecordId business, const OperationName& base) {
            return bench.answer(bench.two,
                                {{"consultation",
                                  made.id,
                                  {{"business", base, json::quoted(business.text()), {}}},
                                  {}}});
        };
        QCOMPARE(give(bench.shop, {}).outcome, Outcome::Applied);
        QCOMPARE(bench.store.record(made.id)->owner, bench.shop);
        isRefused(give(bench.ids.recordId(), makeName(bench.two.device, 1)), ErrorCode::Invalid);
    }

    void theRulesOfFormAreAskedOfEachOperation_data() {
        QTest::addColumn<QString>("unit");
        QTest::addColumn<QString>("value");
        QTest::newRow("month 13") << "closingMonth"
                                  << "13";
        QTest::newRow("text for a number") << "closingMonth"
                                           << "\"3\"";
        QTest::newRow("a day that is none") << "staff"
                                            << R"({"employeesOn":"2026-02-30"})";
        QTest::newRow("a fraction") << "founded"
                                    << "1950.5";
    }

    void theRulesOfFormAreAskedOfEachOperation() {
        QFETCH(QString, unit);
        QFETCH(QString, value);
        HubBench bench;
        isRefused(bench.answer(bench.one, {bench.set(unit.toStdString(), value.toStdString(), {})}),
                  ErrorCode::Invalid);
        QCOMPARE(bench.value(unit.toStdString()), std::string("null"));
    }

    void aSaveMayChangeARecordOnlyOnce() {
        HubBench bench;
        isRefused(bench.answer(bench.one,
                               {bench.set("memo", "\"a\"", {}), bench.set("email", "\"b\"", {})}),
                  ErrorCode::Invalid);
    }

    void anIdOfAnotherKindIsRefused() {
        HubBench bench;
        isRefused(bench.answer(bench.one, {{"plan", bench.shop, {{"title", {}, "\"a\"", {}}}, {}}}),
                  ErrorCode::Invalid);
    }

    void seenMayNotGoBackNorBeyondWhatWasGiven() {
        HubBench bench;
        isRefused(bench.answer(bench.one, {bench.set("memo", "\"a\"", {})}, 1'000'000),
                  ErrorCode::Invalid);
        HubBench other;
        other.answer(other.one, {other.set("memo", "\"a\"", {})}, 3);
        isRefused(other.answer(other.one, {other.set("email", "\"a\"", {})}, 2),
                  ErrorCode::Invalid);
    }

    void allOperationsOfASaveOrNone() {
        HubBench bench;
        const auto answers = bench.answers(
            bench.one, {bench
                            .save(bench.one, {bench.set("memo", "\"a\"", {}),
                                              HubBench::creationOf("setting", bench.ids.recordId(),
                                                                   {{"key", "\"a\""}})})
                            .line});
        QCOMPARE(answers.size(), std::size_t{2});
        QCOMPARE(answers[0].outcome, Outcome::Quarantined);
        QCOMPARE(bench.value("memo"), std::string("null"));
    }

    void aRecordThatFitsNoMessageAnyMoreIsRefused() {
        HubBench bench;
        const std::string large = json::quoted(std::string(1'500'000, 'a'));
        QCOMPARE(bench.answer(bench.one, {bench.set("later/1", large, {})}).outcome,
                 Outcome::Applied);
        isRefused(bench.answer(bench.two, {bench.set("later/2", large, {})}), ErrorCode::TooLarge);
    }
};

BANSO_TEST(JudgeChecksTest);

}  // namespace banso::sync

#include "judge_checks_test.moc"
