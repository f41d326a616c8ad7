// SPDX-License-Identifier: Apache-2.0
#include "sync/hub/erasures.h"

#include <QtTest>

#include "shared/domain/confidential_note.h"
#include "shared/domain/kinds.h"
#include "sync/protocol/lines.h"
#include "tests/support/test_registry.h"
#include "tests/unit/sync/hub/hub_bench.h"

namespace banso::sync {

class ErasuresTest : public QObject {
    Q_OBJECT

    struct Bench : HubBench {
        Erasure erase(RecordId target) {
            return chamber.inGroup([&](Hub& h) {
                return h.erasures().carryOut({target, ErasureReason::Request, "console"});
            });
        }
        /// The second tablet hands these in, as one save; the number it gets.
        std::int64_t handIn(std::vector<Operation> operations) {
            LineWriter body;
            body.add(encode(DeviceHello{}));
            body.add(save(two, std::move(operations)).line);
            body.end();
            HandIn made;
            made.device = two.device;
            made.sha256 = std::to_string(two.sequence);
            made.request = body.take();
            return chamber.inGroup([&](Hub&) { return store.putHandIn(made); });
        }
        void decide(std::int64_t number, std::string_view decision) {
            chamber.inGroup([&](Hub&) {
                store.decideHandIn(number, decision);
                return 0;
            });
        }
        Result<void> check(RecordId target) {
            return chamber.inGroup([&](Hub& h) { return mayErase(h.store(), target); });
        }
        RecordId visit(RecordId business) {
            const RecordId id = ids.recordId();
            answer(one, {creationOf("consultation", id,
                                    {{"business", json::quoted(business.text())},
                                     {"writer", json::quoted(one.person.text())},
                                     {"when", R"({"day":"2026-11-24"})"},
                                     {"method", "\"visit\""}})});
            return id;
        }
        /// One that was joined to the shop, and parted from it.
        RecordId partedTwin() {
            const RecordId twin = ids.recordId();
            answer(one, {creationOf("business", twin,
                                    {{"name", "\"店\""},
                                     {"phone", "\"0901112222\""},
                                     {"alias", json::quoted(shop.text())}})});
            const auto alias = OperationName(chamber.state(twin).versionOf("alias"));
            answer(one, {{"business", twin, {{"alias", alias, "null", {}}}, {}}});
            return twin;
        }
        std::vector<std::string> operations() {
            std::vector<std::string> texts;
            for (const HistoryRow& row : store.historyAfter(0, 1'000))
                texts.push_back(row.operation);
            return texts;
        }
    };

  private slots:
    void theHistoryKeepsItsRevisionsWithoutTheirOperations() {
        Bench bench;
        const RecordId visit = bench.visit(bench.shop);
        QVERIFY(bench.store.record(visit) != nullptr);
        const auto before = bench.store.head();
        const Erasure erasure = bench.erase(bench.shop);
        QCOMPARE(erasure.revision, before + 1);
        QCOMPARE(bench.store.historyAfter(0, 1'000).size(),
                 static_cast<std::size_t>(erasure.revision));
        for (const std::string& text : bench.operations()) {
            QVERIFY(text.find(bench.shop.text()) == std::string::npos);
            QVERIFY(text.find(visit.text()) == std::string::npos);
        }
        QVERIFY(bench.store.record(visit) == nullptr);
    }

    void theSameSaveGetsTheSameAnswerAfterwards() {
        Bench bench;
        const Save save =
            bench.save(bench.one, {bench.set("phone", "\"A\"", bench.version("phone"))});
        bench.answers(bench.one, {save.line});
        bench.erase(bench.shop);
        const auto again = bench.answers(bench.one, {save.line});
        QVERIFY(again.front().again && again.front().outcome == Outcome::Applied);
        QVERIFY(bench.store.record(bench.shop) == nullptr);
    }

    void nobodyBurnsIdsThatOthersWillNeed() {
        Bench bench;
        bench.erase(bench.shop);
        const RecordId other = bench.ids.recordId();
        const RecordId month = RecordId::natural("figure", other, "2027-01\nsales");
        const RecordId talk = bench.ids.recordId();
        const std::string shop = json::quoted(bench.shop.text());
        const auto answer = bench.answer(
            bench.one,
            {HubBench::creationOf("figure", month, {{"business", shop}}),
             HubBench::creationOf("promise", talk, {{"business", json::quoted(other.text())}})});
        QCOMPARE(answer.outcome, Outcome::Void);
        QCOMPARE(bench.store.erasures().revisionOf({month}), std::int64_t{0});
        QCOMPARE(bench.store.erasures().revisionOf({talk}), std::int64_t{0});
    }

    void whatStoodOnItWhileItWasJoinedGoesWithItAndTheContradictionStays() {
        Bench bench;
        const RecordId twin = bench.partedTwin();
        QVERIFY(bench.chamber.state(bench.shop).value("phone") != "\"0901112222\"");
        const auto gone = bench.store.erasures().records(bench.erase(twin).revision);
        QCOMPARE(gone, std::vector<RecordId>{twin});
        bench.store.visitRecords({}, 1'000, [&](const StoredRecord& record) {
            QVERIFY(record.state.encodeUnits().find("0901112222") == std::string::npos);
        });
        for (const std::string& text : bench.operations())
            QVERIFY(text.find("0901112222") == std::string::npos);
    }

    void whatWouldBringItBackIsVoidAndSoIsWhatBuildsOnThat() {
        Bench bench;
        bench.erase(bench.shop);
        const RecordId visit = bench.ids.recordId();
        const Answer made = bench.answer(
            bench.one, {HubBench::creationOf("consultation", visit,
                                             {{"business", json::quoted(bench.shop.text())}})});
        QCOMPARE(made.outcome, Outcome::Void);
        QCOMPARE(made.code, std::string(kErasedCode));
        const Answer later =
            bench.answer(bench.one, {{"consultation", visit, {{"said", {}, "\"B\"", {}}}, {}}});
        QCOMPARE(later.code, std::string(kErasedCode));
        QVERIFY(bench.store.record(visit) == nullptr);
    }

    void whatBuildsOnANoteOrAFigureUnderItIsKeptNowhereEither() {
        const auto madeAndChanged = [](const std::string& kind, const Units& key,
                                       const std::string& unit) {
            Bench bench;
            bench.erase(bench.shop);
            Units units = key;
            units["business"] = json::quoted(bench.shop.text());
            const RecordId id = naturalId(*findKind(kind), units);
            const Answer made = bench.answer(bench.one, {HubBench::creationOf(kind, id, units)});
            QCOMPARE(made.code, std::string(kErasedCode));
            // It names the record alone, and could not be judged without that.
            const Answer later =
                bench.answer(bench.one, {{kind, id, {{unit, {}, "\"内々の話\"", {}}}, {}}});
            QCOMPARE(later.outcome, Outcome::Void);
            QCOMPARE(later.code, std::string(kErasedCode));
            QVERIFY(bench.records("quarantine_entry").empty());
            QVERIFY(!bench.store.entryOf(bench.one.device, later.sequence).has_value());
        };
        madeAndChanged("confidential_note", {}, "debts");
        madeAndChanged("figure", {{"period", "\"2026-10\""}, {"measure", "\"sales\""}}, "value");
    }

    void anIdThatFollowsFromWhatIsThereIsNotBurntBySayingThatItIsOfAnErasedClient() {
        Bench bench;
        const RecordId plan = bench.ids.recordId();
        bench.erase(bench.shop);
        const Units units{{"business", json::quoted(bench.shop.text())},
                          {"plan", json::quoted(plan.text())},
                          {"ordinal", "1"}};
        const RecordId drift = naturalId(*findKind("drift_case"), units);
        QVERIFY(drift.isNatural());
        const auto answer =
            bench.answer(bench.one, {HubBench::creationOf("drift_case", drift, units)});
        QCOMPARE(answer.outcome, Outcome::Void);
        QCOMPARE(bench.store.erasures().revisionOf({drift}), std::int64_t{0});
    }

    void aTalkWithSomebodyUnknownThatWasGivenToTheClientLaterGoesToo() {
        Bench bench;
        const RecordId visit = bench.ids.recordId();
        bench.answer(
            bench.one,
            {HubBench::creationOf("consultation", visit,
                                  {{"when", R"({"day":"2026-11-24"})"}, {"method", "\"visit\""}})});
        bench.answer(
            bench.one,
            {{"consultation", visit, {{"business", {}, json::quoted(bench.shop.text()), {}}}, {}}});
        bench.erase(bench.shop);
        QVERIFY(bench.store.record(visit) == nullptr);
    }

    void aBusinessThatWasJoinedToItGoesWithItAndNotByItself() {
        Bench bench;
        const RecordId twin = bench.ids.recordId();
        bench.chamber.inGroup([&](Hub& h) {
            h.bring({"business", twin, {{"name", "\"店\""}}});
            return 0;
        });
        bench.answer(
            bench.one,
            {{"business", twin, {{"alias", {}, json::quoted(bench.shop.text()), {}}}, {}}});
        QCOMPARE(bench.check(twin).error().code, ErrorCode::Invalid);
        bench.erase(bench.shop);
        QVERIFY(bench.store.record(twin) == nullptr);
    }

    void aSaveThatWasKeptBackGoesWithWhatItNames() {
        Bench bench;
        const RecordId plan = bench.ids.recordId();
        const Answer kept = bench.answer(
            bench.one, {HubBench::creationOf("plan", plan,
                                             {{"business", json::quoted(bench.shop.text())},
                                              {"nonsense", "\"secret\""},
                                              {"title", "17"}})});
        QCOMPARE(kept.outcome, Outcome::Quarantined);
        bench.erase(bench.shop);
        QVERIFY(bench.store.record(kept.entry) == nullptr);
        QVERIFY(!bench.store.entryOf(bench.one.device, kept.sequence).has_value());
        QVERIFY(!bench.store.isBlocked(bench.one.device));
    }

    void theHubItselfBringsNothingBack() {
        Bench bench;
        bench.erase(bench.shop);
        bench.chamber.inGroup([&](Hub& h) {
            h.bring({"business", bench.shop, {{"name", "\"店\""}}});
            return 0;
        });
        QVERIFY(bench.store.record(bench.shop) == nullptr);
        QVERIFY(!bench.chamber.inGroup([&](Hub& h) {
            return h.createIfAbsent({"drift_case",
                                     bench.ids.recordId(),
                                     {{"business", json::quoted(bench.shop.text())}}});
        }));
    }

    void whatAKeptBackSaveWouldHaveMadeIsTakenFromNobodyEither() {
        Bench bench;
        const RecordId plan = bench.ids.recordId();
        bench.answer(
            bench.one,
            {HubBench::creationOf(
                "plan", plan, {{"business", json::quoted(bench.shop.text())}, {"title", "17"}})});
        bench.erase(bench.shop);
        // It names the plan alone.
        const Answer later =
            bench.answer(bench.one, {{"plan", plan, {{"summary", {}, "\"B\"", {}}}, {}}});
        QCOMPARE(later.code, std::string(kErasedCode));
        QVERIFY(bench.records("quarantine_entry").empty());
    }

    void noTabletIsTakenToAskForItAnyMore() {
        Bench bench;
        bench.store.access().putWanted(bench.two.device, {bench.shop}, 1);
        bench.erase(bench.shop);
        QVERIFY(bench.store.access().wanted(bench.two.device)->empty());
    }

    void whatWaitsBehindAKeptBackSaveGoesWithItThoughItNamesThatAlone() {
        Bench bench;
        const RecordId note = confidentialNoteOf(bench.shop);
        bench.answer(bench.one,
                     {HubBench::creationOf(
                         "confidential_note", note,
                         {{"business", json::quoted(bench.shop.text())}, {"debts", "17"}})});
        const Answer waits = bench.answer(
            bench.one, {{"confidential_note", note, {{"debts", {}, "\"兄の保証\"", {}}}, {}}});
        QCOMPARE(waits.outcome, Outcome::Held);
        bench.erase(bench.shop);
        QVERIFY(bench.records("quarantine_entry").empty());
        for (const std::string& text : bench.operations())
            QVERIFY(text.find("兄の保証") == std::string::npos);
    }

    void whoHasNotHeardOfAContradictionThatStaysGetsItWhole() {
        Bench bench;
        bench.answer(bench.two, {bench.set("phone", "\"B\"", {})});
        const RecordId twin = bench.partedTwin();
        bench.erase(twin);
        const RecordId conflict = bench.store.openConflict(bench.shop, "phone");
        QVERIFY(!conflict.isNull());
        const auto rows = bench.store.historyAfter(0, 1'000);
        const auto last = std::find_if(rows.rbegin(), rows.rend(), [&](const HistoryRow& row) {
            return row.record == conflict;
        });
        QVERIFY(last->whole && !last->isErased());
        for (const std::string& text : bench.operations())
            QVERIFY(text.find("0901112222") == std::string::npos);
    }

    void workThatNobodyHasDecidedOnIsDecidedOnFirst() {
        Bench bench;
        HandIn handIn;
        handIn.device = bench.two.device;
        handIn.sha256 = "aa";
        handIn.request = "{\"r\":\"" + bench.shop.text() + "\"}";
        bench.chamber.inGroup([&](Hub&) { return bench.store.putHandIn(handIn); });
        QCOMPARE(bench.check(bench.shop).error().code, ErrorCode::Forbidden);
        bench.chamber.inGroup([&](Hub&) {
            bench.store.decideHandIn(1, "dropped");
            return 0;
        });
        QVERIFY(bench.check(bench.shop).has_value());
        bench.erase(bench.shop);
        QCOMPARE(bench.store.handIn(1)->request, std::string());
    }

    void whatADroppedHandInWouldHaveMadeGoesWithItsTextAndItsFiles() {
        Bench bench;
        const RecordId talk = bench.ids.recordId();
        const std::string photo(64, 'b');
        const std::string shop = json::quoted(bench.shop.text());
        // The second body names the talk alone, which was never taken.
        const std::int64_t first = bench.handIn({HubBench::creationOf(
            "consultation", talk, {{"business", shop}, {"when", R"({"day":"2026-11-24"})"}})});
        const std::int64_t second =
            bench.handIn({{"consultation", talk, {{"said", {}, "\"兄の保証\"", {}}}, {}},
                          HubBench::creationOf("attachment", bench.ids.recordId(),
                                               {{"subject", json::quoted(talk.text())},
                                                {"file", "{\"sha256\":\"" + photo + "\"}"}})});
        bench.decide(first, "dropped");
        bench.decide(second, "dropped");
        bench.erase(bench.shop);
        QCOMPARE(bench.store.handIn(first)->request, std::string());
        QCOMPARE(bench.store.handIn(second)->request, std::string());
        QCOMPARE(bench.store.erasures().files(), std::vector<std::string>{photo});
        QVERIFY(bench.store.erasures().by(talk).has_value());
    }

    void aHandInThatIsDecidedOnLaterLeavesNeitherTextNorFiles() {
        Bench bench;
        const RecordId talk = bench.ids.recordId();
        const std::string photo(64, 'b');
        const std::int64_t late =
            bench.handIn({{"consultation", talk, {{"said", {}, "\"兄の保証\"", {}}}, {}},
                          HubBench::creationOf("attachment", bench.ids.recordId(),
                                               {{"subject", json::quoted(talk.text())},
                                                {"file", "{\"sha256\":\"" + photo + "\"}"}})});
        bench.decide(bench.handIn({HubBench::creationOf(
                         "consultation", talk, {{"business", json::quoted(bench.shop.text())}})}),
                     "dropped");
        bench.erase(bench.shop);
        QVERIFY(bench.store.erasures().files().empty());
        bench.decide(late, "dropped");
        QCOMPARE(bench.store.handIn(late)->request, std::string());
        QCOMPARE(bench.store.erasures().files(), std::vector<std::string>{photo});
    }

    void thePhotoOfADraftGoesWithTheDraftUnlessAnotherClientHasItToo() {
        Bench bench;
        const std::string alone(64, 'c');
        const std::string shared(64, 'd');
        bench.chamber.inGroup([&](Hub& h) {
            h.bring({"attachment",
                     bench.ids.recordId(),
                     {{"file", "{\"sha256\":\"" + shared + "\"}"}}});
            bench.store.drafts().put({bench.one.device, bench.ids.recordId(), 1}, bench.one.person,
                                     bench.shop.text() + " \"" + alone + "\",\"" + shared + "\"");
            return 0;
        });
        bench.erase(bench.shop);
        QVERIFY(bench.store.erasures().isErasedFile(alone));
        QVERIFY(!bench.store.erasures().isErasedFile(shared));
    }

    void onlyAClientsRecordsCanBeErased() {
        Bench bench;
        QCOMPARE(bench.check(bench.one.person).error().code, ErrorCode::NotFound);
        QCOMPARE(bench.check(bench.ids.recordId()).error().code, ErrorCode::NotFound);
        QVERIFY(bench.check(bench.shop).has_value());
    }

    void theSameOrderAgainMakesNoRevision() {
        Bench bench;
        const Erasure first = bench.erase(bench.shop);
        QCOMPARE(bench.erase(bench.shop).revision, first.revision);
        QCOMPARE(bench.store.head(), first.revision);
    }

    void norDoesAnOrderForWhatWentWithItsClient() {
        Bench bench;
        const RecordId visit = bench.visit(bench.shop);
        const Erasure first = bench.erase(bench.shop);
        const Erasure same = bench.erase(visit);
        QCOMPARE(same.revision, first.revision);
        QCOMPARE(same.target, bench.shop);
        QCOMPARE(bench.store.head(), first.revision);
        QCOMPARE(bench.store.erasures().by(visit)->target, bench.shop);
        QVERIFY(!bench.store.erasures().by(bench.ids.recordId()).has_value());
    }
};

BANSO_TEST(ErasuresTest);

}  // namespace banso::sync

#include "erasures_test.moc"
