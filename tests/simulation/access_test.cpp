// SPDX-License-Identifier: Apache-2.0
// Who sees and may do what (sync/PROTOCOL.md, section 3a): the interleavings 11, 12 and 19 by their
// numbers, and what the people concerned would notice of a hand-over.
#include <QtTest>

#include "shared/db/statement.h"
#include "shared/store/sync_log_store.h"
#include "tests/simulation/access_checker.h"
#include "tests/simulation/access_scene.h"
#include "tests/support/test_registry.h"

namespace banso::simulation {

class AccessPlayTest : public QObject {
    Q_OBJECT

    static void sync(SimulatedTablet& tablet) { QVERIFY(tablet.sync().has_value()); }
    /// With everything exchanged, each tablet holds what its person may see.
    static void isRight(AccessScene& s) {
        s.syncAll();
        for (SimulatedTablet* tablet : s.tablets)
            QCOMPARE(accessDifference(s.hub, *tablet, s.clock), std::string());
    }
    static std::int64_t count(SimulatedTablet& tablet, const std::string& table) {
        Statement row = tablet.database().prepare("SELECT count(*) FROM " + table);
        row.step();
        return row.integer(0);
    }

  private slots:
    void anAdvisorHoldsHerOwnClientsAndTheHeadOfTheSectionAll() {
        AccessScene s;
        s.visit(s.t2, s.other);
        s.syncAll();
        QVERIFY(AccessScene::holds<Business>(s.t1, s.shop));
        QVERIFY(!AccessScene::holds<Business>(s.t1, s.other));
        QCOMPARE(count(s.t1, "consultation"), std::int64_t{0});
        QVERIFY(AccessScene::holds<Business>(s.t3, s.shop));
        QVERIFY(AccessScene::holds<Business>(s.t3, s.other));
        // The chamber's records are everybody's.
        QCOMPARE(count(s.t1, "person"), std::int64_t{3});
        isRight(s);
    }

    void n11_workFromBeforeSheHeardIsAcceptedAndShownToTheNewOwner() {
        AccessScene s;
        s.setPhone(s.t1, s.shop, "A");
        s.handOver(s.shop, s.tanaka);
        sync(s.t2);
        QVERIFY(AccessScene::holds<Business>(s.t2, s.shop));
        sync(s.t1);
        QCOMPARE(s.t1.outcomeOf(AccessScene::lastSave(s.t1)), std::string("merged"));
        QVERIFY(!AccessScene::holds<Business>(s.t1, s.shop));
        sync(s.t2);
        QCOMPARE(s.t2.read<Business>(s.shop).value.phone, std::string("A"));
        const auto late = SyncLogStore(s.t2.database(), {}).lateWork();
        QCOMPARE(late.size(), std::size_t{1});
        QCOMPARE(late.front().record, s.shop);
        QCOMPARE(late.front().person, s.sato);
        isRight(s);
    }

    void n11_workFromAfterSheHeardIsQuarantined() {
        AccessScene s;
        // A form is open, so that the file is still before her.
        AccessScene::beginForm(s.t1, s.shop);
        s.handOver(s.shop, s.tanaka);
        sync(s.t1);
        QVERIFY(AccessScene::holds<Business>(s.t1, s.shop));
        s.setPhone(s.t1, s.shop, "A");
        sync(s.t1);
        QCOMPARE(s.t1.outcomeOf(AccessScene::lastSave(s.t1)), std::string("quarantined"));
        // What she typed is still before her, and she knows why.
        s.t1.database().execute("DELETE FROM draft");
        sync(s.t1);
        QCOMPARE(s.t1.read<Business>(s.shop).value.phone, std::string("A"));
        QCOMPARE(count(s.t1, "quarantine_entry"), std::int64_t{1});
        sync(s.t2);
        QCOMPARE(s.t2.read<Business>(s.shop).value.phone, std::string("X"));
        QCOMPARE(count(s.t2, "quarantine_entry"), std::int64_t{1});
    }

    void n11_whoClaimsToHaveSeenLessThanSheSaidIsNotBelieved() {
        AccessScene s;
        const auto before = sync::Meta(s.t1.database()).cursor();
        s.handOver(s.shop, s.tanaka);
        sync(s.t1);
        sync(s.t1);
        sync::Save save;
        save.seen = before;
        save.operations = {{"business", s.shop, {{"memo", {}, "\"a\"", {}}}, {}}};
        s.t1.forge(save);
        sync(s.t1);
        QCOMPARE(s.t1.outcomeOf(AccessScene::lastSave(s.t1)), std::string("quarantined"));
        QVERIFY(AccessScene::logged(s.t1, AccessScene::lastSave(s.t1), "detail")
                    .starts_with("seen goes back"));
    }

    void n12_whatEntersInTheMiddleOfALongDownloadComesWholeWithItsEnd() {
        AccessScene s;
        const RecordId visit = s.visit(s.t1, s.shop);
        sync(s.t1);
        s.handOver(s.shop, s.tanaka);
        for (int i = 0; i < 8; ++i) s.setPhone(s.t3, s.shop, std::to_string(i));
        sync(s.t3);
        s.hub.pullRowsMax = 3;
        // The first page has come when the network goes.
        s.t2.beforeApplying = [&] { s.t2.goOffline(); };
        QVERIFY(!s.t2.sync().has_value());
        QVERIFY(sync::Meta(s.t2.database()).cursor().revision < s.hub.store().head());
        QVERIFY(!AccessScene::holds<Business>(s.t2, s.shop));
        s.setPhone(s.t3, s.shop, "meanwhile");
        sync(s.t3);
        sync(s.t2);
        QVERIFY(AccessScene::holds<Consultation>(s.t2, visit));
        QCOMPARE(s.t2.read<Business>(s.shop).value.phone, std::string("meanwhile"));
        s.setPhone(s.t3, s.shop, "later");
        sync(s.t3);
        sync(s.t2);
        QCOMPARE(s.t2.read<Business>(s.shop).value.phone, std::string("later"));
        isRight(s);
    }

    void n19_theAuthorWithoutTheFileSeesHerValueAndWhoHasItNow() {
        AccessScene s;
        s.setPhone(s.t1, s.shop, "A");
        s.handOver(s.shop, s.tanaka);
        sync(s.t2);
        s.setPhone(s.t2, s.shop, "B");
        sync(s.t2);
        sync(s.t1);
        const auto save = AccessScene::lastSave(s.t1);
        QCOMPARE(s.t1.outcomeOf(save), std::string("conflict"));
        QCOMPARE(AccessScene::logged(s.t1, save, "holder"), s.tanaka.text());
        QVERIFY(s.t1.openConflicts().empty());
        const auto mine = SyncLogStore(s.t1.database(), {}).valuesElsewhere();
        QCOMPARE(mine.size(), std::size_t{1});
        QCOMPARE(mine.front().unit, std::string("phone"));
        QCOMPARE(mine.front().value, std::string("\"A\""));
        QCOMPARE(mine.front().holder, s.tanaka);
        // Whoever has the file decides.
        sync(s.t2);
        QCOMPARE(s.t2.openConflicts().size(), std::size_t{1});
        s.t2.decide("business", s.shop, "phone", "\"A\"");
        s.syncAll();
        QCOMPARE(s.t2.read<Business>(s.shop).value.phone, std::string("A"));
        isRight(s);
    }

    void aFileStaysWhileWorkOnItIsNotAnswered() {
        AccessScene s;
        s.handOver(s.shop, s.tanaka);
        // Written while the answer that takes the file away is on its way.
        s.t1.beforeApplying = [&] { s.visit(s.t1, s.shop); };
        sync(s.t1);
        QCOMPARE(s.t1.unanswered(), std::int64_t{0});
        QCOMPARE(s.t1.outcomeOf(AccessScene::lastSave(s.t1)), std::string("applied"));
        QVERIFY(!AccessScene::holds<Business>(s.t1, s.shop));
        sync(s.t2);
        QCOMPARE(count(s.t2, "consultation"), std::int64_t{1});
        isRight(s);
    }

    void whatComesBackWhileItIsLeavingIsMadeEqual() {
        AccessScene s;
        AccessScene::beginForm(s.t1, s.shop);
        s.handOver(s.shop, s.tanaka);
        sync(s.t1);
        sync(s.t2);
        s.setPhone(s.t2, s.shop, "B");
        sync(s.t2);
        s.handOver(s.shop, s.sato);
        sync(s.t1);
        QCOMPARE(s.t1.read<Business>(s.shop).value.phone, std::string("B"));
        s.t1.database().execute("DELETE FROM draft");
        s.syncAll();
        QVERIFY(AccessScene::holds<Business>(s.t1, s.shop));
        isRight(s);
    }

    void aFormLeftOpenHoldsTheFileForADayAndNoLonger() {
        AccessScene s;
        const RecordId visit = s.visit(s.t1, s.shop);
        s.syncAll();
        AccessScene::beginForm(s.t1, s.shop);
        s.handOver(s.shop, s.tanaka);
        sync(s.t1);
        s.clock.advance(std::chrono::hours{23});
        sync(s.t1);
        QVERIFY(AccessScene::holds<Consultation>(s.t1, visit));
        s.clock.advance(std::chrono::hours{2});
        sync(s.t1);
        QVERIFY(!AccessScene::holds<Consultation>(s.t1, visit));
        // The form still says whose it is.
        QVERIFY(AccessScene::holds<Business>(s.t1, s.shop));
        s.handOver(s.shop, s.sato);
        sync(s.t1);
        QVERIFY(AccessScene::holds<Consultation>(s.t1, visit));
        isRight(s);
    }

    void aDeputySeesTheAbsentOnesClientsUntilTheDayIsOver() {
        AccessScene s;
        s.standIn(s.sato, s.tanaka, 2);
        sync(s.t2);
        QVERIFY(AccessScene::holds<Business>(s.t2, s.shop));
        s.setPhone(s.t2, s.shop, "A");
        s.clock.advance(std::chrono::hours{48});
        // Written on the last day, sent on the day after.
        sync(s.t2);
        QCOMPARE(s.t2.outcomeOf(AccessScene::lastSave(s.t2)), std::string("applied"));
        QVERIFY(!AccessScene::holds<Business>(s.t2, s.shop));
        QVERIFY(AccessScene::holds<Business>(s.t2, s.other));
        s.syncAll();
        QCOMPARE(s.t1.read<Business>(s.shop).value.phone, std::string("A"));
        isRight(s);
    }

    void theSettingTurnsAndTurnsBack() {
        AccessScene s;
        s.setScope("all");
        s.syncAll();
        for (SimulatedTablet* tablet : s.tablets)
            QVERIFY(AccessScene::holds<Business>(*tablet, s.other));
        isRight(s);
        s.setScope("own");
        s.syncAll();
        QVERIFY(!AccessScene::holds<Business>(s.t1, s.other));
        isRight(s);
    }

    void whoGetsARoleThatSeesAllGetsAllAndWhoLosesItKeepsHerOwn() {
        AccessScene s;
        s.hub.inGroup([&](sync::Hub& h) {
            h.bring({"person",
                     s.sato,
                     {{"name", "\"佐藤\""},
                      {"roles/advisor", "{}"},
                      {"roles/supervisor", R"({"to":"2026-11-25"})"}}});
            return 0;
        });
        s.syncAll();
        QVERIFY(AccessScene::holds<Business>(s.t1, s.other));
        s.clock.advance(std::chrono::hours{48});
        s.syncAll();
        QVERIFY(!AccessScene::holds<Business>(s.t1, s.other));
        QVERIFY(AccessScene::holds<Business>(s.t1, s.shop));
        isRight(s);
    }

    void aLostRoleCountsForWorkFromBeforeSheHeardButNotOneWithdrawn_data() {
        QTest::addColumn<QByteArray>("term");
        QTest::addColumn<QByteArray>("outcome");
        QTest::newRow("ended") << QByteArray(R"({"to":"2026-11-20"})") << QByteArray("applied");
        QTest::newRow("withdrawn")
            << QByteArray(R"({"to":"2026-11-20","withdrawn":true})") << QByteArray("quarantined");
    }
    void aLostRoleCountsForWorkFromBeforeSheHeardButNotOneWithdrawn() {
        QFETCH(QByteArray, term);
        QFETCH(QByteArray, outcome);
        AccessScene s;
        s.setPhone(s.t1, s.shop, "A");
        s.hub.inGroup([&](sync::Hub& h) {
            h.bring(
                {"person", s.sato, {{"name", "\"佐藤\""}, {"roles/advisor", term.toStdString()}}});
            return 0;
        });
        sync(s.t1);
        QCOMPARE(s.t1.outcomeOf(AccessScene::lastSave(s.t1)), outcome.toStdString());
        // Whoever has no role sees no file any more, but keeps what was kept back on it.
        sync(s.t1);
        QCOMPARE(AccessScene::holds<Business>(s.t1, s.shop), outcome == "quarantined");
    }

    void whatSheMadeForAnotherIsTakenWithItsFirstVisitAndGoes() {
        AccessScene s;
        Business business;
        business.id = s.ids.recordId();
        business.name = "道の駅";
        business.advisor = s.tanaka;
        s.t1.create(business);
        s.visit(s.t1, business.id);
        s.syncAll();
        QCOMPARE(s.t1.outcomeOf(AccessScene::lastSave(s.t1)), std::string("applied"));
        QVERIFY(!AccessScene::holds<Business>(s.t1, business.id));
        QCOMPARE(count(s.t2, "consultation"), std::int64_t{1});
        isRight(s);
    }

    void aTalkThatGotItsBusinessLaterStaysTheChambers() {
        AccessScene s;
        const RecordId talk = s.visit(s.t1, {});
        sync(s.t1);
        s.t1.change<Consultation>(talk, [&](Consultation& c) { c.business = s.shop; });
        s.syncAll();
        s.handOver(s.shop, s.tanaka);
        s.syncAll();
        QVERIFY(!AccessScene::holds<Business>(s.t1, s.shop));
        QVERIFY(AccessScene::holds<Consultation>(s.t1, talk));
        isRight(s);
    }

    void aTalkThatGotItsBusinessWhileThatWasLeavingStaysTheChambers() {
        AccessScene s;
        const RecordId talk = s.visit(s.t1, {});
        sync(s.t1);
        s.handOver(s.shop, s.tanaka);
        s.t1.beforeApplying = [&] {
            s.t1.change<Consultation>(talk, [&](Consultation& c) { c.business = s.shop; });
        };
        s.syncAll();
        QVERIFY(!AccessScene::holds<Business>(s.t1, s.shop));
        QVERIFY(AccessScene::holds<Consultation>(s.t1, talk));
        isRight(s);
    }

    void whatWentToAnotherBeforeTheFirstDownloadCameLeaves() {
        AccessScene s;
        SimulatedTablet fresh(s.hub, s.clock, s.ids, s.sato);
        const RecordId made = s.makeShop(fresh, "道の駅");
        s.visit(fresh, made);
        QVERIFY(!fresh.sync(Fault::LoseReply).has_value());
        // Her other shop comes in the half of a download that reaches her, with some of its visits.
        for (int i = 0; i < 8; ++i) s.visit(s.t1, s.shop);
        sync(s.t1);
        fresh.applyRows = 1;
        QVERIFY(!fresh.sync(Fault::CutReply).has_value());
        QVERIFY(AccessScene::holds<Business>(fresh, s.shop));
        s.handOver(made, s.tanaka);
        s.handOver(s.shop, s.tanaka);
        sync(fresh);
        QCOMPARE(fresh.outcomeOf(AccessScene::lastSave(fresh)), std::string("applied"));
        QVERIFY(!AccessScene::holds<Business>(fresh, made));
        QVERIFY(!AccessScene::holds<Business>(fresh, s.shop));
        QCOMPARE(accessDifference(s.hub, fresh, s.clock), std::string());
        isRight(s);
    }

    void whatSheMadeForAnotherBeforeHerFirstDownloadGoes() {
        AccessScene s;
        SimulatedTablet fresh(s.hub, s.clock, s.ids, s.sato);
        Business business;
        business.id = s.ids.recordId();
        business.name = "道の駅";
        business.advisor = s.tanaka;
        fresh.create(business);
        s.visit(fresh, business.id);
        sync(fresh);
        QVERIFY(!AccessScene::holds<Business>(fresh, business.id));
        QVERIFY(AccessScene::holds<Business>(fresh, s.shop));
        isRight(s);
    }

    void aProgramOfProtocol1WorksOnAndHearsWithItsUpdateWhatItPassedOver() {
        AccessScene s;
        s.t1.beOlder();
        s.setPhone(s.t1, s.shop, "A");
        s.syncAll();
        QCOMPARE(s.t3.read<Business>(s.shop).value.phone, std::string("A"));
        s.handOver(s.shop, s.tanaka);
        s.handOver(s.other, s.sato);
        s.syncAll();
        QCOMPARE(s.t1.read<Business>(s.other).value.name, std::string("山の湯"));
        QVERIFY(AccessScene::holds<Business>(s.t1, s.shop));
        QVERIFY(s.t1.update());
        s.syncAll();
        QVERIFY(AccessScene::holds<Business>(s.t1, s.other));
        QVERIFY(!AccessScene::holds<Business>(s.t1, s.shop));
        isRight(s);
    }

    void whatAnOlderProgramWroteInAFileThatLeftStaysBeforeHer() {
        AccessScene s;
        s.t1.beOlder();
        s.handOver(s.shop, s.tanaka);
        s.syncAll();
        const RecordId visit = s.visit(s.t1, s.shop);
        sync(s.t1);
        QCOMPARE(s.t1.outcomeOf(AccessScene::lastSave(s.t1)), std::string("quarantined"));
        QVERIFY(s.t1.update());
        QVERIFY(s.t1.sync().has_value());
        QVERIFY(AccessScene::holds<Consultation>(s.t1, visit));
        isRight(s);
    }

    void aHubThatWasRestoredSaysAnewWhatLeaves() {
        AccessScene s;
        s.hub.backUp();
        s.handOver(s.shop, s.tanaka);
        s.syncAll();
        s.hub.restore();
        isRight(s);
    }
};

BANSO_TEST(AccessPlayTest);

}  // namespace banso::simulation

#include "access_test.moc"
