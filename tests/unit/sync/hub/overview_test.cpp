// SPDX-License-Identifier: Apache-2.0
#include "sync/hub/overview.h"

#include <QtTest>

#include "shared/base/limits.h"
#include "sync/protocol/device_lines.h"
#include "tests/support/test_registry.h"
#include "tests/unit/sync/hub/hub_bench.h"

namespace banso::sync {

class OverviewTest : public QObject {
    Q_OBJECT

    /// Who looks after the tablets, beside the advisors of the bench.
    struct Bench : HubBench {
        Sender chief = sender("田村", Role::Supervisor);

        PushReply ask(Sender& by, DeviceHello hello = {}) {
            PushRequest request;
            request.hello = hello;
            request.hello.token = by.token;
            auto reply =
                chamber.inGroup([&](Hub& h) { return h.push(by.device, request).value(); });
            by.token = reply.hello.token;
            return reply;
        }
        std::optional<DeviceList> heard(Sender& by, const DeviceHello& hello = {}) {
            for (const std::string& line : ask(by, hello).lines) {
                const auto document = json::Document::parse(line);
                if (auto list = decodeDeviceList(document->root()); list) return *list;
            }
            return std::nullopt;
        }
        DeviceState stateOf(const Sender& sender) {
            const DeviceList list = heard(chief).value();
            const auto found = std::ranges::find(list.devices, sender.device, &DeviceState::device);
            BANSO_ASSERT(found != list.devices.end());
            return *found;
        }
        static DeviceHello made(std::int64_t operations) {
            DeviceHello hello;
            hello.made = operations;
            hello.app = "0.0.9";
            return hello;
        }
    };

  private slots:
    void onlyWhoLooksAfterTheTabletsIsTold() {
        Bench b;
        Sender staff = b.sender("高橋", Role::SupportStaff);
        QCOMPARE(b.heard(b.chief).value().devices.size(), std::size_t{4});
        QVERIFY(b.heard(staff));
        QVERIFY(!b.heard(b.one));
    }

    void anOldTabletAndOneThatDoesNotPullAreNotTold() {
        Bench b;
        DeviceHello old;
        old.protocol = 1;
        QVERIFY(!b.heard(b.chief, old));
        DeviceHello pushing;
        pushing.pull = false;
        QVERIFY(!b.heard(b.chief, pushing));
    }

    void eachTabletStandsAsItWasLastHeardOf() {
        Bench b;
        QVERIFY(!b.stateOf(b.one).at);
        QVERIFY(!b.stateOf(b.one).waiting);
        b.ask(b.one, Bench::made(3));
        const Instant then = b.clock.now();
        b.clock.advance(std::chrono::hours{2});
        const DeviceState state = b.stateOf(b.one);
        QVERIFY(state.person == b.one.person);
        QCOMPARE(state.label, std::string("佐藤"));
        QVERIFY(state.at == then);
        QCOMPARE(state.waiting.value(), 3);
        QCOMPARE(state.app, std::string("0.0.9"));
        // The reader's own is of this very request.
        QVERIFY(b.stateOf(b.chief).at == b.clock.now());
    }

    void whetherHardwareKeepsAHalfOfItsKeyIsKeptAsItLastSaid() {
        Bench b;
        const auto kept = [&] { return b.store.device(b.one.device)->keyHardware; };
        DeviceHello hello = Bench::made(3);
        hello.keyHardware = true;
        b.ask(b.one,
              decodeDeviceHello(json::Document::parse(encode(hello))->root().find("hello").value())
                  .value());
        QVERIFY(kept());
        b.ask(b.one, Bench::made(3));
        QVERIFY(!kept());
    }

    void whatHasArrivedWaitsNoMore() {
        Bench b;
        b.answer(b.one, {b.set("phone", "\"Y\"", b.version("phone"))});
        b.ask(b.one, Bench::made(2));
        QCOMPARE(b.stateOf(b.one).waiting.value(), 1);
    }

    void whatADeviceSaysOfItselfHasABound() {
        Bench b;
        b.ask(b.one, Bench::made(std::numeric_limits<std::int64_t>::max()));
        QCOMPARE(b.stateOf(b.one).waiting.value(), limits::kWaitingTold);
        b.ask(b.two, Bench::made(0));
        QCOMPARE(b.stateOf(b.two).waiting.value(), 0);
    }

    void aStoppedTabletIsOfNoConcernAndTooManyAreCut() {
        Bench b;
        b.chamber.inGroup([&](Hub& h) {
            DeviceRow stopped = h.store().device(b.one.device).value();
            stopped.standing = DeviceStanding::Stopped;
            h.store().putDevice(stopped);
            return 0;
        });
        QCOMPARE(b.heard(b.chief).value().devices.size(), std::size_t{2});
        b.chamber.inGroup([&](Hub& h) {
            for (std::size_t i = 0; i < limits::kDevicesTold; ++i)
                h.addDevice(b.two.person, "貸出", {});
            return 0;
        });
        const DeviceList list = b.heard(b.chief).value();
        QCOMPARE(list.devices.size(), limits::kDevicesTold);
        QVERIFY(list.more);
        QCOMPARE(list.devices.front().device, b.chief.device);
    }
};

BANSO_TEST(OverviewTest);

}  // namespace banso::sync

#include "overview_test.moc"
