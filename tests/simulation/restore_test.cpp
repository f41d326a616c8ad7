// SPDX-License-Identifier: Apache-2.0
// A hub put back to its backup (sync/PROTOCOL.md, section 2.5): what any tablet still knows comes
// back, as its author's own work or by a witness, once, and without contradictions from nothing.
#include <QtTest>

#include "shared/db/statement.h"
#include "shared/domain/drift.h"
#include "tests/simulation/scene.h"
#include "tests/support/test_registry.h"

namespace banso::simulation {

class RestoredHubTest : public QObject {
    Q_OBJECT

    static void sync(SimulatedTablet& tablet) { QVERIFY(tablet.sync().has_value()); }
    static std::int64_t savesKept(SimulatedTablet& tablet) {
        Statement row = tablet.database().prepare("SELECT count(*) FROM outbox");
        row.step();
        return row.integer(0);
    }
    static std::int64_t openCase(Scene& s, const std::string& plan) {
        DriftCase made;
        made.plan = RecordId::natural("plan", s.shop, plan);
        made.business = s.shop;
        made.ordinal = 0;
        made.id = naturalId(kindOf<DriftCase>(), toUnits(made));
        s.hub.inGroup([&](sync::Hub& hub) {
            return hub.createIfAbsent({"drift_case", made.id, toUnits(made)});
        });
        const auto stored = s.hub.state(made.id);
        return std::stoll(std::string(stored.value("number")));
    }

  private slots:
    void n13_whatATabletBuiltOnAnothersLostWorkIsNoContradiction() {
        Scene s;
        s.hub.backUp();
        s.setPhone(s.t2, "C");
        s.syncAll();
        s.setPhone(s.t1, "D");
        s.hub.restore();
        sync(s.t1);
        s.syncAll();
        QCOMPARE(s.phoneEverywhere(), std::string("D"));
        QVERIFY(s.t3.openConflicts().empty());
        QCOMPARE(s.difference(), std::string());
    }

    void n13_inAnyOrderWhatWasAnsweredBeforeTheLossIsNoContradiction_data() {
        QTest::addColumn<int>("first");
        QTest::newRow("who built on it comes first") << 0;
        QTest::newRow("its author comes first") << 1;
        QTest::newRow("a third comes first") << 2;
    }
    void n13_inAnyOrderWhatWasAnsweredBeforeTheLossIsNoContradiction() {
        QFETCH(int, first);
        Scene s;
        s.hub.backUp();
        s.setPhone(s.t2, "C");
        s.syncAll();
        s.setPhone(s.t1, "D");
        s.syncAll();
        s.hub.restore();
        sync(*s.tablets[static_cast<std::size_t>(first)]);
        s.syncAll();
        QCOMPARE(s.phoneEverywhere(), std::string("D"));
        QVERIFY(s.t3.openConflicts().empty());
        QCOMPARE(s.difference(), std::string());
    }

    void whatOnlyAWitnessKnowsComesBack() {
        Scene s;
        s.hub.backUp();
        s.setPhone(s.t1, "A");
        const RecordId visit = s.visit(s.t1);
        sync(s.t1);
        sync(s.t3);
        s.hub.restore();
        QVERIFY(s.hub.state(visit).isNew());
        // T1 is at the bottom of the river.
        sync(s.t3);
        sync(s.t2);
        QCOMPARE(s.phone(s.t2), std::string("A"));
        QCOMPARE(s.t2.read<Consultation>(visit).value.writer, s.sato);
        QCOMPARE(simulation::difference(s.hub, s.t3), std::string());
        QCOMPARE(simulation::difference(s.hub, s.t2), std::string());
        QCOMPARE(unrest(s.t3), std::string());
        // She is found after all.
        s.syncAll();
        QCOMPARE(s.phoneEverywhere(), std::string("A"));
        QVERIFY(s.t3.openConflicts().empty());
        QCOMPARE(s.difference(), std::string());
    }

    void theWitnessWhoHasSeenMoreIsRight_data() {
        QTest::addColumn<bool>("olderFirst");
        QTest::newRow("the older witness first") << true;
        QTest::newRow("the newer witness first") << false;
    }
    void theWitnessWhoHasSeenMoreIsRight() {
        QFETCH(bool, olderFirst);
        Scene s;
        s.hub.backUp();
        s.setPhone(s.t1, "A");
        sync(s.t1);
        sync(s.t2);
        s.setPhone(s.t1, "B");
        sync(s.t1);
        sync(s.t3);
        s.hub.restore();
        sync(olderFirst ? s.t2 : s.t3);
        sync(olderFirst ? s.t3 : s.t2);
        QCOMPARE(s.hub.state(s.shop).value("phone"), std::string_view("\"B\""));
        s.syncAll();
        QCOMPARE(s.phoneEverywhere(), std::string("B"));
        QVERIFY(s.t3.openConflicts().empty());
        QCOMPARE(s.difference(), std::string());
    }

    void whatWasWrittenOverTheBackupUnseenWaitsForAPerson() {
        Scene s;
        s.hub.backUp();
        s.setPhone(s.t1, "A");
        sync(s.t1);
        sync(s.t3);
        s.hub.restore();
        // T2 never saw A.
        s.setPhone(s.t2, "new");
        sync(s.t2);
        s.syncAll();
        QCOMPARE(s.phoneEverywhere(), std::string("new"));
        QCOMPARE(s.candidatesEverywhere(), Scene::Values{"\"A\""});
        QCOMPARE(s.difference(), std::string());
    }

    void whatSomebodyEmptiedComesBackEmpty() {
        Scene s;
        s.cancel(s.t1, "閉店");
        s.syncAll();
        s.hub.backUp();
        s.t2.change<Business>(s.shop, [](Business& business) {
            business.phone.clear();
            business.cancelled = false;
            business.cancelReason.clear();
        });
        sync(s.t2);
        sync(s.t3);
        s.hub.restore();
        // T2 is at the bottom of the river.
        sync(s.t3);
        sync(s.t1);
        QVERIFY(!s.isCancelled(s.t1));
        QCOMPARE(s.phone(s.t1), std::string());
        s.syncAll();
        QCOMPARE(s.difference(), std::string());
    }

    void whatWasQuarantinedInTheLostEpochIsNotOverwrittenByAWitness() {
        Scene s;
        s.hub.backUp();
        s.cancel(s.t2, "閉店");
        s.syncAll();
        s.setPhone(s.t1, "A");
        s.syncAll();
        QCOMPARE(s.openEntries(s.t1).size(), std::size_t{1});
        s.t2.change<Business>(s.shop, [](Business& business) {
            business.cancelled = false;
            business.cancelReason.clear();
        });
        s.syncAll();
        s.setPhone(s.t2, "B");
        sync(s.t2);
        s.hub.restore();
        // What stood in its way is gone, and B was never seen here.
        sync(s.t1);
        s.syncAll();
        QCOMPARE(s.phoneEverywhere(), std::string("A"));
        QCOMPARE(s.candidatesEverywhere(), Scene::Values{"\"B\""});
        QCOMPARE(s.difference(), std::string());
    }

    void whatWasInAContradictionIsNotOverwrittenByAWitness() {
        Scene s;
        s.hub.backUp();
        s.visit(s.t2);
        s.setPhone(s.t2, "B");
        sync(s.t2);
        s.setPhone(s.t1, "A");
        // The answer comes, and the network goes before the rest of the pull.
        s.hub.pullRowsMax = 1;
        s.t1.beforeApplying = [&] { s.t1.goOffline(); };
        QVERIFY(!s.t1.sync().has_value());
        s.hub.pullRowsMax = limits::kPullRows;
        s.hub.restore();
        sync(s.t1);
        s.syncAll();
        QCOMPARE(s.phoneEverywhere(), std::string("A"));
        QCOMPARE(s.candidatesEverywhere(), Scene::Values{"\"B\""});
        QCOMPARE(s.difference(), std::string());
    }

    void aQuarantinedSaveIsKeptThoughItsNameWasGivenToOtherWork() {
        Scene s;
        s.hub.backUp();
        s.cancel(s.t2, "閉店");
        s.syncAll();
        const auto before = s.t1.keepFile();
        s.setPhone(s.t1, "A");
        s.syncAll();
        s.hub.restore();
        s.t1.putBack(before);
        s.visitTo(s.t1, {});
        sync(s.t1);
        s.syncAll();
        const auto entries = s.openEntries(s.t3);
        QCOMPARE(entries.size(), std::size_t{1});
        QVERIFY(entries.front().line.find("\"A\"") != std::string::npos);
        QCOMPARE(s.difference(), std::string());
    }

    void aWitnessIsHeardThoughTheNameWasGivenToOtherWork() {
        Scene s;
        s.hub.backUp();
        const auto before = s.t1.keepFile();
        s.setPhone(s.t1, "A");
        s.syncAll();
        s.hub.restore();
        s.t1.putBack(before);
        s.visit(s.t1);
        sync(s.t1);
        s.syncAll();
        QCOMPARE(s.phoneEverywhere(), std::string("A"));
        QCOMPARE(s.difference(), std::string());
    }

    void anOpenContradictionOfTheLostEpochIsOpenAgainAndOnce() {
        Scene s;
        s.hub.backUp();
        s.setPhone(s.t1, "A");
        s.setPhone(s.t2, "C");
        s.syncAll();
        QCOMPARE(s.candidatesEverywhere(), Scene::Values{"\"C\""});
        s.hub.restore();
        sync(s.t3);
        QCOMPARE(s.candidates(s.t3), Scene::Values{"\"C\""});
        s.syncAll();
        QCOMPARE(s.phoneEverywhere(), std::string("A"));
        QCOMPARE(s.candidatesEverywhere(), Scene::Values{"\"C\""});
        QCOMPARE(s.t3.openConflicts().size(), std::size_t{1});
        QCOMPARE(s.difference(), std::string());
    }

    void ofTwoPlacesOfOneTalkOnlyTheStandingOneCanBeChosen() {
        Scene s;
        Business other;
        other.id = s.ids.recordId();
        other.name = "別の店";
        s.t2.create(other);
        const RecordId talk = s.visitTo(s.t3, {});
        s.syncAll();
        s.hub.backUp();
        const auto give = [&](SimulatedTablet& tablet, RecordId business) {
            tablet.change<Consultation>(talk, [&](Consultation& c) { c.business = business; });
            sync(tablet);
        };
        give(s.t1, s.shop);
        s.hub.restore();
        give(s.t2, other.id);
        s.syncAll();
        QCOMPARE(s.t3.openConflicts().size(), std::size_t{1});
        QCOMPARE(s.openEntries(s.t3).size(), std::size_t{1});  // what T1 sent again
        s.t1.decide("consultation", talk, "business", json::quoted(s.shop.text()));
        s.t3.decide("consultation", talk, "business", json::quoted(s.shop.text()));
        s.t2.decide("consultation", talk, "business", json::quoted(other.id.text()));
        for (SimulatedTablet* tablet : {&s.t1, &s.t3, &s.t2}) sync(*tablet);
        s.syncAll();
        QVERIFY(s.t3.openConflicts().empty());
        QCOMPARE(s.hub.state(talk).value("business"), json::quoted(other.id.text()));
    }

    void aCaseNumberIsNotGivenTwice() {
        Scene s;
        s.hub.backUp();
        const std::int64_t lost = openCase(s, "one");
        s.syncAll();
        s.hub.restore();
        QCOMPARE(openCase(s, "two"), lost);
        s.syncAll();
        std::set<std::int64_t> numbers;
        Statement row = s.t3.database().prepare("SELECT number FROM drift_case");
        while (row.step()) numbers.insert(row.integer(0));
        QCOMPARE(numbers.size(), std::size_t{2});
        QVERIFY(openCase(s, "three") > *numbers.rbegin());
        s.syncAll();
        QCOMPARE(s.difference(), std::string());
    }

    void answeredSavesGoOnceABackupHoldsThem() {
        Scene s;
        s.setPhone(s.t1, "A");
        s.syncAll();
        QCOMPARE(savesKept(s.t1), std::int64_t{2});
        s.hub.backUp();
        sync(s.t1);
        QCOMPARE(savesKept(s.t1), std::int64_t{0});
        s.setPhone(s.t1, "B");
        s.syncAll();
        QCOMPARE(savesKept(s.t1), std::int64_t{1});
        s.hub.restore();
        s.syncAll();
        QCOMPARE(s.phoneEverywhere(), std::string("B"));
        QCOMPARE(s.difference(), std::string());
    }

    void aCopyThatARestoredHubNeverHeardOfGoesOn() {
        Scene s;
        s.hub.backUp();
        const auto yesterday = s.t1.keepFile();
        for (int i = 0; i < 3; ++i) sync(s.t1);
        s.t1.putBack(yesterday);
        const RecordId visit = s.visit(s.t1);
        s.syncAll();
        s.setPhone(s.t1, "A");
        s.hub.restore();
        s.syncAll();
        QCOMPARE(s.t3.read<Consultation>(visit).value.business, s.shop);
        QCOMPARE(s.phoneEverywhere(), std::string("A"));
        QVERIFY(s.t3.openConflicts().empty());
        QCOMPARE(s.difference(), std::string());
    }

    void aCloneWhoseWorkTheHubForgotBeforeItKnewOfTheCloneLosesNothing() {
        Scene s;
        s.hub.backUp();
        SimulatedTablet clone(s.hub, s.clock, s.ids, s.sato);
        clone.putBack(s.t1.keepFile());
        s.setPhone(clone, "clone");
        sync(clone);
        s.hub.restore();
        // It gives the name of the clone's work to its own.
        const RecordId visit = s.visit(s.t1);
        sync(s.t1);
        for (int i = 0; i < 2; ++i) {
            sync(clone);
            s.syncAll();
        }
        QCOMPARE(s.phoneEverywhere(), std::string("clone"));
        QCOMPARE(clone.read<Consultation>(visit).value.business, s.shop);
        QCOMPARE(s.difference(), std::string());
        QCOMPARE(simulation::difference(s.hub, clone), std::string());
    }

    void aCopyPutBackAfterTheHubForgotItSpeaksWithItsCertificate() {
        Scene s;
        s.hub.backUp();
        const auto yesterday = s.t1.keepFile();
        for (int i = 0; i < 3; ++i) sync(s.t1);
        s.t1.putBack(yesterday);
        const RecordId visit = s.visit(s.t1);
        s.syncAll();
        const auto today = s.t1.keepFile();
        s.hub.restore();
        s.t1.putBack(today);
        s.syncAll();
        QCOMPARE(s.t3.read<Consultation>(visit).value.business, s.shop);
        QCOMPARE(s.difference(), std::string());
    }

    void aTabletKilledAtAnyWriteWhileItTellsLosesNothing() {
        int kills = 0;
        for (int write = 1; write < 100; ++write) {
            Scene s;
            s.hub.backUp();
            const RecordId visit = s.visit(s.t2);
            s.setPhone(s.t2, "C");
            s.syncAll();
            s.setPhone(s.t1, "D");
            s.hub.restore();
            s.t1.applyRows = 3;
            const bool killed = s.t1.syncKilledAt(write);
            s.syncAll();
            QCOMPARE(s.t3.read<Consultation>(visit).value.business, s.shop);
            QCOMPARE(s.phoneEverywhere(), std::string("D"));
            QVERIFY(s.t3.openConflicts().empty());
            QCOMPARE(s.difference(), std::string());
            if (!killed) break;
            ++kills;
        }
        QVERIFY(kills >= 8);
    }
};

BANSO_TEST(RestoredHubTest);

}  // namespace banso::simulation

#include "restore_test.moc"
