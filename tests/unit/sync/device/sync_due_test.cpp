// SPDX-License-Identifier: Apache-2.0
#include "sync/device/sync_due.h"

#include <QtTest>

#include "shared/domain/catalogue.h"
#include "sync/device/held_files.h"
#include "tests/simulation/scene.h"
#include "tests/support/test_registry.h"

namespace banso::sync {

using simulation::Scene;
using simulation::SimulatedTablet;

class SyncDueTest : public QObject {
    Q_OBJECT

    /// A way on which it is counted who asks, and which may be cut.
    struct CountedWay final : Transport {
        SimulatedTablet& tablet;
        int asked = 0;
        std::optional<ErrorCode> refusal;

        explicit CountedWay(SimulatedTablet& whose) : tablet(whose) {}
        Result<void> exchange(std::string_view, const TextSink&) override {
            return Error{ErrorCode::Invalid, "only a sync exchanges"};
        }
        Result<Head> head(const DeviceId& device) override {
            ++asked;
            if (refusal) return Error{*refusal, "the test says so"};
            return tablet.head(device);
        }
        Result<bool> isDue() { return isSyncDue(tablet, *this, tablet.clock()); }
    };

    static bool isDue(SimulatedTablet& tablet) { return CountedWay(tablet).isDue().value(); }

    static void writeDraft(SimulatedTablet& tablet, RecordId id) {
        QVERIFY(tablet.write([&](Replica& replica) -> Result<void> {
            replica.database()
                .prepare(
                    "INSERT INTO draft(id,form,title,body,updatedAt) "
                    "VALUES(?,'consultation','','{}',7)")
                .bind(id)
                .run();
            return {};
        }));
    }

  private slots:
    void whoHasAllAsksOneSmallQuestionAndNoMore() {
        Scene s;
        for (SimulatedTablet* tablet : s.tablets) {
            CountedWay way(*tablet);
            QVERIFY(!way.isDue().value());
            QCOMPARE(way.asked, 1);
        }
    }

    void ownWorkIsDueWithoutAQuestion() {
        Scene s;
        s.setPhone(s.t1, "027-000-1234");
        CountedWay way(s.t1);
        QVERIFY(way.isDue().value());
        QCOMPARE(way.asked, 0);
        QVERIFY(s.t1.sync());
        QVERIFY(!isDue(s.t1));
    }

    void whatAColleagueSentIsNewsUntilItIsHere() {
        Scene s;
        s.setPhone(s.t1, "027-000-1234");
        QVERIFY(s.t1.sync());
        QVERIFY(isDue(s.t2));
        QVERIFY(s.t2.sync());
        QVERIFY(!isDue(s.t2));
    }

    void aFormThatSheBeganOnHerOtherTabletIsNews() {
        Scene s;
        SimulatedTablet other(s.hub, s.clock, s.ids, s.sato);
        QVERIFY(other.sync());
        writeDraft(other, s.ids.recordId());
        QVERIFY(isDue(other));
        QVERIFY(other.sync());
        QVERIFY(!isDue(other));
        QVERIFY(isDue(s.t1));
        QVERIFY(!isDue(s.t2));
        QVERIFY(s.t1.sync());
        QVERIFY(!isDue(s.t1));
    }

    void withoutNewsTheOfficeHearsOfItEachHour() {
        Scene s;
        s.clock.advance(kHeardOfEvery);
        QVERIFY(!isDue(s.t1));
        s.clock.advance(std::chrono::milliseconds{1});
        CountedWay way(s.t1);
        QVERIFY(way.isDue().value());
        QCOMPARE(way.asked, 0);
        QVERIFY(s.t1.sync());
        QVERIFY(!isDue(s.t1));
    }

    void aFileThatSheOpenedIsDueWhereTheTabletKeepsAPart() {
        Scene s;
        s.hub.inGroup([&](Hub& hub) {
            Setting setting;
            setting.key = "access.scope";
            setting.value = "part";
            setting.id = RecordId::natural("setting", {}, setting.key);
            hub.bring({"setting", setting.id, toUnits(setting)});
            return 0;
        });
        s.syncAll();
        QVERIFY(!isDue(s.t3));
        QVERIFY(s.t3.write([&](Replica& replica) -> Result<void> {
            HeldFiles(replica.database()).pin(s.shop, true);
            return {};
        }));
        QVERIFY(isDue(s.t3));
        QVERIFY(s.t3.sync());
        QVERIFY(!isDue(s.t3));
    }

    void anotherEpochIsNews() {
        Scene s;
        s.hub.backUp();
        s.syncAll();
        QVERIFY(!isDue(s.t1));
        s.hub.restore();
        QVERIFY(isDue(s.t1));
    }

    void onTheRoadItSaysThatNobodyAnswers() {
        Scene s;
        CountedWay way(s.t1);
        way.refusal = ErrorCode::Offline;
        QCOMPARE(way.isDue().error().code, ErrorCode::Offline);
    }

    void aHubThatDoesNotKnowTheQuestionIsSyncedWith() {
        Scene s;
        CountedWay way(s.t1);
        way.refusal = ErrorCode::NotFound;
        QVERIFY(way.isDue().value());
    }
};

BANSO_TEST(SyncDueTest);

}  // namespace banso::sync

#include "sync_due_test.moc"
