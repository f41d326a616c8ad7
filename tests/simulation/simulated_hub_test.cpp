// SPDX-License-Identifier: Apache-2.0
// Whether the simulated hub tells the checkers what it did, whatever its disk did to it.
#include "tests/simulation/simulated_hub.h"

#include <QtTest>
#include <map>

#include "sync/protocol/messages.h"
#include "tests/simulation/scene.h"
#include "tests/support/test_registry.h"

namespace banso::simulation {

class SimulatedHubTest : public QObject {
    Q_OBJECT

  private slots:
    /// A commit failed, and so did the next, of which more is in the file by then or nothing.
    void whatItJudgedIsToldOnceAfterTwoCommitsThatFailed() {
        constexpr int kCallsOfAGroup = 40;
        for (int call = 1; call <= kCallsOfAGroup; ++call) {
            Scene s;
            std::map<std::int64_t, int> told;
            s.hub.answered = [&](const DeviceId&, const std::vector<std::string>& lines) {
                for (const std::string& line : lines) {
                    const auto document = json::Document::parse(line);
                    const auto answer = sync::decodeAnswer(document->root());
                    if (answer && !answer->again) ++told[answer->sequence];
                }
            };
            s.hub.groupsLate = true;
            s.setPhone(s.t1, "A");
            QVERIFY(!s.t1.sync(Fault::HoldUp).has_value());
            s.setPhone(s.t1, "B");
            s.hub.disk().strike(DiskFault::SyncFails, 1);
            QVERIFY(!s.t1.sync().has_value());
            s.setPhone(s.t1, "C");
            s.hub.disk().strike(DiskFault::Kill, call);
            (void)s.t1.sync();
            s.syncAll();
            QCOMPARE(told.size(), 3U);
            for (const auto& [sequence, times] : told) QCOMPARE(times, 1);
            QCOMPARE(s.difference(), std::string());
        }
    }
};

BANSO_TEST(SimulatedHubTest);

}  // namespace banso::simulation

#include "simulated_hub_test.moc"
