// SPDX-License-Identifier: Apache-2.0
#include "sync/device/hand_in.h"

#include <QtTest>

#include "shared/base/limits.h"
#include "sync/hub/request.h"
#include "tests/support/test_registry.h"
#include "tests/unit/sync/device/device_bench.h"

namespace banso::sync {

class HandInTest : public QObject {
    Q_OBJECT

    /// As the hub reads them; fails the test where it could not.
    static std::vector<PushRequest> handedIn(DeviceBench& bench) {
        std::vector<PushRequest> requests;
        for (const std::string& text : handInRequests(bench.replica, bench.clock, "test")) {
            auto request = readRequest(text, DeviceBench::kDevice);
            BANSO_ASSERT(request.has_value());
            requests.push_back(std::move(*request));
        }
        return requests;
    }

  private slots:
    void aTabletWithNothingUnsentHandsInNothing() {
        DeviceBench bench;
        QVERIFY(handedIn(bench).empty());
    }

    void everySaveIsHandedInWordForWordAndInOrder() {
        DeviceBench bench;
        bench.setPhone("027-000-1111");
        bench.setPhone("027-000-2222");
        const auto requests = handedIn(bench);
        QCOMPARE(requests.size(), std::size_t{1});
        QVERIFY(!requests[0].hello.pull);
        QCOMPARE(requests[0].lines.size(), std::size_t{2});
        const auto& first = std::get<ReceivedSave>(requests[0].lines[0]);
        const auto& second = std::get<ReceivedSave>(requests[0].lines[1]);
        QCOMPARE(first.save().first, std::int64_t{1});
        QCOMPARE(second.save().first, std::int64_t{2});
        // They wait still: a lost answer asks for the same again.
        QCOMPARE(bench.outbox.unansweredOperations(), std::int64_t{2});
        QCOMPARE(handedIn(bench).size(), std::size_t{1});
    }

    void theSameWorkIsTheSameRequestLaterToo() {
        DeviceBench bench;
        bench.setPhone("027-000-1111");
        const auto before = handInRequests(bench.replica, bench.clock, "test");
        bench.clock.advance(std::chrono::hours{5});
        QVERIFY(handInRequests(bench.replica, bench.clock, "test") == before);
    }

    void moreThanARequestHoldsGoesInSeveral() {
        DeviceBench bench;
        const std::size_t count = limits::kPushSaves + 1;
        for (std::size_t i = 0; i < count; ++i) bench.setPhone(std::to_string(i));
        const auto requests = handedIn(bench);
        QCOMPARE(requests.size(), std::size_t{2});
        QCOMPARE(requests[0].lines.size(), limits::kPushSaves);
        QCOMPARE(requests[1].lines.size(), std::size_t{1});
    }
};

BANSO_TEST(HandInTest);

}  // namespace banso::sync

#include "hand_in_test.moc"
