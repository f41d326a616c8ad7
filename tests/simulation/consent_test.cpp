// SPDX-License-Identifier: Apache-2.0
// What a client agreed to, recorded on tablets that had not heard of each other.
#include <QtTest>

#include "shared/store/consent_store.h"
#include "tests/simulation/scene.h"
#include "tests/support/test_registry.h"

namespace banso::simulation {

class ConsentTest : public QObject {
    Q_OBJECT

    struct Clients : Scene {
        static constexpr const char* kBank = "群馬銀行";

        Consent answer(SimulatedTablet& tablet, ConsentState state) {
            Consent made = emptyConsent(shop, RecipientKind::FinancialInstitution, kBank);
            made.stateWord = state;
            made.stateOn = tokyoDate(clock.now());
            made.stateWay = TellingWay::InWriting;
            made.stateBy = tablet.person();
            return made;
        }
        void enter(SimulatedTablet& tablet, ConsentState state) {
            tablet.create(answer(tablet, state));
        }
        void change(SimulatedTablet& tablet, ConsentState state) {
            tablet.change<Consent>(answer(tablet, state).id,
                                   [&](Consent& consent) { consent.stateWord = state; });
        }
        ConsentStore store(SimulatedTablet& tablet) {
            return {tablet.database(), {tablet.person(), {Role::Advisor}}};
        }
        GivingAnswer mayGive(SimulatedTablet& tablet) {
            return store(tablet).mayGive(shop, RecipientKind::FinancialInstitution, kBank,
                                         tokyoDate(clock.now()));
        }
        bool mayNobodyGive(GivingAnswer why) {
            return std::ranges::all_of(
                tablets, [&](SimulatedTablet* tablet) { return mayGive(*tablet) == why; });
        }
    };

  private slots:
    void twoTabletsThatEnterTheSameRecipientMeetInOneConsent() {
        Clients s;
        s.enter(s.t1, ConsentState::Agreed);
        s.enter(s.t2, ConsentState::Agreed);
        s.syncAll();
        for (SimulatedTablet* tablet : s.tablets) {
            QCOMPARE(s.store(*tablet).consents(s.shop).size(), std::size_t{1});
            QVERIFY(s.mayGive(*tablet) == GivingAnswer::MayGive);
        }
        QCOMPARE(s.difference(), std::string());
    }

    void aWithdrawalThatAColleagueHadNotHeardOfStopsTheGivingEverywhere() {
        Clients s;
        s.enter(s.t1, ConsentState::Agreed);
        s.syncAll();
        s.change(s.t1, ConsentState::Withdrawn);
        QVERIFY(s.mayGive(s.t1) == GivingAnswer::Withdrawn);
        QVERIFY(s.mayGive(s.t2) == GivingAnswer::MayGive);
        s.syncAll();
        QVERIFY(s.mayNobodyGive(GivingAnswer::Withdrawn));
    }

    /// Whichever of the two stands, nothing is given until somebody has asked the client.
    void whileTwoAnswersContradictEachOtherTheStricterOneCounts_data() {
        QTest::addColumn<bool>("refusalFirst");
        QTest::newRow("the refusal stands") << true;
        QTest::newRow("the agreement stands") << false;
    }
    void whileTwoAnswersContradictEachOtherTheStricterOneCounts() {
        QFETCH(bool, refusalFirst);
        Clients s;
        s.enter(s.t1, refusalFirst ? ConsentState::Refused : ConsentState::Agreed);
        s.enter(s.t2, refusalFirst ? ConsentState::Agreed : ConsentState::Refused);
        s.syncAll();
        QCOMPARE(s.t3.openConflicts().size(), std::size_t{1});
        QVERIFY(s.mayNobodyGive(GivingAnswer::Refused));
        const Consent agreed = s.answer(s.t3, ConsentState::Agreed);
        s.t3.decide("consent", agreed.id, "state", toUnits(agreed).at("state"));
        s.syncAll();
        QVERIFY(s.mayNobodyGive(GivingAnswer::MayGive));
        QCOMPARE(s.difference(), std::string());
    }
};

BANSO_TEST(ConsentTest);

}  // namespace banso::simulation

#include "consent_test.moc"
