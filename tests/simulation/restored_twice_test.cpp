// SPDX-License-Identifier: Apache-2.0
// A hub that was restored again, from a backup that it made since it was restored: which of what it
// has a tablet of an epoch long ago had seen (sync/PROTOCOL.md, section 2.5).
#include <QtTest>

#include "tests/simulation/scene.h"
#include "tests/support/test_registry.h"

namespace banso::simulation {

class RestoredTwiceTest : public QObject {
    Q_OBJECT

    static void sync(SimulatedTablet& tablet) { QVERIFY(tablet.sync().has_value()); }
    /// The hub has heard "A" of T3, and goes back to its backup of before.
    static void loseAnA(Scene& s) {
        s.hub.backUp();
        s.setPhone(s.t3, "A");
        sync(s.t3);
        s.hub.restore();
    }

  private slots:
    void aWitnessOfAnEarlierEpochHasNotSeenWhatCameAfterIt() {
        Scene s;
        s.hub.backUp();
        s.setPhone(s.t3, "A");
        sync(s.t3);
        sync(s.t2);
        s.hub.restore();
        s.setPhone(s.t1, "B");
        sync(s.t1);
        s.hub.backUp();
        s.hub.restore();
        sync(s.t1);
        sync(s.t2);
        s.syncAll();
        QCOMPARE(s.phoneEverywhere(), std::string("B"));
        QCOMPARE(s.candidatesEverywhere(), Scene::Values{"\"A\""});
        QCOMPARE(s.difference(), std::string());
    }

    void aWitnessOfAnEarlierEpochHasNotSeenWhatWasToldAfterIt() {
        Scene s;
        loseAnA(s);
        s.setPhone(s.t1, "B");
        sync(s.t1);
        // The first backup once more: of B it hears from T1 as a witness, who then sends it again.
        s.hub.restore();
        sync(s.t1);
        s.hub.backUp();
        s.hub.restore();
        sync(s.t3);
        QCOMPARE(s.hub.state(s.shop).value("phone"), std::string_view("\"B\""));
        s.syncAll();
        QCOMPARE(s.phoneEverywhere(), std::string("B"));
        QCOMPARE(s.candidatesEverywhere(), Scene::Values{"\"A\""});
        QCOMPARE(s.difference(), std::string());
    }

    void aWitnessOfAnEpochThatIsUnknownHasSeenWhatTheHubBroughtBeforeAll() {
        Scene s;
        Business brought;
        brought.id = s.ids.recordId();
        brought.phone = "X";
        s.hub.inGroup([&](sync::Hub& hub) {
            hub.bring({kindOf<Business>().name, brought.id, toUnits(brought)});
            return 0;
        });
        s.syncAll();
        s.hub.backUp();
        s.hub.restore();
        s.t1.change<Business>(brought.id, [](Business& business) { business.phone = "A"; });
        sync(s.t1);
        sync(s.t3);
        s.hub.restore();
        // T1 is at the bottom of the river.
        sync(s.t3);
        sync(s.t2);
        QCOMPARE(s.t2.read<Business>(brought.id).value.phone, std::string("A"));
        QVERIFY(s.t2.openConflicts().empty());
    }

    void aWitnessOfALaterEpochHasSeenWhatWasTold() {
        Scene s;
        loseAnA(s);
        // Of A the hub hears from T3 as a witness, who then sends it again.
        s.syncAll();
        s.hub.backUp();
        s.setPhone(s.t2, "B");
        sync(s.t2);
        sync(s.t1);
        s.hub.restore();
        // T2 is at the bottom of the river.
        sync(s.t1);
        sync(s.t3);
        QCOMPARE(s.phone(s.t3), std::string("B"));
        QVERIFY(s.t3.openConflicts().empty());
    }

    void whatWaitedUnderANameThatWasBuiltUponWaitsAgain_data() {
        QTest::addColumn<QString>("heard");
        QTest::newRow("what was built on it is heard first") << "3 2";
        QTest::newRow("it is heard first itself") << "2 3";
        QTest::newRow("somebody tells of it") << "3 1";
    }
    void whatWaitedUnderANameThatWasBuiltUponWaitsAgain() {
        QFETCH(QString, heard);
        Scene s;
        const TabletFile file = s.t2.keepFile();
        s.hub.backUp();
        s.setPhone(s.t2, "A");
        sync(s.t2);
        sync(s.t3);
        s.setPhone(s.t3, "C");
        sync(s.t3);
        s.hub.restore();
        s.hub.backUp();
        sync(s.t3);
        s.t2.putBack(file);
        s.setPhone(s.t2, "B");
        sync(s.t2);
        s.syncAll();
        s.hub.restore();
        for (const QString& tablet : heard.split(' ')) sync(*s.tablets[tablet.toUInt() - 1]);
        const auto waiting = s.candidates(*s.tablets[heard.last(1).toUInt() - 1]);
        s.syncAll();
        QCOMPARE(waiting, Scene::Values{"\"B\""});
        QCOMPARE(s.phoneEverywhere(), std::string("C"));
        QCOMPARE(s.candidatesEverywhere(), waiting);
        QCOMPARE(s.difference(), std::string());
    }

    void whatCameUnderANameOfTwoTabletsWasNotSeenByTheOther() {
        Scene s;
        const TabletFile file = s.t2.keepFile();
        s.hub.backUp();
        s.visit(s.t2);
        s.setPhone(s.t2, "A");
        sync(s.t2);
        s.hub.restore();
        SimulatedTablet other(s.hub, s.clock, s.ids, s.yamada);
        other.putBack(file);
        s.setPhone(other, "B");
        for (int i = 0; i < 2; ++i) s.visit(other);
        sync(other);
        s.hub.backUp();
        s.hub.restore();
        // It has more answers than the tablet whose file it has, which comes later.
        sync(other);
        sync(s.t2);
        QCOMPARE(s.hub.state(s.shop).value("phone"), std::string_view("\"B\""));
        s.syncAll();
        QCOMPARE(s.phoneEverywhere(), std::string("B"));
        QCOMPARE(s.candidatesEverywhere(), Scene::Values{"\"A\""});
        QCOMPARE(s.difference(), std::string());
    }

    void whatItsDeviceSetOnceMoreIsNotForWhoHasSeenLess() {
        Scene s;
        s.setPhone(s.t2, "A");
        s.syncAll();
        s.hub.backUp();
        s.hub.restore();
        s.syncAll();
        // Of this epoch the next one knows nothing.
        s.setPhone(s.t3, "B");
        sync(s.t3);
        for (const char* phone : {"B", "C"}) s.setPhone(s.t1, phone);
        sync(s.t1);
        QCOMPARE(s.phone(s.t1), std::string("C"));
        s.hub.restore();
        sync(s.t1);
        sync(s.t3);
        QCOMPARE(s.hub.state(s.shop).value("phone"), std::string_view("\"C\""));
        s.syncAll();
        QCOMPARE(s.phoneEverywhere(), std::string("C"));
        QCOMPARE(s.candidatesEverywhere(), Scene::Values{"\"B\""});
        QCOMPARE(s.difference(), std::string());
    }

    void aWitnessOfAnEarlierEpochHasNotSeenWhatTheHubDidAfterIt() {
        Scene s;
        s.hub.backUp();
        s.cancel(s.t3, "移転");
        sync(s.t3);
        s.hub.restore();
        s.visit(s.t2);
        s.cancel(s.t1, "閉店");
        sync(s.t1);
        sync(s.t2);
        s.hub.backUp();
        s.hub.restore();
        sync(s.t3);
        s.syncAll();
        QVERIFY(!s.isCancelled(s.t1));
        QCOMPARE(s.candidatesEverywhere("life"),
                 (Scene::Values{R"({"cancelled":true,"cancelReason":"移転"})",
                                R"({"cancelled":true,"cancelReason":"閉店"})"}));
        QCOMPARE(s.difference(), std::string());
    }
};

BANSO_TEST(RestoredTwiceTest);

}  // namespace banso::simulation

#include "restored_twice_test.moc"
