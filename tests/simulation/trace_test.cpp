// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/trace.h"

#include <QtTest>

#include "shared/domain/catalogue.h"
#include "tests/simulation/scene.h"
#include "tests/support/test_registry.h"

namespace banso::simulation {

class TraceTest : public QObject {
    Q_OBJECT

    static void sync(SimulatedTablet& tablet) { QVERIFY(tablet.sync().has_value()); }

    /// A save that its author has no right to, and a hub with a backup from before.
    struct KeptBack : Scene {
        Tablets seen;
        Chronicle chronicle;
        Erased erased{chronicle};
        Trace trace{hub, seen, chronicle, erased};
        TabletFile file;
        Business business;

        KeptBack() {
            for (const RecordId person : {sato, yamada})
                seen.push_back(std::make_unique<SimulatedTablet>(hub, clock, ids, person));
            for (const auto& tablet : seen) sync(*tablet);
            hub.backUp();
            business.id = ids.recordId();
            business.name = "喫茶 ひととき";
            business.memo = Trace::marked("メモ", Trace::kFirstMark);
            Setting setting;
            setting.key = Trace::marked("fiscalYear", Trace::kFirstMark + 1);
            setting.id = naturalId(kindOf<Setting>(), toUnits(setting));
            chronicle.save(author(), {sync::creation(business), sync::creation(setting)}, {{}, {}});
            sync(author());
            sync(other());
            file = author().keepFile();
        }
        SimulatedTablet& author() { return *seen.front(); }
        SimulatedTablet& other() { return *seen.back(); }
        void mend() {
            business.memo = Trace::marked("メモ", Trace::kFirstMark + 2);
            chronicle.save(other(), {sync::creation(business)}, {{}},
                           sync::makeName(author().device(), 1));
            sync(other());
        }
        /// The author's tablet goes on as a copy, which cannot send the save once more; then the
        /// hub forgets it too.
        void goBack() {
            for (int i = 0; i < 3; ++i) sync(author());
            author().putBack(file);
            chronicle.wentBack(author());
            trace.wentBack();
            sync(author());
            hub.restore();
            trace.wentBack();
            for (int i = 0; i < 2; ++i)
                for (const auto& tablet : seen) sync(*tablet);
        }
    };

    /// Somebody wrote a phone over "X", and "X" once more; the hub has a backup from between.
    struct CameBack : Scene {
        Tablets seen;
        Chronicle chronicle;
        Erased erased{chronicle};
        Trace trace{hub, seen, chronicle, erased};
        sync::RecordState before;
        std::string second = Trace::marked("027", Trace::kFirstMark + 1);

        CameBack() {
            for (const RecordId person : {sato, yamada})
                seen.push_back(std::make_unique<SimulatedTablet>(hub, clock, ids, person));
            syncSeen();
            before = state(author());
            save(author(), Trace::marked("027", Trace::kFirstMark), before);
            syncSeen();
            hub.backUp();
            save(author(), "X", state(author()));
            syncSeen();
        }
        SimulatedTablet& author() { return *seen.front(); }
        SimulatedTablet& other() { return *seen.back(); }
        void syncSeen() {
            for (const auto& tablet : seen) sync(*tablet);
        }
        sync::RecordState state(SimulatedTablet& tablet) {
            return tablet.read<Business>(shop).state;
        }
        void save(SimulatedTablet& tablet, const std::string& phone,
                  const sync::RecordState& shown) {
            const auto now = tablet.read<Business>(shop);
            Business after = now.value;
            after.phone = phone;
            chronicle.save(tablet, {sync::edit(now, after)}, {shown});
        }
        /// The hub hears of it all from who wrote last.
        void goBack() {
            sync(other());
            hub.restore();
            trace.wentBack();
            sync(other());
            syncSeen();
        }
    };

  private slots:
    void whoMendsASaveAnswersForWhatSheLeavesOutOfIt() {
        KeptBack s;
        s.mend();
        s.goBack();
        QCOMPARE(s.author().read<Business>(s.business.id).value.memo, s.business.memo);
        QCOMPARE(s.openEntries(s.author()).size(), std::size_t{0});
        QCOMPARE(s.trace.findings(), std::vector<std::string>{});
    }

    void aSaveThatWasKeptBackAndForgottenIsFound() {
        KeptBack s;
        s.goBack();
        const QuarantineEntry entry = s.openEntries(s.other()).front();
        sync::StoredRecord kept = *s.hub.store().record(entry.id);
        kept.state.unset("line");
        s.hub.inGroup([&](sync::Hub& hub) {
            hub.store().putRecord(kept);
            return 0;
        });
        QCOMPARE(s.trace.findings(),
                 (std::vector<std::string>{"law 2: \"メモ 73100001\" is lost",
                                           "law 2: \"fiscalYear 73100002\" is lost"}));
    }

    void aTextWithoutAMarkWasWrittenByWhoHadSeenWhatItReplaced() {
        CameBack s;
        s.save(s.other(), s.second, s.state(s.other()));
        s.goBack();
        QCOMPARE(s.phone(s.author()), s.second);
        QCOMPARE(s.trace.findings(), std::vector<std::string>{});
    }

    void whoHasSeenTheSameTextOfSomebodyElseHasNotSeenWhatItReplaced() {
        CameBack s;
        s.save(s.other(), s.second, s.before);
        s.goBack();
        QCOMPARE(s.phone(s.author()), s.second);
        const auto findings = s.trace.findings();
        QCOMPARE(findings.size(), std::size_t{1});
        QVERIFY(findings.front().starts_with("law 1"));
    }
};

BANSO_TEST(TraceTest);

}  // namespace banso::simulation

#include "trace_test.moc"
