// SPDX-License-Identifier: Apache-2.0
// The interleavings of sync/PROTOCOL.md, section 6, by their numbers: each plays the story on the
// production code of tablets and hub, and asks what the people concerned would see.
#include <QtTest>

#include "shared/db/statement.h"
#include "tests/simulation/scene.h"
#include "tests/support/test_registry.h"

namespace banso::simulation {

class InterleavingsTest : public QObject {
    Q_OBJECT

    using Values = Scene::Values;

    static void sync(SimulatedTablet& tablet) { QVERIFY(tablet.sync().has_value()); }

    /// T1 wrote A and then B over X, T2 wrote C over X; all have heard of it. T2's C stands.
    struct ChainOnConflict : Scene {
        std::int64_t a2 = 0;
        explicit ChainOnConflict(bool heard = true) {
            setPhone(t1, "A");
            setPhone(t1, "B");
            a2 = sync::Meta(t1.database()).number("sequence");
            setPhone(t2, "C");
            sync(t2);
            if (heard) syncAll();
        }
    };

  private slots:
    void differentFieldsOfOneBusinessBothStand() {
        Scene s;
        s.setPhone(s.t1, "A");
        s.t2.change<Business>(s.shop, [](Business& b) { b.memo = "裏口から"; });
        s.syncAll();
        QCOMPARE(s.phoneEverywhere(), std::string("A"));
        for (SimulatedTablet* tablet : s.tablets) {
            QCOMPARE(tablet->read<Business>(s.shop).value.memo, std::string("裏口から"));
            QVERIFY(tablet->openConflicts().empty());
        }
        QCOMPARE(s.difference(), std::string());
    }

    void n01_aChainOnAConflictIsOneCandidate() {
        ChainOnConflict s;
        QCOMPARE(s.phoneEverywhere(), std::string("C"));
        QCOMPARE(s.t3.openConflicts().size(), std::size_t{1});
        QCOMPARE(s.candidatesEverywhere(), Values{"\"B\""});
        QCOMPARE(s.standingSide(s.t3), std::string("\"C\""));
        QCOMPARE(s.difference(), std::string());
    }

    void n01_inTheOtherOrderTheChainStands() {
        Scene s;
        s.setPhone(s.t1, "A");
        s.setPhone(s.t1, "B");
        s.setPhone(s.t2, "C");
        s.syncAll();
        QCOMPARE(s.phoneEverywhere(), std::string("B"));
        QCOMPARE(s.candidatesEverywhere(), Values{"\"C\""});
        QCOMPARE(s.difference(), std::string());
    }

    void n02_aChainThatComesHomeClosesItsConflict() {
        ChainOnConflict s(false);
        s.setPhone(s.t1, "C");
        s.syncAll();
        QCOMPARE(s.phoneEverywhere(), std::string("C"));
        QVERIFY(s.t3.openConflicts().empty());
        QCOMPARE(s.difference(), std::string());
    }

    void n02_alsoWhenTheCandidateWasHeardOfInBetween() {
        ChainOnConflict s(false);
        // The hub has A and B; T1 has not heard and goes on from B.
        QVERIFY(!s.t1.sync(Fault::LoseReply).has_value());
        s.setPhone(s.t1, "C");
        s.syncAll();
        QCOMPARE(s.phoneEverywhere(), std::string("C"));
        QVERIFY(s.t2.openConflicts().empty());
        const auto closed = s.t2.database().prepare("SELECT closedHow FROM conflict").step();
        QVERIFY(closed);
        QCOMPARE(s.difference(), std::string());
    }

    void n03_aThirdVoiceJoinsTheSameConflict() {
        ChainOnConflict s(false);
        s.setPhone(s.t3, "E");
        s.syncAll();
        QCOMPARE(s.phoneEverywhere(), std::string("C"));
        QCOMPARE(s.t3.openConflicts().size(), std::size_t{1});
        QCOMPARE(s.candidatesEverywhere(), (Values{"\"B\"", "\"E\""}));
        QCOMPARE(s.difference(), std::string());
    }

    void n04_ofTwoDecisionsTheSecondIsACandidate() {
        ChainOnConflict s;
        s.t1.decide("business", s.shop, "phone", "\"B\"");
        s.t2.decide("business", s.shop, "phone", "\"C\"");
        s.syncAll();
        QCOMPARE(s.phoneEverywhere(), std::string("B"));
        QCOMPARE(s.candidatesEverywhere(), Values{"\"C\""});
        QCOMPARE(s.difference(), std::string());
    }

    void n04_inTheOtherOrderTooAlthoughTheFirstKeptWhatStood() {
        ChainOnConflict s;
        s.t1.decide("business", s.shop, "phone", "\"B\"");
        s.t2.decide("business", s.shop, "phone", "\"C\"");
        sync(s.t2);
        s.syncAll();
        QCOMPARE(s.phoneEverywhere(), std::string("C"));
        QCOMPARE(s.candidatesEverywhere(), Values{"\"B\""});
        QCOMPARE(s.difference(), std::string());
    }

    void n05_whatWasBuiltOnTheChosenCandidateIsSet() {
        ChainOnConflict s(false);
        QVERIFY(!s.t1.sync(Fault::LoseReply).has_value());
        sync(s.t3);
        s.t3.decide("business", s.shop, "phone", "\"B\"");
        sync(s.t3);
        s.setPhone(s.t1, "D");
        s.syncAll();
        QCOMPARE(s.phoneEverywhere(), std::string("D"));
        QCOMPARE(s.candidatesEverywhere(), Values{});
        QCOMPARE(s.difference(), std::string());
    }

    void n05_whatWasBuiltOnTheOtherIsANewCandidate() {
        ChainOnConflict s(false);
        QVERIFY(!s.t1.sync(Fault::LoseReply).has_value());
        sync(s.t3);
        s.t3.decide("business", s.shop, "phone", "\"C\"");
        sync(s.t3);
        s.setPhone(s.t1, "D");
        s.syncAll();
        QCOMPARE(s.phoneEverywhere(), std::string("C"));
        QCOMPARE(s.candidatesEverywhere(), Values{"\"D\""});
        QCOMPARE(s.difference(), std::string());
    }

    void n06_aCancelAgainstANewVisitLeavesTheBusinessThere_data() {
        QTest::addColumn<bool>("cancelFirst");
        QTest::newRow("cancel first") << true;
        QTest::newRow("visit first") << false;
    }
    void n06_aCancelAgainstANewVisitLeavesTheBusinessThere() {
        QFETCH(bool, cancelFirst);
        Scene s;
        s.cancel(s.t1, "二重登録");
        const RecordId visit = s.visit(s.t2);
        sync(cancelFirst ? s.t1 : s.t2);
        s.syncAll();
        for (SimulatedTablet* tablet : s.tablets) {
            QVERIFY(!s.isCancelled(*tablet));
            QCOMPARE(tablet->read<Consultation>(visit).value.business, s.shop);
        }
        QCOMPARE(s.candidatesEverywhere("life"),
                 Values{R"({"cancelled":true,"cancelReason":"二重登録"})"});
        QCOMPARE(s.difference(), std::string());
    }

    void n06_aCancelAgainstAnEditLeavesTheBusinessThere_data() {
        n06_aCancelAgainstANewVisitLeavesTheBusinessThere_data();
    }
    void n06_aCancelAgainstAnEditLeavesTheBusinessThere() {
        QFETCH(bool, cancelFirst);
        Scene s;
        s.cancel(s.t1, "二重登録");
        s.setPhone(s.t2, "C");
        sync(cancelFirst ? s.t1 : s.t2);
        s.syncAll();
        for (SimulatedTablet* tablet : s.tablets) QVERIFY(!s.isCancelled(*tablet));
        QCOMPARE(s.phoneEverywhere(), std::string("C"));
        QCOMPARE(s.candidatesEverywhere("life").size(), std::size_t{1});
        s.t3.decide("business", s.shop, "life", *s.candidates(s.t3, "life").begin());
        s.syncAll();
        for (SimulatedTablet* tablet : s.tablets) QVERIFY(s.isCancelled(*tablet));
        QVERIFY(s.t1.openConflicts().empty());
        QCOMPARE(s.difference(), std::string());
    }

    void n06_aDecisionToCancelMustHaveSeenWhatCameAfterTheQuestion() {
        Scene s;
        s.cancel(s.t1, "二重登録");
        s.visit(s.t2);
        s.syncAll();
        s.visit(s.t2);
        sync(s.t2);
        s.t3.decide("business", s.shop, "life", *s.candidates(s.t3, "life").begin());
        s.syncAll();
        for (SimulatedTablet* tablet : s.tablets) QVERIFY(!s.isCancelled(*tablet));
        QVERIFY(!s.candidatesEverywhere("life").empty());
        QCOMPARE(s.difference(), std::string());
    }

    void n07_aVisitAtABusinessKnownToBeCancelledIsQuarantined() {
        Scene s;
        s.cancel(s.t1, "二重登録");
        s.syncAll();
        s.visit(s.t2);
        const auto sequence = sync::Meta(s.t2.database()).number("sequence");
        s.syncAll();
        QCOMPARE(s.t2.outcomeOf(sequence), std::string("quarantined"));
        QCOMPARE(s.openEntries(s.t3).size(), std::size_t{1});
        QVERIFY(s.isCancelled(s.t3));
        QVERIFY(s.t3.openConflicts().empty());
    }

    void n08_whoHadTheCancelledRecordGetsTheWholeWhenItComesBack() {
        Scene s;
        s.cancel(s.t1, "二重登録");
        s.syncAll();
        s.t1.change<Business>(s.shop, [](Business& b) {
            b.cancelled = false;
            b.cancelReason = {};
        });
        sync(s.t1);
        sync(s.t3);
        QVERIFY(s.t3.lastReply().find("\"r\":\"" + s.shop.text() + "\",\"version\":") !=
                std::string::npos);
        s.syncAll();
        for (SimulatedTablet* tablet : s.tablets) QVERIFY(!s.isCancelled(*tablet));
        QCOMPARE(s.phoneEverywhere(), std::string("X"));
        QCOMPARE(s.difference(), std::string());
    }

    void n09_aCancelThatHadNotSeenAnOpenConflictIsAConflict() {
        ChainOnConflict s(false);
        sync(s.t1);  // the conflict is open now; T3 has not heard of it, nor T2
        s.cancel(s.t3, "二重登録");
        s.syncAll();
        for (SimulatedTablet* tablet : s.tablets) QVERIFY(!s.isCancelled(*tablet));
        QCOMPARE(s.candidatesEverywhere("life").size(), std::size_t{1});
        QCOMPARE(s.candidatesEverywhere("phone"), Values{"\"B\""});
        QCOMPARE(s.difference(), std::string());
    }

    void n20_twoFormsOfOneRecordAreAContradictionWithOneself() {
        Scene s;
        const auto first = s.t1.read<Business>(s.shop);
        const auto second = s.t1.read<Business>(s.shop);
        Business one = first.value;
        one.phone = "A";
        Business other = second.value;
        other.phone = "B";
        s.t1.save({sync::edit(first, one)});
        s.t1.save({sync::edit(second, other)});
        QCOMPARE(s.phone(s.t1), std::string("A"));
        QVERIFY(s.t1.database().prepare("SELECT 1 FROM waiting WHERE onTop=0").step());
        s.syncAll();
        QCOMPARE(s.phoneEverywhere(), std::string("A"));
        QCOMPARE(s.candidatesEverywhere(), Values{"\"B\""});
        QCOMPARE(s.difference(), std::string());
    }
};

BANSO_TEST(InterleavingsTest);

}  // namespace banso::simulation

#include "interleavings_test.moc"
