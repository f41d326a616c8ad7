// SPDX-License-Identifier: Apache-2.0
#include "sync/hub/head.h"

#include <QtTest>

#include "sync/device/meta.h"
#include "tests/simulation/scene.h"
#include "tests/support/test_registry.h"

namespace banso::sync {

using simulation::Scene;
using simulation::SimulatedTablet;

class HeadTest : public QObject {
    Q_OBJECT

    static Head heldBy(SimulatedTablet& tablet) {
        Meta meta(tablet.database());
        return {meta.cursor(), meta.number("drafts")};
    }
    static Head headOf(Scene& s, SimulatedTablet& tablet) {
        const DeviceId device = Meta(tablet.database()).device();
        return headFor(s.hub.store(), s.hub.store().device(device).value());
    }
    static void share(Scene& s, const char* scope) {
        s.hub.inGroup([&](Hub& hub) {
            Setting setting;
            setting.key = "access.scope";
            setting.value = scope;
            setting.id = RecordId::natural("setting", {}, setting.key);
            hub.bring({"setting", setting.id, toUnits(setting)});
            return 0;
        });
    }

  private slots:
    /// Else a tablet would sync each half minute, for ever.
    void itIsWhereATabletStandsThatHasAllOfWhatIsHers_data() {
        QTest::addColumn<QString>("scope");
        for (const char* scope : {"all", "own", "part"}) QTest::newRow(scope) << scope;
    }
    void itIsWhereATabletStandsThatHasAllOfWhatIsHers() {
        QFETCH(QString, scope);
        Scene s;
        share(s, qPrintable(scope));
        s.visit(s.t1);
        QVERIFY(headOf(s, s.t2) != heldBy(s.t2));
        s.syncAll();
        for (SimulatedTablet* tablet : s.tablets) QVERIFY(headOf(s, *tablet) == heldBy(*tablet));
    }

    void aFileThatGoesToSomebodyElseIsNewsToBoth() {
        Scene s;
        share(s, "own");
        s.t1.change<Business>(s.shop, [&](Business& shop) { shop.advisor = s.sato; });
        s.syncAll();
        s.t3.change<Business>(s.shop, [&](Business& shop) { shop.advisor = s.yamada; });
        QVERIFY(s.t3.sync());
        for (SimulatedTablet* tablet : {&s.t1, &s.t2}) {
            QVERIFY(headOf(s, *tablet) != heldBy(*tablet));
            QVERIFY(tablet->sync());
            QVERIFY(headOf(s, *tablet) == heldBy(*tablet));
        }
    }

    void aCopyAsksUnderItsOwnName() {
        Scene s;
        const auto file = s.t1.keepFile();
        s.setPhone(s.t1, "027-000-1111");
        s.syncAll();
        s.t1.putBack(file);
        s.setPhone(s.t1, "027-000-2222");
        s.syncAll();
        QVERIFY(Meta(s.t1.database()).device() != s.t1.device());
        QVERIFY(headOf(s, s.t1) == heldBy(s.t1));
    }
};

BANSO_TEST(HeadTest);

}  // namespace banso::sync

#include "head_test.moc"
