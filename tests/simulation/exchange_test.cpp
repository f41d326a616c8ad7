// SPDX-License-Identifier: Apache-2.0
// One tablet's exchange with the hub when network, program or neighbours do not play along.
#include <QtTest>

#include "shared/db/statement.h"
#include "tests/simulation/scene.h"
#include "tests/support/test_registry.h"

namespace banso::simulation {

class ExchangeTest : public QObject {
    Q_OBJECT

    static void sync(SimulatedTablet& tablet) { QVERIFY(tablet.sync().has_value()); }
    static std::string firstLineWith(const std::string& message, const std::string& begin) {
        const auto at = message.find(begin);
        return at == std::string::npos ? std::string{}
                                       : message.substr(at, message.find('\n', at) - at);
    }
    static RecordId enterFigure(Scene& s, SimulatedTablet& tablet, std::int64_t amount,
                                TaxBasis basis) {
        Figure figure;
        figure.business = s.shop;
        figure.period = "2026-10";
        figure.measure = Measure::Sales;
        figure.amount = amount;
        figure.taxBasis = basis;
        figure.id = naturalId(kindOf<Figure>(), toUnits(figure));
        tablet.create(figure);
        return figure.id;
    }

  private slots:
    void n15_aLostReplyGetsTheSameAnswerMarkedAgainAlsoAfterAnUpdateOfTheApp() {
        Scene s;
        s.setPhone(s.t1, "A");
        QVERIFY(!s.t1.sync(Fault::LoseReply).has_value());
        const std::string save = firstLineWith(s.t1.lastRequest(), "{\"save\":");
        const std::string answer = firstLineWith(s.t1.lastReply(), "{\"answer\":");
        const auto head = s.hub.store().head();
        QVERIFY(!answer.empty());
        s.t1.app = "a later version";
        sync(s.t1);
        QCOMPARE(firstLineWith(s.t1.lastRequest(), "{\"save\":"), save);
        QCOMPARE(firstLineWith(s.t1.lastReply(), "{\"answer\":"), sync::markedAgain(answer));
        QCOMPARE(s.hub.store().head(), head);
        s.syncAll();
        QCOMPARE(s.phoneEverywhere(), std::string("A"));
        QCOMPARE(s.difference(), std::string());
    }

    void afterAFaultTheNextSyncBringsEverything_data() {
        QTest::addColumn<int>("fault");
        QTest::newRow("lost request") << static_cast<int>(Fault::LoseRequest);
        QTest::newRow("lost reply") << static_cast<int>(Fault::LoseReply);
        QTest::newRow("cut reply") << static_cast<int>(Fault::CutReply);
        QTest::newRow("doubled request") << static_cast<int>(Fault::DoubleRequest);
        QTest::newRow("late duplicate") << static_cast<int>(Fault::LateDuplicate);
        QTest::newRow("hub killed before commit") << static_cast<int>(Fault::KillHub);
    }
    void afterAFaultTheNextSyncBringsEverything() {
        QFETCH(int, fault);
        Scene s;
        s.setPhone(s.t2, "C");
        sync(s.t2);
        s.setPhone(s.t1, "A");
        const RecordId visit = s.visit(s.t1);
        (void)s.t1.sync(static_cast<Fault>(fault));
        (void)s.t1.sync(static_cast<Fault>(fault));
        s.syncAll();
        QCOMPARE(s.phoneEverywhere(), std::string("C"));
        QCOMPARE(s.candidatesEverywhere(), Scene::Values{"\"A\""});
        QCOMPARE(s.t3.read<Consultation>(visit).value.business, s.shop);
        QCOMPARE(s.difference(), std::string());
    }

    void aRequestThatWasHeldUpIsTakenOnce_data() {
        QTest::addColumn<bool>("first");
        QTest::newRow("before the tablet asks again") << true;
        QTest::newRow("in one commit with the next request") << false;
    }
    void aRequestThatWasHeldUpIsTakenOnce() {
        QFETCH(bool, first);
        Scene s;
        s.setPhone(s.t1, "A");
        QVERIFY(!s.t1.sync(Fault::HoldUp).has_value());
        const auto head = s.hub.store().head();
        if (first) s.hub.deliverLate();
        s.hub.groupsLate = true;
        sync(s.t1);
        QCOMPARE(s.hub.store().head(), head + 1);
        s.setPhone(s.t1, "B");
        s.syncAll();
        QCOMPARE(s.phoneEverywhere(), std::string("B"));
        QCOMPARE(s.difference(), std::string());
    }

    void aTabletKilledAtAnyWriteLosesNothing() {
        int kills = 0;
        for (int write = 1;; ++write) {
            Scene s;
            s.setPhone(s.t2, "C");
            s.visit(s.t2);
            sync(s.t2);
            s.setPhone(s.t1, "A");
            const RecordId visit = s.visit(s.t1);
            const bool killed = s.t1.syncKilledAt(write);
            s.syncAll();
            QCOMPARE(s.candidatesEverywhere(), Scene::Values{"\"A\""});
            QCOMPARE(s.t3.read<Consultation>(visit).value.business, s.shop);
            QCOMPARE(s.difference(), std::string());
            if (!killed) break;
            ++kills;
        }
        QVERIFY(kills >= 30);
    }

    void aPullInManyPagesEndsEqual() {
        Scene s;
        s.hub.pullRowsMax = 3;
        for (int i = 0; i < 10; ++i) {
            s.setPhone(s.t1, std::to_string(i));
            s.visit(s.t1);
        }
        sync(s.t1);
        sync(s.t3);
        QCOMPARE(s.phone(s.t3), std::string("9"));
        s.syncAll();
        QCOMPARE(s.difference(), std::string());
    }

    void equalValuesAreNoContradiction() {
        Scene s;
        s.setPhone(s.t1, "A");
        s.setPhone(s.t2, "A");
        s.syncAll();
        QCOMPARE(s.phoneEverywhere(), std::string("A"));
        QVERIFY(s.t3.openConflicts().empty());
        QCOMPARE(s.difference(), std::string());
    }

    void whatWasBuiltOnAnEqualValueStandsOnTheOwnTabletToo() {
        Scene s;
        s.setPhone(s.t1, "A");
        s.setPhone(s.t1, "B");
        s.setPhone(s.t2, "A");
        sync(s.t2);
        // T1's A counts as T2's; the older A that the pull brings must not cover her B again.
        s.syncAll();
        QCOMPARE(s.phoneEverywhere(), std::string("B"));
        QCOMPARE(s.difference(), std::string());
    }

    void theSameMonthEnteredTwiceIsOneFigureAndOneContradiction() {
        Scene s;
        const RecordId figure = enterFigure(s, s.t1, 1'000'000, TaxBasis::Excluded);
        QCOMPARE(enterFigure(s, s.t2, 1'100'000, TaxBasis::Included), figure);
        s.syncAll();
        for (SimulatedTablet* tablet : s.tablets) {
            const Figure seen = tablet->read<Figure>(figure).value;
            QCOMPARE(seen.amount, std::optional<std::int64_t>(1'000'000));
            QCOMPARE(seen.taxBasis, std::optional(TaxBasis::Excluded));
            QCOMPARE(tablet->openConflicts().size(), std::size_t{1});
            Statement row = tablet->database().prepare("SELECT count(*) FROM figure");
            row.step();
            QCOMPARE(row.integer(0), std::int64_t{1});
        }
        const auto conflict = s.t3.read<Conflict>(s.t3.openConflicts().front()).value;
        QCOMPARE(conflict.subjectUnit, std::string("value"));
        for (const auto& [name, side] : conflict.sides)
            QCOMPARE(side.value.find("1100000") != std::string::npos,
                     side.value.find("tax_included") != std::string::npos);
        QCOMPARE(s.difference(), std::string());
    }

    void aDraftIsUntouchedBySync() {
        Scene s;
        s.t1.database().execute(
            "INSERT INTO draft(id,form,subject,title,body,updatedAt) "
            "VALUES('d','consultation',NULL,'下書き','{\"said\":\"途中\"}',7)");
        s.setPhone(s.t2, "C");
        s.syncAll();
        Statement row = s.t1.database().prepare("SELECT body,updatedAt FROM draft");
        QVERIFY(row.step());
        QCOMPARE(row.string(0), std::string("{\"said\":\"途中\"}"));
        QCOMPARE(row.integer(1), std::int64_t{7});
    }

    void theOwnWaitingValueStaysOnTopWhileAForeignOneArrives() {
        Scene s;
        s.setPhone(s.t2, "C");
        sync(s.t2);
        // T1 saves while the answer to her request is on its way; then the network is gone.
        s.t1.beforeApplying = [&] {
            s.setPhone(s.t1, "A");
            s.t1.goOffline();
        };
        QVERIFY(!s.t1.sync().has_value());
        QCOMPARE(s.phone(s.t1), std::string("A"));
        QCOMPARE(s.t1.unanswered(), std::int64_t{1});
        s.syncAll();
        QCOMPARE(s.phoneEverywhere(), std::string("C"));
        QCOMPARE(s.candidatesEverywhere(), Scene::Values{"\"A\""});
        QCOMPARE(s.difference(), std::string());
    }

    void whatThisVersionDoesNotKnowPassesThroughUnchanged() {
        Scene s;
        const RecordId later = s.ids.recordId();
        sync::Save made;
        made.schema = 99;
        made.operations = {
            {"later_kind", later, {{"colour/deep", {}, R"({"b":[1.50,"é"],"a":null})", {}}}, {}},
            {"business",
             s.shop,
             {{"mood", {}, "\"sunny\"", {}},
              {"legal", {}, R"({"form":"cooperative","since":"2020-01-01"})", {}}},
             {}}};
        s.t1.forge(made);
        s.setPhone(s.t2, "A");
        s.syncAll();
        for (SimulatedTablet* tablet : s.tablets) {
            QCOMPARE(std::string(tablet->replica().state("later_kind", later).value("colour/deep")),
                     std::string(R"({"b":[1.50,"é"],"a":null})"));
            const auto shop = tablet->replica().state("business", s.shop);
            QCOMPARE(std::string(shop.value("mood")), std::string("\"sunny\""));
            QCOMPARE(std::string(shop.value("legal")),
                     std::string(R"({"form":"cooperative","since":"2020-01-01"})"));
        }
        QCOMPARE(s.difference(), std::string());
    }

    void aFreshTabletKnowsTheVersionsOfEmptiedUnits() {
        Scene s;
        s.t1.change<Business>(s.shop, [](Business& b) { b.closingMonth = 3; });
        s.syncAll();
        s.t1.change<Business>(s.shop, [](Business& b) { b.closingMonth.reset(); });
        s.syncAll();
        SimulatedTablet fresh(s.hub, s.clock, s.ids, s.kato);
        sync(fresh);
        fresh.change<Business>(s.shop, [](Business& b) { b.closingMonth = 9; });
        sync(fresh);
        s.syncAll();
        QVERIFY(s.t1.openConflicts().empty());
        QCOMPARE(s.t1.read<Business>(s.shop).value.closingMonth, std::optional<std::int64_t>(9));
        QCOMPARE(simulation::difference(s.hub, fresh), std::string());
    }

    void aRestoredHubGetsBackFromTheTabletsWhatItForgot() {
        Scene s;
        s.hub.backUp();
        s.setPhone(s.t1, "A");
        const RecordId visit = s.visit(s.t2);
        s.syncAll();
        s.setPhone(s.t1, "B");
        s.hub.restore();
        QVERIFY(s.hub.state(visit).isNew());
        s.syncAll();
        for (SimulatedTablet* tablet : s.tablets)
            QCOMPARE(tablet->read<Consultation>(visit).value.business, s.shop);
        QCOMPARE(s.phoneEverywhere(), std::string("B"));
        QVERIFY(s.t3.openConflicts().empty());
        QCOMPARE(s.difference(), std::string());
    }

    void aTabletKilledAtAnyWriteAfterARestoreLosesNothing() {
        int kills = 0;
        for (int write = 1;; ++write) {
            Scene s;
            s.hub.backUp();
            const RecordId visit = s.visit(s.t1);
            s.setPhone(s.t1, "A");
            s.syncAll();
            s.setPhone(s.t1, "B");
            s.hub.restore();
            s.t1.applyRows = 3;
            const bool killed = s.t1.syncKilledAt(write);
            s.syncAll();
            QCOMPARE(s.t3.read<Consultation>(visit).value.business, s.shop);
            QCOMPARE(s.phoneEverywhere(), std::string("B"));
            QCOMPARE(s.difference(), std::string());
            if (!killed) break;
            ++kills;
        }
        QVERIFY(kills >= 30);
    }

    void aSaveThatTheFileDamagedIsLostByNameAndTheRestGoesOn() {
        Scene s;
        const auto lost = sync::Meta(s.t1.database()).number("sequence") + 1;
        s.setPhone(s.t1, "A");
        const RecordId visit = s.visit(s.t1);
        s.t1.database()
            .prepare("UPDATE outbox SET line='{\"save\":'||char(10)||'{' WHERE first=?")
            .bind(lost)
            .run();
        s.syncAll();
        QCOMPARE(s.t1.outcomeOf(lost), std::string("void"));
        QCOMPARE(s.phoneEverywhere(), std::string("X"));
        QCOMPARE(s.t3.read<Consultation>(visit).value.business, s.shop);
        QCOMPARE(s.difference(), std::string());
    }

    void aForgedBodyChangesNothing_data() {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::newRow("a value changed on the way") << QByteArray("\"A\"") << QByteArray("\"Z\"");
        QTest::newRow("no closing line") << QByteArray("{\"end\"") << QByteArray("{\"enf\"");
        QTest::newRow("line count") << QByteArray("\"lines\":2") << QByteArray("\"lines\":3");
        QTest::newRow("no hello") << QByteArray("{\"hello\"") << QByteArray("{\"hallo\"");
        QTest::newRow("double key")
            << QByteArray("\"protocol\":2") << QByteArray("\"protocol\":2,\"protocol\":2");
    }
    void aForgedBodyChangesNothing() {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        Scene s;
        s.setPhone(s.t1, "A");
        QVERIFY(!s.t1.sync(Fault::LoseRequest).has_value());
        std::string body = s.t1.lastRequest();
        const auto at = body.find(from.toStdString());
        QVERIFY(at != std::string::npos);
        body.replace(at, static_cast<std::size_t>(from.size()), to.toStdString());
        const auto head = s.hub.store().head();
        QVERIFY(!s.hub.exchange(s.t1.device(), body).has_value());
        QCOMPARE(s.hub.store().head(), head);
        s.syncAll();
        QCOMPARE(s.phoneEverywhere(), std::string("A"));
    }

    void aReplayedBodyOfAnotherDayChangesNothing() {
        Scene s;
        s.setPhone(s.t1, "A");
        sync(s.t1);
        const auto head = s.hub.store().head();
        const std::string old = s.t1.lastRequest();
        sync(s.t1);
        sync(s.t1);
        const auto replayed = s.hub.exchange(s.t1.device(), old);
        QVERIFY(replayed->find("\"again\":true") != std::string::npos);
        QCOMPARE(s.hub.store().head(), head);
        sync(s.t1);
    }

    void whatAFirstAnswerBroughtBeforeItBrokeOffOutlivesARestore() {
        Scene s;
        SimulatedTablet fresh(s.hub, s.clock, s.ids, s.sato);
        s.hub.backUp();
        Business lost;
        lost.id = s.ids.recordId();
        lost.name = "別の店";
        s.hub.inGroup([&](sync::Hub& hub) {
            hub.bring({kindOf<Business>().name, lost.id, toUnits(lost)});
            return 0;
        });
        const RecordId talk = s.visitTo(fresh, {});
        for (int i = 0; i < 8; ++i) s.visit(s.t1);
        QVERIFY(s.t1.sync().has_value());
        fresh.applyRows = 1;
        QVERIFY(!fresh.sync(Fault::CutReply).has_value());
        QCOMPARE(fresh.unanswered(), std::int64_t{0});
        QVERIFY(!fresh.read<Business>(lost.id).state.isNew());
        s.hub.restore();
        QVERIFY(fresh.sync().has_value());
        for (const RecordId here : {talk, lost.id}) QVERIFY(!s.hub.state(here).isNew());
        QCOMPARE(simulation::difference(s.hub, fresh), std::string());
        QCOMPARE(unrest(fresh), std::string());
    }
};

BANSO_TEST(ExchangeTest);

}  // namespace banso::simulation

#include "exchange_test.moc"
