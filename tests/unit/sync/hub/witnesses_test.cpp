// SPDX-License-Identifier: Apache-2.0
#include "sync/hub/witnesses.h"

#include <QtTest>

#include "shared/domain/hub_records.h"
#include "tests/support/test_registry.h"
#include "tests/unit/sync/hub/hub_bench.h"

namespace banso::sync {

class WitnessesTest : public QObject {
    Q_OBJECT

    /// A hub that was restored, and a tablet of the epoch before that knows of a later phone.
    struct Bench : HubBench {
        std::string before = store.setting("epoch");
        std::string known;

        Bench() {
            answer(one, {set("phone", "\"A\"", version("phone"))});
            known = version("phone");
            chamber.inGroup([](Hub& h) {
                h.restored();
                return 0;
            });
        }
        PushRequest from(const std::string& epoch, const std::vector<std::string>& lines) {
            PushRequest request;
            request.hello.cursor = {epoch, 90, 0};
            request.hello.restored = store.setting("epoch");
            request.hello.device = two.device;
            for (const std::string& line : lines) request.add(line);
            return request;
        }
        std::string phone(const std::string& value, const std::string& version,
                          std::int64_t revision = 90) {
            json::Writer line;
            line.beginObject().key("witness").beginObject().member("rev", revision);
            line.member("k", "business").member("r", shop.text()).member("version", version);
            line.memberRaw("units", "{\"phone\":" + value + "}").endObject().endObject();
            return line.take();
        }
        std::string told(const char* kind, RecordId record, const std::string& units,
                         const char* version = "hub:1") {
            json::Writer line;
            line.beginObject().key("witness").beginObject().member("rev", std::int64_t{90});
            line.member("k", kind).member("r", record.text()).member("version", version);
            return line.memberRaw("units", units).endObject().endObject().take();
        }
        void erase(RecordId record) {
            chamber.inGroup([&](Hub& h) {
                return h.erasures().carryOut({record, ErasureReason::Request, "console"});
            });
        }
        std::string saveLine(Sender& from, const Operation& operation,
                             const std::string& seenEpoch) {
            Save made = save(from, {operation});
            made.seen.epoch = seenEpoch;
            encodeSave(made, from.device);
            return made.line;
        }
        void tell(const std::vector<std::string>& lines) {
            const auto reply =
                chamber.inGroup([&](Hub& h) { return h.push(two.device, from(before, lines)); });
            BANSO_ASSERT(reply.has_value());
            two.token = reply->hello.token;
        }
    };

  private slots:
    void nobodyGetsARoleOrSeesMoreByTellingOfAnEpochBefore() {
        Bench bench;
        bench.tell({bench.told("person", bench.two.person, R"({"roles/supervisor":{}})",
                               "zzzzzzzzzzzzzzzz:7"),
                    bench.told("stand_in", bench.ids.recordId(),
                               "{\"absent\":" + json::quoted(bench.one.person.text()) +
                                   ",\"deputy\":" + json::quoted(bench.two.person.text()) + "}")});
        const auto person =
            fromUnits<Person>(bench.two.person, bench.chamber.state(bench.two.person).units());
        QVERIFY(!hasRole(person, Role::Supervisor, tokyoDate(bench.clock.now())));
        QVERIFY(bench.records("stand_in").empty());
    }

    void whatAWitnessMayNotWriteWaitsForAPersonAndReplacesNothing() {
        Bench bench;
        bench.chamber.inGroup([&](Hub& h) {
            h.bring({"business",
                     bench.shop,
                     {{"name", "\"店\""},
                      {"advisor", json::quoted(bench.one.person.text())},
                      {"restricted", "true"}}});
            return 0;
        });
        // It stood before the epochs parted: whoever may write it and comes from there replaces it.
        bench.before = bench.store.setting("epoch");
        bench.chamber.inGroup([](Hub& h) {
            h.restored();
            return 0;
        });
        const std::string phone = bench.value("phone");
        bench.tell(
            {bench.told("business", bench.shop, R"({"restricted":false,"phone":"0272222222"})",
                        "zzzzzzzzzzzzzzzz:7")});
        QCOMPARE(bench.value("restricted"), std::string("true"));
        QCOMPARE(bench.value("phone"), phone);
        QVERIFY(!bench.records("conflict").empty());
    }

    void aTabletThatHasComeToThisEpochTellsNothingMore() {
        Bench bench;
        bench.tell({});
        PushRequest now = bench.from(bench.store.setting("epoch"), {});
        now.hello.token = bench.two.token;
        const auto reply =
            bench.chamber.inGroup([&](Hub& h) { return h.push(bench.two.device, now); });
        QVERIFY(reply.has_value());
        bench.two.token = reply->hello.token;
        const RecordId later = bench.ids.recordId();
        PushRequest again =
            bench.from(bench.before, {bench.told("business", later, R"({"name":"店"})")});
        again.hello.token = bench.two.token;
        QVERIFY(bench.chamber.inGroup([&](Hub& h) { return h.push(bench.two.device, again); })
                    .has_value());
        QVERIFY(bench.store.record(later) == nullptr);
    }

    void whatIsHandedInTellsNothing() {
        Bench bench;
        const RecordId later = bench.ids.recordId();
        PushRequest handIn =
            bench.from(bench.before, {bench.told("business", later, R"({"name":"店"})")});
        handIn.isHandIn = true;
        QVERIFY(bench.chamber.inGroup([&](Hub& h) { return h.push(bench.two.device, handIn); })
                    .has_value());
        QVERIFY(bench.store.record(later) == nullptr);
        bench.tell({bench.told("business", later, R"({"name":"店"})")});
        QVERIFY(bench.store.record(later) != nullptr);
    }

    void whatIsToldOfSomebodyErasedIsNotMadeByWorkOnItEither() {
        Bench bench;
        const RecordId talk = bench.ids.recordId();
        bench.erase(bench.shop);
        const Operation work{"consultation", talk, {{"said", "hub:1", "\"B\"", {}}}, {}};
        bench.tell({bench.told("consultation", talk,
                               "{\"business\":" + json::quoted(bench.shop.text()) + "}"),
                    bench.saveLine(bench.two, work, bench.before)});
        QVERIFY(bench.records("quarantine_entry").empty());
        QVERIFY(bench.store.record(talk) == nullptr);
    }

    /// A tablet may not have heard that they were parted: whether it is the same client is for a
    /// person to say.
    void whoWasJoinedToSomebodyErasedIsToldAsAClientOfItsOwn() {
        Bench bench;
        bench.erase(bench.shop);
        const RecordId other = bench.ids.recordId();
        bench.tell(
            {bench.told("business", other,
                        "{\"name\":\"T\",\"alias\":" + json::quoted(bench.shop.text()) + "}")});
        QCOMPARE(std::string(bench.store.record(other)->state.value("name")), std::string("\"T\""));
        QCOMPARE(std::string(bench.store.record(other)->state.value(kAliasUnit)),
                 std::string("null"));
    }

    void whatWasWrittenOnSomebodyErasedWaitsNowhereAgain() {
        Bench bench;
        const RecordId joined = bench.ids.recordId();
        bench.erase(joined);
        const RecordId conflict = RecordId::natural("conflict", bench.shop, "phone");
        ConflictSide side;
        side.value = json::quoted("B");
        side.joined = joined;
        Conflict told;
        told.subjectKind = "business";
        told.subject = bench.shop;
        told.subjectUnit = "phone";
        told.sides[makeName(bench.one.device, 90)] = side;
        std::string units;
        for (const auto& [unit, value] : toUnits(told))
            units += (units.empty() ? "{" : ",") + json::quoted(unit) + ":" + value;
        bench.tell({bench.told("conflict", conflict, units + "}")});
        QVERIFY(bench.records("conflict").empty());
    }

    void aTabletOfTheEpochBeforeIsAskedBeforeAnythingIsTaken() {
        Bench bench;
        PushRequest request = bench.from(bench.before, {"{\"save\":1}"});
        request.hello.restored.clear();
        const auto reply = bench.hub.push(bench.two.device, request);
        QCOMPARE(reply->lines.size(), std::size_t{1});
        QVERIFY(reply->lines.front().starts_with("{\"beyond\":"));
        QVERIFY(!reply->pulls);
        // A tablet that is new here knows nothing of before.
        request.hello.cursor = {};
        QVERIFY(bench.hub.push(bench.two.device, request)->pulls);
    }

    void aHubThatWasNeverRestoredAsksNobody() {
        HubBench bench;
        PushRequest request;
        request.hello.cursor = {"elsewhere", 90, 0};
        QVERIFY(bench.hub.push(bench.two.device, request)->pulls);
    }

    void aVersionThatTheHubRemembersIsNotSet() {
        Bench bench;
        bench.tell({bench.phone("\"forged\"", bench.known)});
        QCOMPARE(bench.value("phone"), std::string("\"A\""));
    }

    void aVersionThatItForgotStandsUnderItsNameAndIsMarkedAsAWitnesss() {
        Bench bench;
        const std::string lost = makeName(bench.one.device, 2);
        bench.tell({bench.phone("\"B\"", lost)});
        QCOMPARE(bench.value("phone"), std::string("\"B\""));
        QCOMPARE(bench.version("phone"), lost);
        const auto rows = bench.store.historyAfter(bench.store.head() - 1, 1);
        QVERIFY(rows.front().whole);
        QVERIFY(rows.front().operation.ends_with("\"witness\":\"" + bench.two.device + "\"}"));
        const auto head = bench.store.head();
        bench.tell({bench.phone("\"B\"", lost)});
        QCOMPARE(bench.store.head(), head);
    }

    void itsAuthorsOperationHasStoodAlready() {
        Bench bench;
        bench.tell({bench.phone("\"C\"", makeName(bench.two.device, 1))});
        const auto head = bench.store.head();
        const std::string own = bench.saveLine(
            bench.two, bench.set("phone", "\"C\"", makeName(bench.one.device, 2)), bench.before);
        const Answer answered = bench.answers(bench.two, {own}).front();
        QCOMPARE(answered.outcome, Outcome::Applied);
        QCOMPARE(bench.store.head(), head);
        // What it was built on was seen, and has nothing to say any more: it had an answer.
        bench.one.answered = 2;
        const std::string line =
            bench.saveLine(bench.one, bench.set("phone", "\"B\"", bench.known), bench.before);
        const Answer late = bench.answers(bench.one, {line}).front();
        QCOMPARE(late.outcome, Outcome::Applied);
        QCOMPARE(bench.value("phone"), std::string("\"C\""));
        QVERIFY(bench.records("conflict").empty());
    }

    void whatTheNewerOfTwoUnderOneNameSaidOfItsAnswersIsNotTheOldersWord() {
        Bench bench;
        const auto ask = [&](std::int64_t answered, std::int64_t revision, bool restored,
                             const std::vector<std::string>& lines) {
            PushRequest request = bench.from(bench.before, lines);
            request.hello.cursor.revision = revision;
            request.hello.answered = answered;
            request.hello.token = bench.two.token;
            if (!restored) request.hello.restored.clear();
            const auto reply =
                bench.chamber.inGroup([&](Hub& h) { return h.push(bench.two.device, request); });
            QVERIFY(reply.has_value());
            bench.two.token = reply->hello.token;
        };
        const std::string typed =
            bench.saveLine(bench.two, bench.set("phone", "\"B\"", bench.known), bench.before);
        ask(2, 95, false, {});
        ask(2, 95, true, {typed});  // none of its operations had waited
        ask(1, 85, false, {});
        QCOMPARE(bench.value("phone"), std::string("\"B\""));
        bench.tell({bench.phone("\"C\"", makeName(bench.one.device, 2))});
        QCOMPARE(bench.value("phone"), std::string("\"B\""));
        QCOMPARE(bench.records("conflict").size(), std::size_t{1});
    }

    void otherWorkUnderANameThatWasToldIsACopys_data() {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<bool>("madeSince");
        QTest::newRow("another value") << QByteArray("\"D\"") << false;
        QTest::newRow("the same value, made since the restore") << QByteArray("\"C\"") << true;
    }
    void otherWorkUnderANameThatWasToldIsACopys() {
        QFETCH(QByteArray, value);
        QFETCH(bool, madeSince);
        Bench bench;
        bench.tell({bench.phone("\"C\"", makeName(bench.two.device, 1))});
        PushRequest request;
        request.hello.device = bench.two.device;
        request.hello.token = bench.two.token;
        request.hello.goesOn = true;
        const auto epoch = madeSince ? bench.store.setting("epoch") : bench.before;
        const auto own = bench.set("phone", value.toStdString(), makeName(bench.one.device, 2));
        request.add(bench.saveLine(bench.two, own, epoch));
        const auto reply =
            bench.chamber.inGroup([&](Hub& h) { return h.push(bench.two.device, request); });
        QVERIFY(reply->lines.front().starts_with("{\"copied\":"));
        QCOMPARE(bench.value("phone"), std::string("\"C\""));
        QVERIFY(bench.records("conflict").empty());
    }

    void afterTheEpochNothingIsHeard() {
        Bench bench;
        const std::string now = bench.store.setting("epoch");
        const auto reply =
            bench.hub.push(bench.two.device,
                           bench.from(now, {bench.phone("\"B\"", makeName(bench.one.device, 2))}));
        QVERIFY(reply.has_value());
        QCOMPARE(bench.value("phone"), std::string("\"A\""));
    }
};

BANSO_TEST(WitnessesTest);

}  // namespace banso::sync

#include "witnesses_test.moc"
