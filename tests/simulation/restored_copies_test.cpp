// SPDX-License-Identifier: Apache-2.0
// A tablet that was put back to an older file meets a hub that was restored: it gives names to new
// work that the hub hears of as older work from others (sync/PROTOCOL.md, sections 2.4 and 2.5).
#include <QtTest>

#include "shared/domain/catalogue.h"
#include "tests/simulation/scene.h"
#include "tests/support/test_registry.h"

namespace banso::simulation {

class RestoredCopiesTest : public QObject {
    Q_OBJECT

    static void sync(SimulatedTablet& tablet) { QVERIFY(tablet.sync().has_value()); }

    /// One more tablet of Yamada's, of which there is a file from its first day, and a hub with a
    /// backup from then.
    struct FirstDay : Scene {
        SimulatedTablet tablet{hub, clock, ids, yamada};
        RecordId other = ids.recordId();
        TabletFile blank;  // from before it had met the hub
        TabletFile file;

        FirstDay() {
            Business business;
            business.id = other;
            business.name = "別の店";
            t1.create(business);
            syncAll();
            blank = tablet.keepFile();
            sync(tablet);
            file = tablet.keepFile();
            hub.backUp();
        }
        /// Both are what they were then; the hub is the first to be heard.
        void goBack() {
            hub.restore();
            tablet.putBack(file);
            sync(tablet);
        }
        /// "A" stands and is the colleague's too; then hub and tablet go back to before it.
        void loseWhatStood() {
            setPhone(tablet, "A");
            sync(tablet);
            sync(t3);
            goBack();
        }
        /// The same, with the tablet's own "B" waiting beside somebody else's "A".
        void loseWhatWaited() {
            setPhone(t1, "A");
            setPhone(tablet, "B");
            sync(t1);
            sync(tablet);
            sync(t3);
            goBack();
        }
        void settle() {
            sync(tablet);
            syncAll();
            sync(tablet);
            QCOMPARE(difference(), std::string());
            QCOMPARE(simulation::difference(hub, tablet), std::string());
        }
    };

  private slots:
    void whatIsTypedUnderANameThatStoodBeforeWaitsForAPerson() {
        FirstDay s;
        s.loseWhatStood();
        s.setPhone(s.tablet, "B");
        s.setPhone(s.tablet, "C");
        sync(s.t3);
        s.settle();
        QCOMPARE(s.phoneEverywhere(), std::string("A"));
        QCOMPARE(s.candidatesEverywhere(), Scene::Values{"\"C\""});
    }

    void whatIsTypedUnderANameThatWaitedBeforeWaitsBesideIt() {
        FirstDay s;
        s.loseWhatWaited();
        s.setPhone(s.tablet, "C");
        sync(s.t3);
        s.settle();
        QCOMPARE(s.phoneEverywhere(), std::string("A"));
        QCOMPARE(s.candidatesEverywhere(), (Scene::Values{"\"B\"", "\"C\""}));
    }

    void whatIsTypedElsewhereUnderANameThatWasBuiltUponStands() {
        FirstDay s;
        s.setPhone(s.tablet, "A");
        sync(s.tablet);
        sync(s.t2);
        s.setPhone(s.t2, "B");
        sync(s.t2);
        sync(s.t3);
        s.goBack();
        s.tablet.change<Business>(s.other, [](Business& business) { business.phone = "C"; });
        sync(s.t3);
        sync(s.t2);
        s.settle();
        QCOMPARE(s.phoneEverywhere(), std::string("B"));
        QCOMPARE(s.t3.read<Business>(s.other).value.phone, std::string("C"));
    }

    void whatStoodUnderANameThatWasGivenAgainWaitsBesideWhatWasTyped_data() {
        QTest::addColumn<bool>("isSecondWitness");
        QTest::newRow("one witness") << false;
        QTest::newRow("two witnesses, one of them after the decision") << true;
    }
    void whatStoodUnderANameThatWasGivenAgainWaitsBesideWhatWasTyped() {
        QFETCH(bool, isSecondWitness);
        FirstDay s;
        s.setPhone(s.tablet, "A");
        sync(s.tablet);
        sync(s.t2);
        sync(s.t3);
        s.goBack();
        s.setPhone(s.tablet, "B");
        sync(s.tablet);
        sync(s.t3);
        sync(s.t1);
        for (SimulatedTablet* tablet : {&s.t1, &s.t3}) {
            QCOMPARE(s.phone(*tablet), std::string("B"));
            QCOMPARE(s.candidates(*tablet), Scene::Values{"\"A\""});
        }
        if (isSecondWitness) {
            s.t3.decide("business", s.shop, "phone", "\"B\"");
            sync(s.t3);
        }
        s.settle();
        QCOMPARE(s.phoneEverywhere(), std::string("B"));
        QCOMPARE(s.candidatesEverywhere(),
                 isSecondWitness ? Scene::Values{} : Scene::Values{"\"A\""});
    }

    void whatWaitedUnderANameThatWasGivenAgainWaitsStill() {
        FirstDay s;
        s.loseWhatWaited();
        s.setPhone(s.tablet, "C");
        sync(s.tablet);
        sync(s.t3);
        s.settle();
        QCOMPARE(s.phoneEverywhere(), std::string("C"));
        QCOMPARE(s.candidatesEverywhere(), (Scene::Values{"\"A\"", "\"B\""}));
    }

    void workOverWhatStoodUnderANameThatWasGivenAgainWaitsBesideWhatWasTyped() {
        FirstDay s;
        s.setPhone(s.tablet, "A");
        sync(s.tablet);
        sync(s.t3);
        s.setPhone(s.t3, "C");
        s.goBack();
        s.setPhone(s.tablet, "B");
        sync(s.tablet);
        sync(s.t3);
        s.settle();
        QCOMPARE(s.phoneEverywhere(), std::string("B"));
        QCOMPARE(s.candidatesEverywhere(), (Scene::Values{"\"A\"", "\"C\""}));
    }

    void answeredWorkOverWhatStoodUnderANameThatWasGivenAgainWaits_data() {
        QTest::addColumn<bool>("isBlank");
        QTest::addColumn<bool>("isLate");
        QTest::newRow("the file knows the hub of before") << false << false;
        QTest::newRow("the file knows no hub yet") << true << false;
        QTest::newRow("a request from before is late") << false << true;
    }
    void answeredWorkOverWhatStoodUnderANameThatWasGivenAgainWaits() {
        QFETCH(bool, isBlank);
        QFETCH(bool, isLate);
        FirstDay s;
        if (isBlank) s.file = s.blank;
        s.setPhone(s.tablet, "A");
        sync(s.tablet);
        sync(s.t3);
        s.setPhone(s.t3, "C");
        sync(s.t3);
        if (isLate) (void)s.tablet.sync(Fault::HoldUp);
        s.hub.restore();
        s.hub.deliverLate();
        s.tablet.putBack(s.file);
        sync(s.tablet);
        s.setPhone(s.tablet, "B");
        sync(s.tablet);
        sync(s.t3);
        s.settle();
        QCOMPARE(s.phoneEverywhere(), std::string("B"));
        QCOMPARE(s.candidatesEverywhere(), Scene::Values{"\"C\""});
    }

    void whatIsTypedUnderANameThatWasBuiltUponWaits() {
        FirstDay s;
        s.setPhone(s.tablet, "A");
        sync(s.tablet);
        sync(s.t3);
        s.setPhone(s.t3, "C");
        sync(s.t3);
        s.hub.restore();
        sync(s.t3);
        s.tablet.putBack(s.file);
        s.setPhone(s.tablet, "B");
        s.settle();
        QCOMPARE(s.phoneEverywhere(), std::string("C"));
        QCOMPARE(s.candidatesEverywhere(), Scene::Values{"\"B\""});
    }

    void workOverWhatABackupHoldsStandsAlthoughItsTabletWasPutBack() {
        FirstDay s;
        s.setPhone(s.tablet, "A");
        sync(s.tablet);
        s.hub.backUp();
        sync(s.t3);
        s.setPhone(s.t3, "C");
        s.goBack();
        s.setPhone(s.tablet, "B");
        sync(s.t3);
        s.settle();
        QCOMPARE(s.phoneEverywhere(), std::string("C"));
        QCOMPARE(s.candidatesEverywhere(), Scene::Values{"\"B\""});
    }

    void whatStoodUnderANameThatWasGivenToAnEqualValueWaits() {
        FirstDay s;
        s.loseWhatStood();
        s.setPhone(s.tablet, "B");
        s.setPhone(s.t1, "B");
        sync(s.t1);
        sync(s.tablet);
        sync(s.t3);
        s.settle();
        QCOMPARE(s.phoneEverywhere(), std::string("B"));
        QCOMPARE(s.candidatesEverywhere(), Scene::Values{"\"A\""});
    }

    void aDecisionAboutWhatWaitedUnderANameThatWasGivenAgainLeavesWhatWasTyped() {
        FirstDay s;
        s.setPhone(s.t1, "A");
        sync(s.t1);
        s.hub.backUp();
        s.setPhone(s.tablet, "B");
        sync(s.tablet);
        sync(s.t3);
        s.t3.decide("business", s.shop, "phone", "\"D\"");
        s.tablet.putBack(s.file);
        s.setPhone(s.tablet, "C");
        s.hub.restore();
        sync(s.tablet);
        sync(s.t3);
        s.settle();
        QCOMPARE(s.phoneEverywhere(), std::string("D"));
        QCOMPARE(s.candidatesEverywhere(), Scene::Values{"\"C\""});
    }

    void whatStoodUnderANameThatWasGivenToAnotherUnitStandsAgain() {
        FirstDay s;
        s.loseWhatStood();
        s.tablet.change<Business>(s.shop, [](Business& business) { business.memo = "メモ"; });
        sync(s.tablet);
        sync(s.t3);
        s.settle();
        QCOMPARE(s.phoneEverywhere(), std::string("A"));
        QCOMPARE(s.t3.read<Business>(s.shop).value.memo, std::string("メモ"));
    }

    void whatStoodUnderANameThatWasGivenToAQuarantinedSaveStandsAgain() {
        FirstDay s;
        s.loseWhatStood();
        Setting setting;
        setting.key = "fiscalYear";
        setting.id = naturalId(kindOf<Setting>(), toUnits(setting));
        s.tablet.create(setting);
        sync(s.tablet);
        sync(s.t3);
        s.settle();
        QCOMPARE(s.phoneEverywhere(), std::string("A"));
        QCOMPARE(s.openEntries(s.tablet).size(), std::size_t{1});
    }

    void whatWasToldOfOneRecordSaysNothingOfAnotherThatGotTheSameName() {
        FirstDay s;
        s.setPhone(s.tablet, "A");
        sync(s.tablet);
        s.t1.change<Business>(s.other, [](Business& business) { business.phone = "C"; });
        sync(s.t1);
        sync(s.t3);
        s.goBack();
        s.tablet.change<Business>(s.other, [](Business& business) { business.phone = "B"; });
        sync(s.tablet);
        sync(s.t3);
        s.settle();
        QCOMPARE(s.phoneEverywhere(), std::string("A"));
        s.shop = s.other;
        QCOMPARE(s.phoneEverywhere(), std::string("B"));
        QCOMPARE(s.candidatesEverywhere(), Scene::Values{"\"C\""});
    }

    void whatOneTabletWasAnsweredIsNotWhatAnotherOfItsNameHadAnswered() {
        FirstDay s;
        s.setPhone(s.t1, "A");
        s.setPhone(s.tablet, "B");
        const TabletFile unsent = s.tablet.keepFile();
        sync(s.t1);
        sync(s.tablet);
        sync(s.t3);
        s.hub.restore();
        // It says that it was answered, and nobody hears from it yet that its "B" waited.
        QVERIFY(!s.tablet.sync(Fault::LoseReply).has_value());
        SimulatedTablet other(s.hub, s.clock, s.ids, s.yamada);
        other.putBack(unsent);
        sync(other);
        sync(s.t3);
        s.settle();
        QCOMPARE(s.phoneEverywhere(), std::string("B"));
        QCOMPARE(s.candidatesEverywhere(), Scene::Values{"\"A\""});
    }

    void whatWasKeptBackOfACopyThatNobodyKnowsAnyMoreIsMendedAllTheSame() {
        FirstDay s;
        for (int i = 0; i < 2; ++i) sync(s.tablet);
        s.tablet.putBack(s.file);
        sync(s.tablet);
        Business business;
        business.id = s.ids.recordId();
        business.name = "喫茶 ひととき";
        Setting setting;
        setting.key = "fiscalYear";
        setting.id = naturalId(kindOf<Setting>(), toUnits(setting));
        s.tablet.save({sync::creation(business), sync::creation(setting)});
        sync(s.tablet);
        sync(s.t3);
        s.goBack();
        sync(s.t3);
        const auto entries = s.openEntries(s.t3);
        QCOMPARE(entries.size(), std::size_t{1});
        QVERIFY(entries.front().device != s.tablet.device());
        s.t3.save({sync::creation(business)},
                  sync::makeName(entries.front().device, *entries.front().sequence));
        s.settle();
        QCOMPARE(s.openEntries(s.t3).size(), std::size_t{0});
        QCOMPARE(s.t1.read<Business>(business.id).value.name, business.name);
    }

    void aBackupThatHoldsANameGivenAgainHidesNothingThatStoodUnderIt_data() {
        QTest::addColumn<bool>("isElsewhere");
        QTest::newRow("given to another business") << true;
        QTest::newRow("given to another value of the unit") << false;
    }
    void aBackupThatHoldsANameGivenAgainHidesNothingThatStoodUnderIt() {
        QFETCH(bool, isElsewhere);
        FirstDay s;
        s.loseWhatStood();
        s.tablet.change<Business>(isElsewhere ? s.other : s.shop,
                                  [](Business& business) { business.phone = "B"; });
        sync(s.tablet);
        s.hub.backUp();
        s.hub.restore();
        sync(s.t3);
        s.settle();
        QCOMPARE(s.phoneEverywhere(), std::string(isElsewhere ? "A" : "B"));
        QCOMPARE(s.candidatesEverywhere(), isElsewhere ? Scene::Values{} : Scene::Values{"\"A\""});
    }

    void aBackupThatHoldsANameGivenAgainHidesNothingThatWaitedUnderIt_data() {
        QTest::addColumn<bool>("isToldBefore");
        QTest::newRow("the witness comes after the second restore") << false;
        QTest::newRow("the witness comes after each") << true;
    }
    void aBackupThatHoldsANameGivenAgainHidesNothingThatWaitedUnderIt() {
        QFETCH(bool, isToldBefore);
        FirstDay s;
        s.loseWhatWaited();
        s.tablet.change<Business>(s.other, [](Business& business) { business.memo = "メモ"; });
        sync(s.tablet);
        s.hub.backUp();
        if (isToldBefore) sync(s.t3);
        s.hub.restore();
        sync(s.t3);
        s.settle();
        QCOMPARE(s.phoneEverywhere(), std::string("A"));
        QCOMPARE(s.candidatesEverywhere(), Scene::Values{"\"B\""});
    }
};

BANSO_TEST(RestoredCopiesTest);

}  // namespace banso::simulation

#include "restored_copies_test.moc"
