// SPDX-License-Identifier: Apache-2.0
#include "sync/hub/hub.h"

#include <QtTest>

#include "shared/domain/drift.h"
#include "tests/support/test_registry.h"
#include "tests/unit/sync/hub/hub_bench.h"

namespace banso::sync {

class HubTest : public QObject {
    Q_OBJECT

    static PushRequest empty(const std::string& token) {
        PushRequest request;
        request.hello.token = token;
        return request;
    }

  private slots:
    void aDeviceThatIsNotRegisteredIsNotHeard() {
        HubBench bench;
        QCOMPARE(bench.hub.push("cccccccccccccccc", {}).error().code, ErrorCode::Unauthenticated);
    }

    void aStoppedDeviceIsNotHeard() {
        HubBench bench;
        DeviceRow row = *bench.store.device(bench.one.device);
        row.stopped = true;
        bench.store.putDevice(row);
        QCOMPARE(bench.push(bench.one, {}).error().code, ErrorCode::Forbidden);
    }

    void anotherProtocolIsSaidToBeUnsupported() {
        HubBench bench;
        PushRequest request;
        request.hello.protocol = kProtocolVersion + 1;
        QCOMPARE(bench.hub.push(bench.one.device, request).error().code,
                 ErrorCode::UnsupportedVersion);
    }

    void theDeviceIsThatOfTheCertificateNotOfTheHello() {
        HubBench bench;
        PushRequest request;
        request.hello.device = bench.two.device;
        request.lines = {
            bench.save(bench.one, {bench.set("phone", "\"A\"", bench.version("phone"))}).line};
        QVERIFY(bench.hub.push(bench.one.device, request).has_value());
        QCOMPARE(bench.version("phone"), makeName(bench.one.device, 1));
    }

    void aTokenOlderThanTheLastTwoIsACopy() {
        HubBench bench;
        const std::string first = bench.push(bench.one, {})->hello.token;
        const std::string second = bench.push(bench.one, {})->hello.token;
        QVERIFY(bench.push(bench.one, {}).has_value());
        const auto head = bench.store.head();
        for (const std::string& stale : {first, std::string(), std::string("guess"), second + " x"})
            QCOMPARE(bench.hub.push(bench.one.device, empty(stale)).error().code,
                     ErrorCode::CopiedDevice);
        QCOMPARE(bench.store.head(), head);
        QVERIFY(bench.push(bench.one, {}).has_value());
    }

    void aRequestThatCameTwiceLocksNobodyOut() {
        HubBench bench;
        const std::string token = bench.push(bench.one, {})->hello.token;
        const std::string heard = bench.hub.push(bench.one.device, empty(token))->hello.token;
        const std::string late = bench.hub.push(bench.one.device, empty(token))->hello.token;
        QVERIFY(heard != late);
        bench.one.token = heard;
        QVERIFY(bench.push(bench.one, {}).has_value());
        // Whoever heard the other answer is not this tablet.
        QCOMPARE(bench.hub.push(bench.one.device, empty(late)).error().code,
                 ErrorCode::CopiedDevice);
    }

    void lostRepliesInARowLockNobodyOut() {
        HubBench bench;
        const std::string token = bench.push(bench.one, {})->hello.token;
        for (int i = 0; i < 30; ++i)
            QVERIFY(bench.hub.push(bench.one.device, empty(token)).has_value());
        bench.one.token = token;
        QVERIFY(bench.push(bench.one, {}).has_value());
        QVERIFY(bench.push(bench.one, {}).has_value());
    }

    void aTokenOfAnotherEpochIsNotHeldAgainstATabletButOnce() {
        HubBench bench;
        for (int i = 0; i < 2; ++i) QVERIFY(bench.push(bench.one, {}).has_value());
        PushRequest foreign = empty("a token that the restored hub never gave");
        QCOMPARE(bench.hub.push(bench.one.device, foreign).error().code, ErrorCode::CopiedDevice);
        foreign.hello.cursor = {"the epoch before", 70, 0};
        const auto reply = bench.hub.push(bench.one.device, foreign);
        QVERIFY(reply.has_value());
        PushRequest next = empty(reply->hello.token);
        next.hello.cursor.epoch = reply->hello.epoch;
        QVERIFY(bench.hub.push(bench.one.device, next).has_value());
        next.hello.token = foreign.hello.token + " of a copy";
        QCOMPARE(bench.hub.push(bench.one.device, next).error().code, ErrorCode::CopiedDevice);
    }

    void theSameSaveGetsTheSameAnswerMarkedAgain() {
        HubBench bench;
        const Save save =
            bench.save(bench.one, {bench.set("phone", "\"A\"", bench.version("phone"))});
        const auto first = bench.push(bench.one, {save.line});
        const auto head = bench.store.head();
        const auto again = bench.push(bench.one, {save.line});
        QCOMPARE(again->lines.front(), markedAgain(first->lines.front()));
        QCOMPARE(bench.store.head(), head);
    }

    void theSameSequenceWithOtherBytesIsACopy() {
        HubBench bench;
        const Save save =
            bench.save(bench.one, {bench.set("phone", "\"A\"", bench.version("phone"))});
        QVERIFY(bench.push(bench.one, {save.line}).has_value());
        bench.one.sequence = 0;
        const Save other =
            bench.save(bench.one, {bench.set("phone", "\"B\"", bench.version("phone"))});
        const Stopped stopped = bench.stopped(bench.one, {other.line});
        QCOMPARE(stopped.code, std::string(name(ErrorCode::CopiedDevice)));
        QCOMPARE(bench.value("phone"), std::string("\"A\""));
    }

    void aGapStopsThePushAtThePlaceThatIsMissing() {
        HubBench bench;
        bench.one.sequence = 4;
        const Save save =
            bench.save(bench.one, {bench.set("phone", "\"A\"", bench.version("phone"))});
        const Stopped stopped = bench.stopped(bench.one, {save.line});
        QCOMPARE(stopped.code, std::string(name(ErrorCode::Gap)));
        QCOMPARE(stopped.from, std::int64_t{1});
        QCOMPARE(bench.value("phone"), std::string("\"X\""));
    }

    void whatATabletCannotReadItDeclaresVoidAndTheRestGoesOn() {
        HubBench bench;
        bench.one.sequence = 2;
        const Save save =
            bench.save(bench.one, {bench.set("phone", "\"A\"", bench.version("phone"))});
        const auto answers =
            bench.answers(bench.one, {R"({"void":1,"count":2,"why":"damaged"})", save.line});
        QCOMPARE(answers.size(), std::size_t{3});
        QCOMPARE(answers[1].outcome, Outcome::Void);
        QCOMPARE(answers[2].outcome, Outcome::Applied);
        const auto again = bench.answers(bench.one, {R"({"void":1,"count":3,"why":"damaged"})"});
        QVERIFY(again[0].again && again[0].outcome == Outcome::Void);
        QVERIFY(again[2].again && again[2].outcome == Outcome::Applied);
    }

    void aLineOfALaterVersionIsPassedOver() {
        HubBench bench;
        const Save save =
            bench.save(bench.one, {bench.set("phone", "\"A\"", bench.version("phone"))});
        const auto answers = bench.answers(bench.one, {R"({"draft":{"a":1}})", save.line});
        QCOMPARE(answers.size(), std::size_t{1});
        QCOMPARE(answers[0].outcome, Outcome::Applied);
    }

    void aLateVerdictIsOutdatedAndACaseIsOpenedOnce() {
        HubBench bench;
        DriftCase made;
        made.plan = bench.ids.recordId();
        made.business = bench.shop;
        made.ordinal = 0;
        made.id = naturalId(kindOf<DriftCase>(), toUnits(made));
        const RecordUnits opened{"drift_case", made.id, toUnits(made)};
        QVERIFY(bench.chamber.inGroup([&](Hub& h) { return h.createIfAbsent(opened); }));
        QVERIFY(!bench.chamber.inGroup([&](Hub& h) { return h.createIfAbsent(opened); }));
        QCOMPARE(std::string(bench.chamber.state(made.id).value("number")), std::string("1"));
    }
};

BANSO_TEST(HubTest);

}  // namespace banso::sync

#include "hub_test.moc"
