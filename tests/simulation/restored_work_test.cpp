// SPDX-License-Identifier: Apache-2.0
// What a tablet sends again to a hub that was restored, beside what was told there of the same work
// (sync/PROTOCOL.md, section 2.5).
#include <QtTest>

#include "tests/simulation/scene.h"
#include "tests/support/test_registry.h"

namespace banso::simulation {

class RestoredWorkTest : public QObject {
    Q_OBJECT

    static void sync(SimulatedTablet& tablet) { QVERIFY(tablet.sync().has_value()); }

  private slots:
    void aValueThatItsAuthorCameBackToStandsAgain() {
        Scene s;
        s.hub.backUp();
        for (const char* phone : {"A", "B", "A"}) s.setPhone(s.t1, phone);
        sync(s.t1);
        s.hub.restore();
        sync(s.t1);
        QCOMPARE(s.phone(s.t1), std::string("A"));
        s.syncAll();
        QCOMPARE(s.phoneEverywhere(), std::string("A"));
        QCOMPARE(s.candidatesEverywhere(), Scene::Values{});
        QCOMPARE(s.difference(), std::string());
    }
};

BANSO_TEST(RestoredWorkTest);

}  // namespace banso::simulation

#include "restored_work_test.moc"
