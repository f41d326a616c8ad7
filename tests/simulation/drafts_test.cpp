// SPDX-License-Identifier: Apache-2.0
// Drafts that travel, on the production code of tablets and hub (sync/PROTOCOL.md, section 3).
#include <QtTest>

#include "shared/store/draft_store.h"
#include "tests/simulation/scene.h"
#include "tests/support/test_registry.h"

namespace banso::simulation {

class DraftsTest : public QObject {
    Q_OBJECT

    /// Sato has a second tablet.
    struct Drafts : Scene {
        SimulatedTablet other{hub, clock, ids, sato};
        RecordId id = ids.recordId();

        Drafts() { BANSO_ASSERT(other.sync().has_value()); }
        static DraftStore store(SimulatedTablet& tablet) { return {tablet.database(), {}}; }
        void type(const std::string& said) {
            clock.advance(std::chrono::seconds{1});
            BANSO_ASSERT(store(t1)
                             .put({id, "consultation", shop, "支援記録",
                                   "{\"said\":" + json::quoted(said) + "}", clock.now()})
                             .has_value());
        }
        Consultation finished(const std::string& said) {
            Consultation made;
            made.id = id;
            made.business = shop;
            made.writer = sato;
            made.day = tokyoDate(clock.now());
            made.method = Method::Visit;
            made.said = said;
            return made;
        }
        static std::string offered(SimulatedTablet& tablet) {
            const auto others = store(tablet).others();
            return others.empty() ? std::string{} : others.front().draft.body;
        }
        void sync(SimulatedTablet& tablet) { BANSO_ASSERT(tablet.sync().has_value()); }
    };

  private slots:
    void aFormBegunOnOneTabletIsOfferedOnTheOther() {
        Drafts d;
        d.type("お話");
        d.sync(d.t1);
        d.sync(d.other);
        QCOMPARE(Drafts::offered(d.other), std::string("{\"said\":\"お話\"}"));
        d.sync(d.t2);
        QVERIFY(Drafts::offered(d.t2).empty());
    }

    void aFormBegunOnACopyIsOfferedToo() {
        Drafts d;
        const TabletFile yesterday = d.t1.keepFile();
        for (int i = 0; i < 2; ++i) d.sync(d.t1);
        d.t1.putBack(yesterday);
        d.type("お話");
        d.sync(d.t1);
        d.sync(d.other);
        QCOMPARE(Drafts::offered(d.other), std::string("{\"said\":\"お話\"}"));
    }

    void savedOnBothItIsOneRecord() {
        Drafts d;
        d.type("お話");
        d.sync(d.t1);
        d.sync(d.other);
        const auto offer = Drafts::store(d.other).others().front();
        QVERIFY(Drafts::store(d.other).adopt(offer.device, d.id, d.clock.now()).value());
        d.other.create(d.finished("お話"));
        d.t1.create(d.finished("お話の続き"));
        d.sync(d.other);
        d.syncAll();
        d.sync(d.other);
        QCOMPARE(d.t2.read<Consultation>(d.id).value.said, std::string("お話"));
        QCOMPARE(d.t2.openConflicts().size(), std::size_t{1});
        QCOMPARE(d.difference(), std::string());
    }

    void ofATabletThatBrokeTheDraftsComeToItsSuccessor() {
        Drafts d;
        d.type("お話");
        d.sync(d.t1);
        SimulatedTablet successor(d.hub, d.clock, d.ids, d.sato);
        d.sync(successor);
        QCOMPARE(Drafts::offered(successor), std::string("{\"said\":\"お話\"}"));
    }

    void whatTheNetworkLosesGoesAgain() {
        Drafts d;
        d.type("お話");
        QVERIFY(!d.t1.sync(Fault::LoseRequest).has_value());
        QVERIFY(!d.t1.sync(Fault::CutReply).has_value());
        d.sync(d.other);
        QCOMPARE(Drafts::offered(d.other), std::string("{\"said\":\"お話\"}"));
        d.type("お話の続き");
        d.sync(d.t1);
        QVERIFY(!d.other.sync(Fault::CutReply).has_value());
        d.sync(d.other);
        QCOMPARE(Drafts::offered(d.other), std::string("{\"said\":\"お話の続き\"}"));
    }

    void whatIsTypedInAnOlderProgramIsOfferedOnceItIsUpdated() {
        Drafts d;
        d.t1.beOlder();
        d.type("お話");
        d.sync(d.t1);
        d.sync(d.other);
        QVERIFY(Drafts::offered(d.other).empty());
        QVERIFY(d.t1.update());
        d.sync(d.t1);
        d.sync(d.other);
        QCOMPARE(Drafts::offered(d.other), std::string("{\"said\":\"お話\"}"));
    }

    void aSavedFormIsNoLongerOffered() {
        Drafts d;
        d.type("お話");
        d.sync(d.t1);
        d.sync(d.other);
        d.t1.create(d.finished("お話"));
        Drafts::store(d.t1).remove(d.id);
        d.sync(d.t1);
        d.sync(d.other);
        QVERIFY(Drafts::offered(d.other).empty());
        QCOMPARE(d.other.read<Consultation>(d.id).value.said, std::string("お話"));
    }

    void ofATabletThatWasPutBackTheOlderStateIsOfferedToo() {
        Drafts d;
        d.type("お話");
        d.sync(d.t1);
        const auto before = d.t1.keepFile();
        d.type("お話の続き");
        for (int i = 0; i < 2; ++i) d.sync(d.t1);
        d.t1.putBack(before);
        d.sync(d.t1);
        d.sync(d.other);
        std::set<std::string> bodies;
        for (const auto& offer : Drafts::store(d.other).others()) bodies.insert(offer.draft.body);
        QVERIFY(bodies.contains("{\"said\":\"お話\"}"));
        QVERIFY(bodies.contains("{\"said\":\"お話の続き\"}"));
    }

    void aRestoredHubGetsTheDraftsAgain() {
        Drafts d;
        d.hub.backUp();
        d.type("お話");
        d.sync(d.t1);
        d.hub.restore();
        d.sync(d.t1);
        d.sync(d.t1);
        d.sync(d.other);
        QCOMPARE(Drafts::offered(d.other), std::string("{\"said\":\"お話\"}"));
    }
};

BANSO_TEST(DraftsTest);

}  // namespace banso::simulation

#include "drafts_test.moc"
