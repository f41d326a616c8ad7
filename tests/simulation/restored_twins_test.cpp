// SPDX-License-Identifier: Apache-2.0
// A hub that was restored to before a join hears of it from a witness (sync/PROTOCOL.md, section
// 2.5): what the two records hold stands or waits where it would after a join here.
#include <QtTest>

#include "tests/simulation/twins_scene.h"
#include "tests/support/test_registry.h"

namespace banso::simulation {

class RestoredTwinsTest : public QObject {
    Q_OBJECT

    using Values = Scene::Values;

    struct Twins : TwinsScene {
        void setPhoneOf(RecordId record, SimulatedTablet& tablet, const std::string& phone) {
            tablet.change<Business>(record, [&](Business& b) { b.phone = phone; });
        }
    };
    static void sync(SimulatedTablet& tablet) { QVERIFY(tablet.sync().has_value()); }
    /// These phones wait beside the shop's own on all tablets, and a decision for that one ends it.
    static void decided(Twins& s, const Values& waiting) {
        QCOMPARE(s.candidatesEverywhere(), waiting);
        s.t3.decide("business", s.shop, "phone", "\"X\"");
        s.syncAll();
        QCOMPARE(s.phoneEverywhere(), std::string("X"));
        QVERIFY(s.t2.openConflicts().empty());
        QCOMPARE(s.difference(), std::string());
    }

  private slots:
    void whatAWitnessTellsOfAJoinJoins() {
        Twins s;
        s.hub.backUp();
        s.join(s.t1, s.twin, s.shop);
        sync(s.t1);
        sync(s.t3);
        s.hub.restore();
        // T1 comes later.
        sync(s.t3);
        QCOMPARE(s.hub.state(s.twin).value("alias"), json::quoted(s.shop.text()));
        sync(s.t2);
        QCOMPARE(s.candidates(s.t2), Values{"\"Y\""});
        s.syncAll();
        decided(s, {"\"Y\""});
    }

    void alsoToABusinessThatIsToldAfterIt() {
        Twins s;
        s.hub.backUp();
        // Its id is drawn later: what a witness tells comes by id.
        const RecordId later = s.makeTwin();
        s.syncAll();
        s.join(s.t1, s.shop, later);
        sync(s.t1);
        sync(s.t3);
        s.hub.restore();
        sync(s.t3);
        s.syncAll();
        s.shop = later;
        QCOMPARE(s.candidatesEverywhere(), Values{"\"X\""});
        QCOMPARE(s.difference(), std::string());
    }

    void whatIsJoinedToABusinessGoesWithItToOneThatIsToldAfterIt() {
        Twins s;
        s.setPhoneOf(s.twin, s.t2, "A");
        s.syncAll();
        s.hub.backUp();
        const RecordId later = s.makeTwin();
        s.syncAll();
        s.join(s.t1, s.twin, s.shop);
        s.join(s.t1, s.shop, later);
        sync(s.t1);
        sync(s.t3);
        s.hub.restore();
        sync(s.t3);
        s.syncAll();
        s.shop = later;
        QCOMPARE(s.candidatesEverywhere(), (Values{"\"A\"", "\"X\""}));
        QCOMPARE(s.difference(), std::string());
    }

    void aContradictionThatIsToldOfAJoinedBusinessWaitsOnTheStandingOne() {
        Twins s;
        s.hub.backUp();
        s.setPhoneOf(s.twin, s.t2, "A");
        s.setPhoneOf(s.twin, s.t1, "B");
        sync(s.t2);
        sync(s.t1);
        sync(s.t2);
        s.hub.restore();
        // T3 has seen none of it, and T1 comes later.
        s.join(s.t3, s.twin, s.shop);
        sync(s.t3);
        sync(s.t2);
        sync(s.t3);
        QCOMPARE(s.candidates(s.t3), (Values{"\"A\"", "\"B\""}));
        s.syncAll();
        decided(s, {"\"A\"", "\"B\""});
    }

    void whatIsToldToStandOnAJoinedBusinessWaitsOnTheStandingOne() {
        Twins s;
        s.hub.backUp();
        s.setPhoneOf(s.twin, s.t2, "A");
        sync(s.t2);
        sync(s.t3);
        s.hub.restore();
        // T1 has not seen A.
        s.join(s.t1, s.twin, s.shop);
        sync(s.t1);
        sync(s.t3);
        QCOMPARE(s.hub.state(s.twin).value("phone"), std::string_view("\"A\""));
        sync(s.t1);
        QCOMPARE(s.candidates(s.t1), (Values{"\"A\"", "\"Y\""}));
        // T2 sends A itself, in the place of the Y that it was built on.
        s.syncAll();
        decided(s, {"\"A\""});
    }

    void whatWasWrittenOverOnAJoinedBusinessWaitsNowhere() {
        Twins s;
        SimulatedTablet author(s.hub, s.clock, s.ids, s.sato);
        sync(author);
        s.hub.backUp();
        s.setPhoneOf(s.twin, s.t2, "A");
        sync(s.t2);
        sync(author);
        s.setPhoneOf(s.twin, author, "B");
        sync(author);
        sync(s.t3);
        s.hub.restore();
        // T1 has seen neither, and T2 has not heard of B.
        s.join(s.t1, s.twin, s.shop);
        sync(s.t1);
        sync(s.t3);
        sync(author);
        sync(s.t2);
        QCOMPARE(s.hub.state(s.twin).value("phone"), std::string_view("\"B\""));
        s.syncAll();
        decided(s, {"\"B\""});
    }

    void aValueThatIsToldOfAJoinedBusinessWaitsOnTheStandingOne() {
        Twins s;
        s.hub.backUp();
        s.setPhoneOf(s.twin, s.t2, "A");
        sync(s.t2);
        sync(s.t3);
        s.hub.restore();
        // T1 has not seen A.
        s.setPhoneOf(s.twin, s.t1, "B");
        s.join(s.t1, s.twin, s.shop);
        sync(s.t1);
        sync(s.t3);
        s.syncAll();
        decided(s, {"\"A\"", "\"B\""});
    }

    void aValueThatWaitsWithAJoinThatIsToldOfGoesWithIt() {
        Twins s;
        s.hub.backUp();
        s.setPhoneOf(s.twin, s.t2, "A");
        sync(s.t2);
        s.join(s.t3, s.twin, s.shop);
        sync(s.t3);
        s.hub.restore();
        // T1 has seen neither.
        s.setPhoneOf(s.twin, s.t1, "B");
        sync(s.t1);
        sync(s.t3);
        s.syncAll();
        decided(s, {"\"A\"", "\"B\""});
    }

    void aJoinThatWouldCloseACircleHereWaits() {
        Twins s;
        s.hub.backUp();
        s.join(s.t3, s.twin, s.shop);
        sync(s.t3);
        s.hub.restore();
        s.join(s.t1, s.shop, s.twin);
        sync(s.t1);
        sync(s.t3);
        s.syncAll();
        QCOMPARE(s.hub.state(s.shop).value("alias"), json::quoted(s.twin.text()));
        const std::string shop = json::quoted(s.shop.text());
        s.shop = s.twin;
        QCOMPARE(s.candidatesEverywhere("alias"), Values{shop});
        QCOMPARE(s.difference(), std::string());
    }

    void whatWasToldOfABusinessThatWasJoinedSinceIsNotForWhoNeverHeardOfIt() {
        Twins s;
        s.hub.backUp();
        s.setPhoneOf(s.twin, s.t3, "A");
        sync(s.t3);
        s.hub.restore();
        s.setPhoneOf(s.twin, s.t1, "C");
        sync(s.t1);
        // Of this epoch, in which the twin has a "C", the next ones know nothing.
        s.hub.restore();
        sync(s.t3);
        sync(s.t2);
        s.join(s.t2, s.twin, s.shop);
        sync(s.t2);
        s.hub.backUp();
        s.hub.restore();
        sync(s.t1);
        QCOMPARE(s.hub.state(s.twin).value("phone"), std::string_view("\"A\""));
        s.syncAll();
        decided(s, {"\"A\"", "\"C\""});
    }

    void whoHasSeenLessOfABusinessThatWasJoinedSinceIsNotHeeded() {
        Twins s;
        s.hub.backUp();
        s.setPhoneOf(s.twin, s.t2, "A");
        sync(s.t2);
        sync(s.t3);
        s.setPhoneOf(s.twin, s.t3, "B");
        sync(s.t3);
        sync(s.t1);
        s.hub.restore();
        sync(s.t1);
        s.join(s.t1, s.twin, s.shop);
        sync(s.t1);
        sync(s.t3);
        sync(s.t2);
        QCOMPARE(s.hub.state(s.twin).value("phone"), std::string_view("\"B\""));
        s.syncAll();
        // B was built on A.
        decided(s, {"\"B\""});
    }

    void whatWaitedUnderANameThatWasGivenAgainOnAJoinedBusinessWaitsBesideIt() {
        Twins s;
        s.join(s.t1, s.twin, s.shop);
        s.syncAll();
        s.hub.backUp();
        const auto file = s.t2.keepFile();
        s.setPhone(s.t1, "Z");
        sync(s.t1);
        // T2 has not seen Z.
        s.setPhone(s.t2, "A");
        sync(s.t2);
        sync(s.t3);
        s.hub.restore();
        s.t2.putBack(file);
        sync(s.t2);
        s.setPhoneOf(s.twin, s.t2, "B");
        sync(s.t2);
        sync(s.t3);
        s.syncAll();
        QCOMPARE(s.phoneEverywhere(), std::string("Z"));
        // B was built on Y.
        decided(s, {"\"A\"", "\"B\""});
    }
};

BANSO_TEST(RestoredTwinsTest);

}  // namespace banso::simulation

#include "restored_twins_test.moc"
