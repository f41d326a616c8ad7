// SPDX-License-Identifier: Apache-2.0
#include "sync/hub/copies.h"

#include <QtTest>

#include "shared/base/limits.h"
#include "tests/support/test_registry.h"
#include "tests/unit/sync/hub/hub_bench.h"

namespace banso::sync {

class CopiesTest : public QObject {
    Q_OBJECT

    /// A device with two saves, of which a copy sends the first and another second one.
    struct Bench : HubBench {
        Save first = save(one, {set("phone", "\"A\"", version("phone"))});
        std::string stale;

        Bench() {
            stale = push(one, {first.line})->hello.token;
            for (int i = 0; i < 2; ++i) BANSO_ASSERT(push(one, {}).has_value());
        }
        PushReply asCopy(const std::vector<std::string>& lines, std::int64_t answered = 0) {
            PushRequest request;
            request.hello.token = stale;
            request.hello.answered = answered;
            request.hello.device = one.device;
            for (const std::string& line : lines) request.add(line);
            auto reply = hub.push(one.device, request);
            BANSO_ASSERT(reply.has_value());
            return std::move(*reply);
        }
        static Copied copied(const PushReply& reply) {
            for (const std::string& line : reply.lines)
                if (auto found = decodeCopied(json::Document::parse(line)->root()); found)
                    return *found;
            return {};
        }
    };

  private slots:
    void aCopyHearsOfWhatIsKnownAndGoesOnAsAChildWithTheRest() {
        Bench bench;
        const Save own = bench.save(bench.one, {bench.set("phone", "\"B\"", {})});
        const auto head = bench.store.head();
        const PushReply reply = bench.asCopy({bench.first.line, own.line});
        QVERIFY(reply.lines.front().find("\"again\":true") != std::string::npos);
        const Copied copied = Bench::copied(reply);
        QCOMPARE(copied.from, own.first);
        QCOMPARE(bench.store.head(), head);
        const auto child = bench.store.device(copied.device);
        QCOMPARE(child->parent, bench.one.device);
        QCOMPARE(child->person, bench.one.person);
        QCOMPARE(child->token, reply.hello.token);
    }

    void aChildSpeaksWithTheCertificateOfItsParentOnly() {
        Bench bench;
        const PushReply reply = bench.asCopy({}, 1);
        PushRequest request;
        request.hello.device = Bench::copied(reply).device;
        request.hello.token = reply.hello.token;
        QCOMPARE(bench.hub.push(bench.two.device, request).error().code, ErrorCode::Forbidden);
        QVERIFY(bench.hub.push(bench.one.device, request).has_value());
    }

    void aLostReplyMakesNoSecondChild() {
        Bench bench;
        const Copied first = Bench::copied(bench.asCopy({}, 1));
        QCOMPARE(Bench::copied(bench.asCopy({}, 1)).device, first.device);
    }

    void aCloneLoopComesToAnEnd() {
        Bench bench;
        for (std::size_t i = 0; i < limits::kDeviceCopies; ++i) {
            bench.stale = "clone " + std::to_string(i);
            QVERIFY(Bench::copied(bench.asCopy({}, 1)).from == 2);
        }
        bench.stale = "one more";
        const PushReply reply = bench.asCopy({}, 1);
        QVERIFY(reply.lines.front().find("copied_device") != std::string::npos);
        QCOMPARE(reply.hello.token, bench.stale);
    }

    void aRestoredChamberLearnsOfAsManyCopiesAsThereMayBeAndOfNoMore() {
        Bench bench;
        bench.store.putSetting("remembers", "1");
        for (std::size_t i = 0; i < limits::kDeviceCopies; ++i) {
            const DeviceId copy = bench.ids.deviceId();
            QVERIFY(bench.hub.copies().speaker(bench.one.device, copy).has_value());
            QVERIFY(bench.hub.copies().speaker(bench.one.device, copy).has_value());
        }
        QCOMPARE(bench.hub.copies().speaker(bench.one.device, bench.ids.deviceId()).error().code,
                 ErrorCode::CopiedDevice);
        QVERIFY(bench.hub.copies().speaker(bench.two.device, bench.ids.deviceId()).has_value());
    }

    void aProgramThatCannotGoOnIsToldSoAndMakesNoChild() {
        Bench bench;
        PushRequest request;
        request.hello.token = bench.stale;
        request.hello.goesOn = false;
        const auto reply = bench.hub.push(bench.one.device, request);
        QVERIFY(reply->lines.front().find("copied_device") != std::string::npos);
        QCOMPARE(bench.store.devices().size(), std::size_t{2});
    }

    void stoppingACopyStopsWhatItIsACopyOfForTheyHaveOneCertificate() {
        Bench bench;
        const PushReply reply = bench.asCopy({}, 1);
        const DeviceId copy = Bench::copied(reply).device;
        QCOMPARE(bench.hub.copies().stand(copy, DeviceStanding::Stopped).size(), std::size_t{2});
        PushRequest request;
        request.hello.token = bench.stale;
        QCOMPARE(bench.hub.push(bench.one.device, request).error().code, ErrorCode::DeviceStopped);
    }

    /// It told that it is empty, as whoever has its certificate can.
    static void saidToBeEmpty(Bench& bench, const DeviceId& device) {
        DeviceRow row = *bench.store.device(device);
        row.erased = 1;
        bench.store.putDevice(row);
    }

    void aStopForgetsWhatATabletToldOfItsErasureBeforeAndNothingAfter() {
        Bench bench;
        const auto erased = [&] { return bench.store.device(bench.one.device)->erased; };
        saidToBeEmpty(bench, bench.one.device);
        bench.hub.copies().stand(bench.one.device, DeviceStanding::Held);
        QCOMPARE(erased(), std::int64_t{1});
        bench.hub.copies().stand(bench.one.device, DeviceStanding::Stopped);
        QCOMPARE(erased(), std::int64_t{0});
        saidToBeEmpty(bench, bench.one.device);
        bench.hub.copies().stand(bench.one.device, DeviceStanding::Stopped);
        QCOMPARE(erased(), std::int64_t{1});
    }

    void stoppingAParentStopsItsChildren() {
        Bench bench;
        const PushReply reply = bench.asCopy({}, 1);
        QCOMPARE(bench.hub.copies().stand(bench.one.device, DeviceStanding::Stopped).size(),
                 std::size_t{2});
        PushRequest request;
        request.hello.device = Bench::copied(reply).device;
        request.hello.token = reply.hello.token;
        QCOMPARE(bench.hub.push(bench.one.device, request).error().code, ErrorCode::DeviceStopped);
    }
};

BANSO_TEST(CopiesTest);

}  // namespace banso::sync

#include "copies_test.moc"
