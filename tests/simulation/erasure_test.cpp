// SPDX-License-Identifier: Apache-2.0
// A client's data is erased by law, on the production code of tablets and hub (sync/PROTOCOL.md,
// section 15): nothing of it is anywhere, and nothing brings it back.
#include <QtTest>

#include "shared/db/statement.h"
#include "shared/schema/codec.h"
#include "tests/simulation/scene.h"
#include "tests/support/test_registry.h"

namespace banso::simulation {

class ErasureTest : public QObject {
    Q_OBJECT

    static constexpr const char* kSecret = "0270012345";

    struct Bench : Scene {
        RecordId other;
        RecordId talk;

        Bench() {
            Business business;
            business.id = other = ids.recordId();
            business.name = "別の店";
            t1.create(business);
            talk = visit(t1);
            setPhone(t1, kSecret);
            syncAll();
        }
        void erase(RecordId target) {
            hub.inGroup([&](sync::Hub& h) {
                return h.erasures().carryOut({target, sync::ErasureReason::Request, "console"});
            });
        }
        RecordId visitOfNobody(SimulatedTablet& tablet) {
            Consultation made;
            made.id = ids.recordId();
            made.writer = sato;
            made.day = tokyoDate(clock.now());
            made.method = Method::Visit;
            tablet.create(made);
            return made.id;
        }
        /// The tables of a database in whose rows the text stands.
        static std::vector<std::string> tablesWith(Database& database, const std::string& text) {
            std::vector<std::string> names;
            {
                Statement row =
                    database.prepare("SELECT name FROM sqlite_schema WHERE type='table'");
                while (row.step()) names.push_back(row.string(0));
            }
            std::vector<std::string> found;
            for (const std::string& name : names) {
                Statement columns = database.prepare("SELECT name FROM pragma_table_info(?)");
                columns.bind(name);
                while (columns.step()) {
                    Statement row =
                        database.prepare("SELECT 1 FROM \"" + name + "\" WHERE instr(\"" +
                                         columns.string(0) + "\",?)>0 LIMIT 1");
                    if (row.bind(text).step()) found.push_back(name + "." + columns.string(0));
                }
            }
            return found;
        }
        /// Where the text stands at the hub or on a tablet.
        std::vector<std::string> placesOf(const std::string& text) {
            auto found = tablesWith(hub.store().database(), text);
            for (SimulatedTablet* tablet : tablets)
                for (auto& place : tablesWith(tablet->database(), text)) found.push_back(place);
            return found;
        }
        bool isHere(SimulatedTablet& tablet, RecordId business) {
            return !tablet.replica().state("business", business).isNew();
        }
        std::int64_t heardBy(SimulatedTablet& tablet) {
            return hub.store().device(tablet.device())->heard;
        }
    };

  private slots:
    void nothingOfTheClientStaysAnywhereAndTheOthersStay() {
        Bench s;
        QVERIFY(!s.placesOf(kSecret).empty());
        s.erase(s.shop);
        s.syncAll();
        QCOMPARE(s.placesOf(kSecret), std::vector<std::string>{});
        for (SimulatedTablet* tablet : s.tablets) {
            QVERIFY(!s.isHere(*tablet, s.shop));
            QVERIFY(tablet->replica().state("consultation", s.talk).isNew());
            QVERIFY(s.isHere(*tablet, s.other));
        }
        QCOMPARE(s.difference(), std::string());
    }

    void aSingleRecordGoesAndItsFileStays() {
        Bench s;
        s.erase(s.talk);
        s.syncAll();
        for (SimulatedTablet* tablet : s.tablets) {
            QVERIFY(tablet->replica().state("consultation", s.talk).isNew());
            QVERIFY(s.isHere(*tablet, s.shop));
        }
        QCOMPARE(s.difference(), std::string());
    }

    void aTabletConfirmsInTheSameRunInWhichItHears() {
        Bench s;
        s.erase(s.shop);
        const std::int64_t revision = s.hub.store().erasures().all().front().revision;
        QVERIFY(s.heardBy(s.t1) < revision);
        QVERIFY(s.t1.sync().has_value());
        QVERIFY(s.heardBy(s.t1) >= revision);
        QVERIFY(s.heardBy(s.t2) < revision);
    }

    void unsentWorkOnItIsNotTakenAndLeavesNoValueOnTheTablet() {
        Bench s;
        const RecordId visit = s.visit(s.t2);
        s.setPhone(s.t2, "0901112222");
        s.t2.change<Business>(s.other, [](Business& b) { b.phone = "333"; });
        s.erase(s.shop);
        s.syncAll();
        QCOMPARE(s.placesOf("0901112222"), std::vector<std::string>{});
        QVERIFY(s.hub.store().record(visit) == nullptr);
        QCOMPARE(s.t1.read<Business>(s.other).value.phone, std::string("333"));
        QCOMPARE(s.difference(), std::string());
    }

    /// A form that was open while the tablet heard of the erasure saves it all the same.
    void whatIsMadeOfItAfterTheTabletHeardIsRefusedToo() {
        Bench s;
        s.erase(s.shop);
        s.syncAll();
        Consultation talk;
        talk.id = s.ids.recordId();
        talk.business = s.shop;
        talk.writer = s.sato;
        talk.day = tokyoDate(s.clock.now());
        talk.method = Method::Visit;
        talk.said = "0805556666";
        const auto sequence = s.t1.save({sync::creation(talk)});
        s.syncAll();
        QCOMPARE(s.t1.outcomeOf(sequence), std::string(sync::kErasedCode));
        QVERIFY(s.hub.store().record(talk.id) == nullptr);
        QCOMPARE(s.placesOf("0805556666"), std::vector<std::string>{});
        QCOMPARE(s.difference(), std::string());
    }

    void aHubThatWasRestoredAndErasesAgainIsNotToldOfItByWitnesses() {
        Bench s;
        s.hub.backUp();
        s.setPhone(s.t1, "0707778888");
        s.syncAll();
        s.hub.restore();
        s.erase(s.shop);
        s.syncAll();
        s.syncAll();
        QCOMPARE(s.placesOf(kSecret), std::vector<std::string>{});
        QCOMPARE(s.placesOf("0707778888"), std::vector<std::string>{});
        for (SimulatedTablet* tablet : s.tablets) QVERIFY(!s.isHere(*tablet, s.shop));
        QCOMPARE(s.difference(), std::string());
    }

    void aTabletWhoseFileIsPutBackIsToldAgain() {
        Bench s;
        const TabletFile file = s.t2.keepFile();
        s.erase(s.shop);
        s.syncAll();
        s.t2.putBack(file);
        QVERIFY(s.isHere(s.t2, s.shop));
        s.syncAll();
        s.syncAll();
        QVERIFY(!s.isHere(s.t2, s.shop));
        QCOMPARE(s.placesOf(kSecret), std::vector<std::string>{});
    }

    /// The older program went on with its cursor, over what it did not understand.
    void aTabletThatHeardWithAnOlderProgramIsToldOnceThatIsUpdated() {
        Bench s;
        s.t2.beOlder();
        s.erase(s.shop);
        s.syncAll();
        QVERIFY(s.isHere(s.t2, s.shop));
        QVERIFY(s.t2.update());
        s.syncAll();
        QVERIFY(!s.isHere(s.t2, s.shop));
        QCOMPARE(s.placesOf(kSecret), std::vector<std::string>{});
        QCOMPARE(s.difference(), std::string());
    }

    /// The talk is named by no list of what was erased: the backup is from before it.
    void workOnWhatTheRestoredHubHasNeverHeardOfIsNotKept() {
        Bench s;
        s.hub.backUp();
        const RecordId talk = s.visit(s.t1);
        s.syncAll();
        s.t2.change<Consultation>(talk, [](Consultation& c) { c.nextStep = "0803334444"; });
        QVERIFY(s.hub.erase(s.shop, sync::ErasureReason::Request).has_value());
        s.hub.restore();
        QVERIFY(s.t2.sync().has_value());
        s.syncAll();
        QCOMPARE(s.placesOf("0803334444"), std::vector<std::string>{});
        QVERIFY(s.hub.store().record(talk) == nullptr);
        QCOMPARE(s.difference(), std::string());
    }

    /// A talk with nobody known yet was given to the client on one tablet; the restored hub hears
    /// of it from the other one first, which had not heard.
    void whatAWitnessTellsToBelongToItGoesWhenAPersonSaysSo() {
        Bench s;
        s.hub.backUp();
        const RecordId talk = s.visitOfNobody(s.t1);
        s.syncAll();
        QVERIFY(s.t2.sync().has_value());
        s.t1.change<Consultation>(talk, [&](Consultation& c) {
            c.business = s.shop;
            c.said = "0804445555";
        });
        QVERIFY(s.t1.sync().has_value());
        s.hub.restore();
        s.erase(s.shop);
        QVERIFY(s.t2.sync().has_value());
        QVERIFY(s.hub.store().record(talk) != nullptr);
        QVERIFY(s.hub.store().erasureDoubts().open().empty());
        s.syncAll();
        s.syncAll();
        QVERIFY(s.hub.store().record(talk) != nullptr);
        const auto asked = s.hub.store().erasureDoubts().open();
        QCOMPARE(asked.size(), std::size_t{1});
        QCOMPARE(asked.front().record, talk);
        QCOMPARE(asked.front().device, s.t1.device());
        QCOMPARE(asked.front().revision, s.hub.store().erasures().by(s.shop)->revision);
        s.erase(talk);
        s.syncAll();
        for (SimulatedTablet* tablet : s.tablets)
            QVERIFY(tablet->replica().state("consultation", talk).isNew());
        QVERIFY(s.hub.store().erasureDoubts().open().empty());
        QCOMPARE(s.placesOf("0804445555"), std::vector<std::string>{});
        QCOMPARE(s.difference(), std::string());
    }

    void whatIsGivenToItByUnsentWorkIsAskedOnceAndStaysWhenAPersonSaysSo() {
        Bench s;
        const RecordId talk = s.visitOfNobody(s.t1);
        s.syncAll();
        for (SimulatedTablet* tablet : {&s.t1, &s.t2})
            tablet->change<Consultation>(talk, [&](Consultation& c) { c.business = s.shop; });
        s.erase(s.shop);
        QVERIFY(s.t1.sync().has_value());
        QCOMPARE(s.hub.store().erasureDoubts().open().size(), std::size_t{1});
        const auto revision = s.hub.store().erasureDoubts().open().front().revision;
        s.hub.inGroup([&](sync::Hub& h) { return h.store().erasureDoubts().keep(talk, revision); });
        s.syncAll();
        QVERIFY(s.hub.store().erasureDoubts().open().empty());
        QVERIFY(s.hub.store().record(talk) != nullptr);
        QCOMPARE(s.difference(), std::string());
    }

    void aFigureAndWhatWasChangedInItBothRefusedLeaveNothingOnTheTablet() {
        Bench s;
        s.erase(s.shop);
        s.syncAll();
        Figure figure;
        figure.business = s.shop;
        figure.period = "2026-10";
        figure.measure = Measure::Sales;
        figure.amount = 777'000;
        figure.taxBasis = TaxBasis::Excluded;
        figure.source = FigureSource::Books;
        figure.id = naturalId(kindOf<Figure>(), toUnits(figure));
        s.t1.create(figure);
        s.t1.change<Figure>(figure.id, [](Figure& f) { f.amount = 778'000; });
        s.syncAll();
        QVERIFY(s.t1.replica().state("figure", figure.id).isNew());
        QCOMPARE(s.difference(), std::string());
    }

    /// It waited on the figure of the business that its own one was joined to, beside another's.
    void aFigureOfAJoinedBusinessIsErasedWhereItWaitsToo() {
        Bench s;
        const auto enter = [&](SimulatedTablet& tablet, RecordId business, std::int64_t amount) {
            Figure figure;
            figure.business = business;
            figure.period = "2026-10";
            figure.measure = Measure::Sales;
            figure.amount = amount;
            figure.taxBasis = TaxBasis::Excluded;
            figure.source = FigureSource::Books;
            figure.id = naturalId(kindOf<Figure>(), toUnits(figure));
            tablet.create(figure);
            return figure.id;
        };
        const RecordId standing = enter(s.t1, s.shop, 111'222);
        const RecordId joined = enter(s.t2, s.other, 333'444);
        enter(s.t3, s.shop, 555'666);
        s.t2.change<Business>(s.other, [&](Business& b) { b.alias = s.shop; });
        s.syncAll();
        QVERIFY(s.placesOf("333444").size() > 4);
        s.erase(joined);
        s.syncAll();
        QCOMPARE(s.placesOf("333444"), std::vector<std::string>{});
        QVERIFY(!s.t3.read<Figure>(standing).state.isNew());
        // The other's is still to be decided.
        QVERIFY(!s.hub.store().openConflict(standing, "value").isNull());
        QVERIFY(!s.placesOf("555666").empty());
        QCOMPARE(s.difference(), std::string());
    }

    void aReplyThatIsLostOnTheWayIsToldAgain() {
        Bench s;
        s.erase(s.shop);
        QVERIFY(!s.t1.sync(Fault::LoseReply).has_value());
        QVERIFY(s.isHere(s.t1, s.shop));
        QVERIFY(s.t1.sync().has_value());
        QVERIFY(!s.isHere(s.t1, s.shop));
    }
};

BANSO_TEST(ErasureTest);

}  // namespace banso::simulation

#include "erasure_test.moc"
