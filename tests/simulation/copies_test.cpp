// SPDX-License-Identifier: Apache-2.0
// Tablets whose file was put back or copied (sync/PROTOCOL.md, section 2.4): they come back by
// themselves, nothing is lost and nothing is there twice.
#include <QtTest>

#include "shared/db/statement.h"
#include "shared/domain/catalogue.h"
#include "tests/simulation/chronicle.h"
#include "tests/simulation/scene.h"
#include "tests/support/test_registry.h"

namespace banso::simulation {

class CopyOfTabletTest : public QObject {
    Q_OBJECT

    static void sync(SimulatedTablet& tablet) { QVERIFY(tablet.sync().has_value()); }
    static std::int64_t visitsAt(SimulatedTablet& tablet) {
        Statement row = tablet.database().prepare("SELECT count(*) FROM consultation");
        row.step();
        return row.integer(0);
    }
    static std::size_t copiesOf(Scene& s, SimulatedTablet& tablet) {
        std::size_t copies = 0;
        for (const sync::DeviceRow& row : s.hub.store().devices())
            copies += row.parent == tablet.device() ? 1 : 0;
        return copies;
    }

    /// T1 has a business and a setting in one save, which it has no right to, and a visit that is
    /// held behind it.
    struct Held : Scene {
        Business business;
        Consultation visit;

        Held() {
            hub.backUp();
            business = saveRefused(*this).first;
            visit.id = visitTo(t1, business.id);
            visit = t1.read<Consultation>(visit.id).value;
        }
    };

    /// T1's new business, in one save with a setting that she may not write, and the sequence.
    static std::pair<Business, std::int64_t> saveRefused(Scene& s) {
        Business made;
        made.id = s.ids.recordId();
        made.name = "新しい店";
        Setting setting;
        setting.key = "fiscalYear";
        setting.id = naturalId(kindOf<Setting>(), toUnits(setting));
        return {made, s.t1.save({sync::creation(made), sync::creation(setting)})};
    }

  private slots:
    void n14_aCopyThatNeverEditsIsSeenAtItsFirstCall() {
        Scene s;
        const auto yesterday = s.t1.keepFile();
        for (int i = 0; i < 2; ++i) sync(s.t1);
        SimulatedTablet copy(s.hub, s.clock, s.ids, s.sato);
        copy.putBack(yesterday);
        sync(copy);
        QCOMPARE(copiesOf(s, s.t1), std::size_t{1});
        QVERIFY(sync::Meta(copy.database()).device() != s.t1.device());
        sync(s.t1);
        QCOMPARE(copiesOf(s, s.t1), std::size_t{1});
    }

    void aTabletRestoredFromYesterdayComesBackByItself() {
        Scene s;
        const RecordId sent = s.visit(s.t1);
        const auto yesterday = s.t1.keepFile();
        sync(s.t1);
        s.setPhone(s.t1, "today");
        s.visit(s.t1);
        for (int i = 0; i < 2; ++i) sync(s.t1);
        s.t1.putBack(yesterday);
        s.setPhone(s.t1, "after");
        s.setPhone(s.t1, "and after");
        const RecordId anew = s.visit(s.t1);
        s.syncAll();
        // What the file before had sent was never seen by whoever typed after: a person decides.
        QCOMPARE(s.phoneEverywhere(), std::string("today"));
        QCOMPARE(s.candidatesEverywhere(), Scene::Values{"\"and after\""});
        QCOMPARE(visitsAt(s.t3), std::int64_t{3});
        for (const RecordId visit : {sent, anew})
            QCOMPARE(s.t3.read<Consultation>(visit).value.business, s.shop);
        QCOMPARE(copiesOf(s, s.t1), std::size_t{1});
        QCOMPARE(s.difference(), std::string());
        s.setPhone(s.t1, "goes on");
        s.syncAll();
        QCOMPARE(s.difference(), std::string());
    }

    void whoEmptiesAFieldUnderTheNameThatMadeTheRecordGoesOnFromThere() {
        Scene s;
        SimulatedTablet& tablet = s.t1;
        const auto yesterday = tablet.keepFile();
        Business business;
        business.id = s.ids.recordId();
        business.name = "喫茶 ひととき";
        business.memo = "メモ";
        tablet.create(business);
        sync(tablet);
        tablet.putBack(yesterday);
        // It sees by what it gets that it is a copy, and cannot ask for another name.
        tablet.beforeApplying = [&] { tablet.goOffline(); };
        QVERIFY(!tablet.sync().has_value());
        for (const char* memo : {"", "新しいメモ"})
            tablet.change<Business>(business.id, [&](Business& b) { b.memo = memo; });
        s.syncAll();
        QCOMPARE(s.t3.read<Business>(business.id).value.memo, std::string("新しいメモ"));
        QCOMPARE(s.t3.openConflicts().size(), std::size_t{0});
        QCOMPARE(s.difference(), std::string());
    }

    void whatACopyWasSavingWhenItsProgramEndedIsKnownAsHers() {
        Scene s;
        const auto yesterday = s.t1.keepFile();
        for (int i = 0; i < 2; ++i) sync(s.t1);
        s.t1.putBack(yesterday);
        Chronicle chronicle;
        chronicle.wentBack(s.t1);
        const auto save = [&](const char* phone) {
            const auto shown = s.t1.read<Business>(s.shop);
            Business after = shown.value;
            after.phone = phone;
            chronicle.save(s.t1, {sync::edit(shown, after)}, {shown.state});
        };
        // As the copy that it is, and with work of its own to build on.
        sync(s.t1);
        save("first");
        for (int call = 1; s.t1.unanswered() == 1; ++call) {
            s.t1.disk().strike(DiskFault::Kill, call);
            save("second");
            QVERIFY(s.t1.recover());
            QCOMPARE(chronicle.beganAnew(s.t1), std::string());
        }
        s.syncAll();
        QCOMPARE(s.phoneEverywhere(), std::string("second"));
    }

    void whatTheOtherCopyMadeUnderTheSameNameKeepsIt() {
        Scene s;
        const auto yesterday = s.t1.keepFile();
        s.visit(s.t1);
        Business made;
        made.id = s.ids.recordId();
        made.name = "新しい店";
        s.t1.create(made);
        s.syncAll();
        s.t1.putBack(yesterday);
        sync(s.t1);
        s.visit(s.t1);
        s.t1.change<Business>(made.id, [](Business& business) { business.memo = "裏口から"; });
        s.syncAll();
        QCOMPARE(s.t3.read<Business>(made.id).value.memo, std::string("裏口から"));
        QCOMPARE(s.difference(), std::string());
    }

    void whatIsSavedAsThatWhichTheOtherCopyMendedStaysBeforeHer() {
        Scene s;
        s.visit(s.t1);
        const auto yesterday = s.t1.keepFile();
        const auto [made, first] = saveRefused(s);
        sync(s.t1);
        s.t1.save({sync::creation(made)}, s.t1.nameOf(first));
        for (int i = 0; i < 3; ++i) sync(s.t1);
        s.t1.putBack(yesterday);
        // She saves while it takes in what the file before had sent.
        bool isSaved = false;
        s.t1.beforeApplying = [&] {
            if (!std::exchange(isSaved, true)) s.setPhone(s.t1, "A");
        };
        sync(s.t1);
        s.t1.beforeApplying = {};
        QCOMPARE(s.phone(s.t1), std::string("A"));
        s.syncAll();
        QCOMPARE(s.phoneEverywhere(), std::string("A"));
        QCOMPARE(s.difference(), std::string());
    }

    void aCopyThatARestoredHubNeverHeardOfMendsWhatWaits() {
        Scene s;
        s.hub.backUp();
        const auto yesterday = s.t1.keepFile();
        for (int i = 0; i < 3; ++i) sync(s.t1);
        s.t1.putBack(yesterday);
        sync(s.t1);
        const auto [made, first] = saveRefused(s);
        s.t1.change<Business>(made.id, [](Business& business) { business.memo = "裏口から"; });
        s.syncAll();
        QCOMPARE(s.openEntries(s.t1).size(), std::size_t{2});
        s.t1.save({{"business", made.id, {{"name", s.t1.nameOf(first), "\"新しい店\"", {}}}}},
                  s.t1.nameOf(first));
        s.syncAll();
        s.hub.restore();
        s.syncAll();
        QCOMPARE(s.t3.read<Business>(made.id).value.memo, std::string("裏口から"));
        QVERIFY(s.openEntries(s.t3).empty());
        QCOMPARE(s.difference(), std::string());
    }

    void aTabletPutBackToItsFirstDayGivesNoNameTwice() {
        Scene s;
        SimulatedTablet tablet(s.hub, s.clock, s.ids, s.yamada);
        const auto firstDay = tablet.keepFile();
        s.hub.backUp();
        sync(tablet);
        s.setPhone(tablet, "A");
        sync(tablet);
        sync(s.t3);
        // The hub has forgotten its token, and hears of its work from another.
        s.hub.restore();
        sync(s.t3);
        tablet.putBack(firstDay);
        sync(tablet);
        QCOMPARE(s.phone(tablet), std::string("A"));
        s.setPhone(tablet, "B");
        sync(tablet);
        s.syncAll();
        QCOMPARE(s.phoneEverywhere(), std::string("B"));
        QVERIFY(s.t3.openConflicts().empty());
        QCOMPARE(s.difference(), std::string());
    }

    void aClonedTabletAndItsModelBothGoOn_data() {
        QTest::addColumn<bool>("cloneFirst");
        QTest::newRow("the clone syncs first") << true;
        QTest::newRow("the model syncs first") << false;
    }
    void aClonedTabletAndItsModelBothGoOn() {
        QFETCH(bool, cloneFirst);
        Scene s;
        s.visit(s.t1);
        SimulatedTablet clone(s.hub, s.clock, s.ids, s.sato);
        clone.putBack(s.t1.keepFile());
        s.setPhone(clone, "clone");
        const RecordId first = s.visit(clone);
        s.t1.change<Business>(s.shop, [](Business& b) { b.memo = "裏口から"; });
        const RecordId second = s.visit(s.t1);
        for (int i = 0; i < 3; ++i) {
            if (cloneFirst) sync(clone);
            s.syncAll();
            sync(clone);
        }
        QCOMPARE(s.phoneEverywhere(), std::string("clone"));
        QCOMPARE(clone.read<Business>(s.shop).value.memo, std::string("裏口から"));
        QCOMPARE(visitsAt(s.t3), std::int64_t{3});
        for (const RecordId visit : {first, second})
            QCOMPARE(s.t3.read<Consultation>(visit).value.business, s.shop);
        QVERIFY(s.t3.openConflicts().empty());
        QCOMPARE(copiesOf(s, s.t1), std::size_t{1});
        QCOMPARE(s.difference(), std::string());
        QCOMPARE(simulation::difference(s.hub, clone), std::string());
        QCOMPARE(unrest(clone), std::string());
    }

    void aCopyKilledAtAnyWriteLosesAndDoublesNothing() {
        int kills = 0;
        for (int write = 1; write < 100; ++write) {
            Scene s;
            s.visit(s.t1);
            const auto yesterday = s.t1.keepFile();
            for (int i = 0; i < 3; ++i) sync(s.t1);
            s.t1.putBack(yesterday);
            s.visit(s.t1);
            s.setPhone(s.t1, "A");
            s.setPhone(s.t1, "B");
            s.t1.applyRows = 3;
            const bool killed = s.t1.syncKilledAt(write);
            s.syncAll();
            QCOMPARE(s.phoneEverywhere(), std::string("B"));
            QCOMPARE(visitsAt(s.t3), std::int64_t{2});
            QVERIFY(s.t3.openConflicts().empty());
            QCOMPARE(s.difference(), std::string());
            if (!killed) break;
            ++kills;
        }
        QVERIFY(kills >= 6);
    }

    void whatWasHeldOfACopysParentIsMendedAtARestoredHub() {
        Held s;
        const auto unsent = s.t1.keepFile();
        for (int i = 0; i < 3; ++i) sync(s.t1);
        s.t1.putBack(unsent);
        s.syncAll();
        QCOMPARE(s.openEntries(s.t3).size(), std::size_t{2});
        s.hub.restore();
        s.syncAll();
        const auto entries = s.openEntries(s.t3);
        QCOMPARE(entries.size(), std::size_t{2});
        const auto mends = [&](std::size_t place) {
            return sync::makeName(entries[place].device, *entries[place].sequence);
        };
        s.t3.save({sync::creation(s.business)}, mends(0));
        s.t3.save({sync::creation(s.visit)}, mends(1));
        s.syncAll();
        QVERIFY(s.openEntries(s.t3).empty());
        QCOMPARE(s.t2.read<Consultation>(s.visit.id).value.business, s.business.id);
        QCOMPARE(s.difference(), std::string());
    }

    void whatWasHeldIsMendedByNobodyWhenItsDeviceSendsItAndMayByNow() {
        Held s;
        sync(s.t1);
        sync(s.t3);
        s.hub.restore();
        sync(s.t3);
        QCOMPARE(s.openEntries(s.t3).size(), std::size_t{2});
        s.hub.inGroup([&](sync::Hub& hub) {
            hub.bring({"person", s.sato, {{"name", "\"佐藤\""}, {"roles/administrator", "{}"}}});
            return 0;
        });
        s.syncAll();
        QVERIFY(s.openEntries(s.t3).empty());
        QCOMPARE(s.t2.read<Consultation>(s.visit.id).value.business, s.business.id);
        QCOMPARE(s.difference(), std::string());
    }

    void aLostReplyToACopyMakesNoSecondOne() {
        Scene s;
        const auto yesterday = s.t1.keepFile();
        for (int i = 0; i < 3; ++i) sync(s.t1);
        s.t1.putBack(yesterday);
        s.setPhone(s.t1, "A");
        QVERIFY(!s.t1.sync(Fault::LoseReply).has_value());
        QVERIFY(!s.t1.sync(Fault::CutReply).has_value());
        s.syncAll();
        QCOMPARE(copiesOf(s, s.t1), std::size_t{1});
        QCOMPARE(s.phoneEverywhere(), std::string("A"));
        QCOMPARE(s.difference(), std::string());
    }

    void aCopyWhoseFirstAnswerBrokeOffBeforeARestoreGoesOn() {
        Scene s;
        SimulatedTablet fresh(s.hub, s.clock, s.ids, s.sato);
        s.hub.backUp();
        s.visitTo(fresh, {});
        for (int i = 0; i < 8; ++i) s.visit(s.t1);
        sync(s.t1);
        fresh.applyRows = 1;
        QVERIFY(!fresh.sync(Fault::CutReply).has_value());
        QCOMPARE(fresh.unanswered(), std::int64_t{0});
        s.hub.restore();
        s.visitTo(fresh, {});
        SimulatedTablet clone(s.hub, s.clock, s.ids, s.sato);
        clone.putBack(fresh.keepFile());
        sync(clone);
        s.hub.backUp();
        const RecordId after = s.visitTo(fresh, {});
        sync(fresh);
        s.syncAll();
        for (SimulatedTablet* tablet : {&fresh, &clone}) sync(*tablet);
        QCOMPARE(clone.read<Consultation>(after).value.writer, s.sato);
        QCOMPARE(visitsAt(clone), std::int64_t{11});
        QCOMPARE(copiesOf(s, clone), std::size_t{1});
        for (SimulatedTablet* tablet : {&fresh, &clone}) {
            QCOMPARE(simulation::difference(s.hub, *tablet), std::string());
            QCOMPARE(unrest(*tablet), std::string());
        }
    }
};

BANSO_TEST(CopyOfTabletTest);

}  // namespace banso::simulation

#include "copies_test.moc"
