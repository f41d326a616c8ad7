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

    static bool isCopy(const Result<PushReply>& reply) {
        return reply.has_value() && !reply->lines.empty() &&
               reply->lines.back().starts_with("{\"copied\":");
    }

  private slots:
    void aDeviceThatIsNotRegisteredIsNotHeard() {
        HubBench bench;
        QCOMPARE(bench.hub.push("cccccccccccccccc", {}).error().code, ErrorCode::Unauthenticated);
    }

    void aStoppedDeviceIsNotHeard() {
        HubBench bench;
        DeviceRow row = *bench.store.device(bench.one.device);
        row.standing = DeviceStanding::Stopped;
        bench.store.putDevice(row);
        QCOMPARE(bench.push(bench.one, {}).error().code, ErrorCode::DeviceStopped);
    }

    void anotherProtocolIsSaidToBeUnsupported() {
        HubBench bench;
        PushRequest request;
        request.hello.protocol = kProtocolVersion + 1;
        QCOMPARE(bench.hub.push(bench.one.device, request).error().code,
                 ErrorCode::UnsupportedVersion);
    }

    void aCertificateSpeaksForNoOtherDevice() {
        HubBench bench;
        PushRequest request;
        request.hello.device = bench.two.device;
        request.add(
            bench.save(bench.two, {bench.set("phone", "\"A\"", bench.version("phone"))}).line);
        QCOMPARE(bench.hub.push(bench.one.device, request).error().code, ErrorCode::Forbidden);
        QCOMPARE(bench.value("phone"), std::string("\"X\""));
    }

    void aTokenOlderThanTheLastTwoIsACopys() {
        HubBench bench;
        const std::string first = bench.push(bench.one, {})->hello.token;
        const std::string second = bench.push(bench.one, {})->hello.token;
        QVERIFY(bench.push(bench.one, {}).has_value());
        for (const std::string& stale : {first, std::string(), std::string("guess"), second + " x"})
            QVERIFY(isCopy(bench.hub.push(bench.one.device, empty(stale))));
        QVERIFY(!isCopy(bench.push(bench.one, {})));
    }

    void aRequestThatCameTwiceLocksNobodyOut() {
        HubBench bench;
        const std::string token = bench.push(bench.one, {})->hello.token;
        const std::string heard = bench.hub.push(bench.one.device, empty(token))->hello.token;
        const std::string late = bench.hub.push(bench.one.device, empty(token))->hello.token;
        QVERIFY(heard != late);
        bench.one.token = heard;
        QVERIFY(!isCopy(bench.push(bench.one, {})));
        // Whoever heard the other answer is not this tablet.
        QVERIFY(isCopy(bench.hub.push(bench.one.device, empty(late))));
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

    void afterARestoreAForgottenTokenIsNotHeldAgainstATabletButACopysIs() {
        HubBench bench;
        for (int i = 0; i < 2; ++i) QVERIFY(bench.push(bench.one, {}).has_value());
        bench.store.begin();
        bench.hub.restored();
        bench.store.commit();
        PushRequest foreign = empty("a token that the restored hub never gave");
        foreign.hello.cursor = {"the epoch before", 70, 0};
        foreign.hello.restored = bench.store.setting("epoch");
        const auto reply = bench.hub.push(bench.one.device, foreign);
        QVERIFY(!isCopy(reply));
        QVERIFY(!isCopy(bench.hub.push(bench.one.device, empty(reply->hello.token))));
        foreign.hello.token = "the token of a copy, of that epoch too";
        QVERIFY(isCopy(bench.hub.push(bench.one.device, foreign)));
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

    void theSameSequenceWithOtherBytesIsACopys() {
        HubBench bench;
        const Save save =
            bench.save(bench.one, {bench.set("phone", "\"A\"", bench.version("phone"))});
        const auto answered = bench.push(bench.one, {save.line});
        bench.one.sequence = 0;
        const Save other =
            bench.save(bench.one, {bench.set("phone", "\"B\"", bench.version("phone"))});
        QVERIFY(isCopy(bench.push(bench.one, {other.line})));
        QCOMPARE(bench.value("phone"), std::string("\"A\""));
        // Whoever wrote the first goes on under the name.
        bench.one.token = answered->hello.token;
        QVERIFY(!isCopy(bench.push(bench.one, {save.line})));
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

    /// It asks from scope number 0: the program before it passed over what it was told.
    void aProgramThatWasJustUpdatedConfirmsNoErasureYet() {
        HubBench bench;
        const auto heardAt = [&](std::int64_t scope) {
            PushRequest request;
            request.hello.schema = 2;
            request.hello.device = bench.one.device;
            request.hello.token = bench.one.token;
            request.hello.cursor = {bench.store.setting("epoch"), bench.store.head(), scope};
            bench.one.token =
                bench.chamber.inGroup([&](Hub& h) { return h.push(bench.one.device, request); })
                    .value()
                    .hello.token;
            return bench.store.device(bench.one.device)->heard;
        };
        QCOMPARE(heardAt(0), std::int64_t{0});
        QCOMPARE(heardAt(bench.store.access().lastTold(bench.one.person)), bench.store.head());
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
