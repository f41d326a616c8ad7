// SPDX-License-Identifier: Apache-2.0
// Businesses that turn out to be the same, on the production code of tablets and hub
// (sync/PROTOCOL.md, section 6, 16 and 21).
#include <QtTest>

#include "shared/db/statement.h"
#include "tests/simulation/twins_scene.h"
#include "tests/support/test_registry.h"

namespace banso::simulation {

class TwinsTest : public QObject {
    Q_OBJECT

    using Values = Scene::Values;

    struct Twins : TwinsScene {
        /// T3 makes another business.
        RecordId third() {
            Business business;
            business.id = ids.recordId();
            business.name = "別の店";
            t3.create(business);
            return business.id;
        }
        RecordId alias(SimulatedTablet& tablet, RecordId record) {
            return tablet.read<Business>(record).value.alias;
        }
        std::vector<std::string> closings(SimulatedTablet& tablet) {
            Statement row = tablet.database().prepare(
                "SELECT closedHow FROM conflict WHERE closed=1 ORDER BY closedHow");
            std::vector<std::string> words;
            while (row.step()) words.push_back(row.string(0));
            return words;
        }
    };

  private slots:
    void n16_ofTwoJoinsThatCloseACircleTheSecondIsAConflict() {
        Twins s;
        s.join(s.t1, s.shop, s.twin);
        s.join(s.t2, s.twin, s.shop);
        s.syncAll();
        for (SimulatedTablet* tablet : s.tablets) {
            QCOMPARE(s.alias(*tablet, s.shop), s.twin);
            QVERIFY(s.alias(*tablet, s.twin).isNull());
        }
        // Beside those about the units in which the two differ.
        const auto conflicts = s.t3.openConflicts();
        QVERIFY(std::ranges::any_of(conflicts, [&](RecordId id) {
            return s.t3.read<Conflict>(id).value.subjectUnit == "alias";
        }));
        QCOMPARE(s.difference(), std::string());
    }

    void n16_alsoThroughAThird() {
        Twins s;
        const RecordId third = s.third();
        s.syncAll();
        s.join(s.t1, s.shop, s.twin);
        s.join(s.t2, s.twin, third);
        s.join(s.t3, third, s.shop);
        s.syncAll();
        QCOMPARE(s.alias(s.t1, s.shop), s.twin);
        QCOMPARE(s.alias(s.t1, s.twin), third);
        QVERIFY(s.alias(s.t1, third).isNull());
        QCOMPARE(s.difference(), std::string());
    }

    void n21_joinedWhileAThirdIsAwayNothingOfHersIsLost() {
        Twins s;
        s.t3.change<Business>(s.twin, [](Business& b) { b.phone = "Z"; });
        Consultation visit;
        visit.id = s.ids.recordId();
        visit.business = s.twin;
        visit.writer = s.t3.person();
        visit.day = tokyoDate(s.clock.now());
        visit.method = Method::Visit;
        s.t3.create(visit);
        s.join(s.t1, s.twin, s.shop);
        QVERIFY(s.t1.sync().has_value());
        s.syncAll();
        QCOMPARE(s.phoneEverywhere(), std::string("X"));
        QCOMPARE(s.candidatesEverywhere(), (Values{"\"Y\"", "\"Z\""}));
        QCOMPARE(s.t1.read<Consultation>(visit.id).value.business, s.twin);
        QCOMPARE(s.difference(), std::string());
    }

    void n21_partedTheLateValueWaitsOnTheRecordThatItWasWrittenOn() {
        Twins s;
        s.t3.change<Business>(s.twin, [](Business& b) { b.phone = "Z"; });
        s.join(s.t1, s.twin, s.shop);
        QVERIFY(s.t1.sync().has_value());
        s.syncAll();
        s.join(s.t2, s.twin, {});
        s.syncAll();
        QCOMPARE(s.candidatesEverywhere(), Values{});
        QCOMPARE(s.closings(s.t3), std::vector<std::string>{"parted"});
        s.shop = s.twin;
        QCOMPARE(s.phoneEverywhere(), std::string("Y"));
        QCOMPARE(s.candidatesEverywhere(), Values{"\"Z\""});
        QCOMPARE(s.difference(), std::string());
    }

    void aJoinAndAPartingThatHadNotSeenEachOtherAreAConflict() {
        Twins s;
        s.join(s.t1, s.twin, s.shop);
        s.syncAll();
        const RecordId third = s.third();
        s.join(s.t3, s.twin, third);
        s.join(s.t2, s.twin, {});
        s.syncAll();
        QCOMPARE(s.difference(), std::string());
        QCOMPARE(s.alias(s.t1, s.twin), RecordId{});
        s.shop = s.twin;
        QCOMPARE(s.candidatesEverywhere("alias"), Values{json::quoted(third.text())});
    }

    void whoDecidesToKeepAJoinOpensNothingAgainThatWasDecided() {
        Twins s;
        const RecordId third = s.third();
        s.syncAll();
        s.join(s.t1, s.twin, s.shop);
        QVERIFY(s.t1.sync().has_value());
        s.join(s.t3, s.twin, third);
        s.syncAll();
        s.t2.decide("business", s.shop, "phone", "\"X\"");
        s.syncAll();
        QCOMPARE(s.candidatesEverywhere(), Values{});
        s.t2.decide("business", s.twin, "alias", json::quoted(s.shop.text()));
        s.syncAll();
        QCOMPARE(s.alias(s.t3, s.twin), s.shop);
        QCOMPARE(s.candidatesEverywhere(), Values{});
        QCOMPARE(s.difference(), std::string());
    }

    void whoSawThatItWasCancelledDecidesToKeepNoJoinToIt_data() {
        QTest::addColumn<bool>("keeps");
        QTest::newRow("kept") << true;
        QTest::newRow("parted") << false;
    }
    void whoSawThatItWasCancelledDecidesToKeepNoJoinToIt() {
        QFETCH(bool, keeps);
        Twins s;
        const RecordId third = s.third();
        s.syncAll();
        s.join(s.t1, s.twin, s.shop);
        s.join(s.t3, s.twin, third);
        s.syncAll();
        s.cancel(s.t1, "閉店");
        s.syncAll();
        s.t2.decide("business", s.twin, "alias", keeps ? json::quoted(s.shop.text()) : "null");
        s.syncAll();
        QVERIFY(s.isCancelled(s.t3));
        QCOMPARE(s.openEntries(s.t2).size(), std::size_t{keeps ? 1u : 0u});
        QCOMPARE(s.alias(s.t3, s.twin), keeps ? s.shop : RecordId{});
        QCOMPARE(simulation::difference(s.hub, s.t3), std::string());
    }
};

BANSO_TEST(TwinsTest);

}  // namespace banso::simulation

#include "twins_test.moc"
