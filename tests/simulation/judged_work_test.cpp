// SPDX-License-Identifier: Apache-2.0
// What the hub does with work that it cannot simply take: the rest of the interleavings of
// sync/PROTOCOL.md, section 6 (quarantine and held work, the engine's own records), and forgeries.
#include <QtTest>

#include "shared/domain/catalogue.h"
#include "shared/domain/drift.h"
#include "shared/domain/plan.h"
#include "tests/simulation/scene.h"
#include "tests/support/test_registry.h"

namespace banso::simulation {

class JudgedWorkTest : public QObject {
    Q_OBJECT

    static void sync(SimulatedTablet& tablet) { QVERIFY(tablet.sync().has_value()); }

    /// T1 makes a business in one save with a setting, which she may not write.
    struct QuarantinedCreation : Scene {
        RecordId bakery = ids.recordId();
        std::int64_t creationSave = 0;
        std::int64_t visitSave = 0;
        std::int64_t phoneSave = 0;
        std::int64_t otherSave = 0;

        QuarantinedCreation() {
            Setting setting;
            setting.key = "fiscalYearStart";
            setting.id = naturalId(kindOf<Setting>(), toUnits(setting));
            creationSave = t1.save({sync::creation(bakeryAs("0270")), sync::creation(setting)});
            Consultation visit;
            visit.id = ids.recordId();
            visit.business = bakery;
            visit.writer = sato;
            visit.day = tokyoDate(clock.now());
            visit.method = Method::Visit;
            visitSave = t1.save({sync::creation(visit)});
            t1.change<Business>(bakery, [](Business& b) { b.phone = "027-000-1234"; });
            phoneSave = visitSave + 1;
            setPhone(t1, "A");
            otherSave = phoneSave + 1;
            syncAll();
        }
        Business bakeryAs(const std::string& phone) {
            Business business;
            business.id = bakery;
            business.name = "パン工房";
            business.phone = phone;
            return business;
        }
        std::string bakeryPhone(SimulatedTablet& tablet) {
            return tablet.read<Business>(bakery).value.phone;
        }
    };

    struct PlanScene : Scene {
        RecordId planId;
        PlanScene() {
            Plan plan;
            plan.id = planId = ids.recordId();
            plan.business = shop;
            t1.create(plan);
            syncAll();
        }
        DriftCase driftCase() {
            DriftCase made;
            made.plan = planId;
            made.business = shop;
            made.ordinal = 0;
            made.id = naturalId(kindOf<DriftCase>(), toUnits(made));
            return made;
        }
        void engineOpens() {
            DriftCase opened = driftCase();
            opened.openedGrade = Grade::Drifting;
            hub.inGroup([&](sync::Hub& h) {
                return h.createIfAbsent({kindOf<DriftCase>().name, opened.id, toUnits(opened)});
            });
        }
        Result<void> engineJudges(std::int64_t asOf, Grade grade) {
            Verdict verdict;
            verdict.plan = planId;
            verdict.business = shop;
            verdict.grade = grade;
            verdict.asOf = asOf;
            verdict.id = naturalId(kindOf<Verdict>(), toUnits(verdict));
            return hub.inGroup([&](sync::Hub& h) {
                return h.putVerdict({kindOf<Verdict>().name, verdict.id, toUnits(verdict)});
            });
        }
        RecordId verdictId() {
            Verdict verdict;
            verdict.plan = planId;
            return naturalId(kindOf<Verdict>(), toUnits(verdict));
        }
    };

  private slots:
    void n10_whatBuildsOnAQuarantinedCreationIsHeldAndTheRestGoesOn() {
        QuarantinedCreation s;
        QCOMPARE(s.t1.outcomeOf(s.creationSave), std::string("quarantined"));
        QCOMPARE(s.t1.outcomeOf(s.visitSave), std::string("held"));
        QCOMPARE(s.t1.outcomeOf(s.phoneSave), std::string("held"));
        QCOMPARE(s.t1.outcomeOf(s.otherSave), std::string("applied"));
        QCOMPARE(s.openEntries(s.t3).size(), std::size_t{3});
        QCOMPARE(s.phoneEverywhere(), std::string("A"));
        QCOMPARE(s.bakeryPhone(s.t1), std::string("027-000-1234"));
        QVERIFY(s.hub.state(s.bakery).isNew());
    }

    void n10_aMendOnTheTabletBringsAllThatWaited() {
        QuarantinedCreation s;
        s.t1.save({sync::creation(s.bakeryAs("0271"))}, s.t1.nameOf(s.creationSave));
        s.syncAll();
        QVERIFY(s.openEntries(s.t3).empty());
        for (SimulatedTablet* tablet : s.tablets) {
            // The held change of the phone was built on the creation: no contradiction with
            // oneself comes of mending it.
            QCOMPARE(s.bakeryPhone(*tablet), std::string("027-000-1234"));
            QVERIFY(tablet->openConflicts().empty());
        }
        QCOMPARE(s.difference(), std::string());
    }

    void n10_aMendAtTheOfficeDoesTheSame() {
        QuarantinedCreation s;
        s.t2.save({sync::creation(s.bakeryAs("0272"))}, s.t1.nameOf(s.creationSave));
        s.syncAll();
        QVERIFY(s.openEntries(s.t3).empty());
        for (SimulatedTablet* tablet : s.tablets)
            QCOMPARE(s.bakeryPhone(*tablet), std::string("027-000-1234"));
        QCOMPARE(s.difference(), std::string());
    }

    void n10_mendedAtTheOfficeAndOnTheTabletAtOnceIsOneBusiness() {
        QuarantinedCreation s;
        Business office = s.bakeryAs({});
        office.memo = "事務所で直した";
        s.t2.save({sync::creation(office)}, s.t1.nameOf(s.creationSave));
        s.t1.save({sync::creation(s.bakeryAs("0271"))}, s.t1.nameOf(s.creationSave));
        sync(s.t2);
        s.syncAll();
        QVERIFY(s.openEntries(s.t3).empty());
        for (SimulatedTablet* tablet : s.tablets)
            QCOMPARE(tablet->read<Business>(s.bakery).value.memo, std::string("事務所で直した"));
        QCOMPARE(s.difference(), std::string());
    }

    void n10_aMendThatHadToBeMendedItselfLeavesNothingBehind() {
        QuarantinedCreation s;
        Setting again;
        again.key = "fiscalYearEnd";
        again.id = naturalId(kindOf<Setting>(), toUnits(again));
        const auto bad = s.t1.save({sync::creation(s.bakeryAs("0271")), sync::creation(again)},
                                   s.t1.nameOf(s.creationSave));
        s.syncAll();
        QCOMPARE(s.t1.outcomeOf(bad), std::string("quarantined"));
        s.t1.save({sync::creation(s.bakeryAs("0273"))}, s.t1.nameOf(bad));
        s.syncAll();
        QVERIFY(s.openEntries(s.t3).empty());
        QCOMPARE(s.bakeryPhone(s.t3), std::string("027-000-1234"));
        QCOMPARE(s.difference(), std::string());
    }

    void n10_anEditOnTopOfHeldWorkSurvivesTheMend() {
        QuarantinedCreation s;
        s.t2.save({sync::creation(s.bakeryAs("0272"))}, s.t1.nameOf(s.creationSave));
        sync(s.t2);
        // T1 has not heard of the mend; her new value stands on the held one.
        s.t1.change<Business>(s.bakery, [](Business& b) { b.phone = "090"; });
        s.syncAll();
        for (SimulatedTablet* tablet : s.tablets)
            QCOMPARE(s.bakeryPhone(*tablet), std::string("090"));
        QCOMPARE(s.difference(), std::string());
    }

    void n17_aLateVerdictIsDropped() {
        PlanScene s;
        QVERIFY(s.engineJudges(104, Grade::Drifting).has_value());
        const auto head = s.hub.store().head();
        const auto late = s.engineJudges(100, Grade::OnTrack);
        QVERIFY(!late.has_value());
        QCOMPARE(late.error().code, ErrorCode::Outdated);
        QCOMPARE(s.hub.store().head(), head);
        s.syncAll();
        QCOMPARE(s.t2.read<Verdict>(s.verdictId()).value.grade, std::optional(Grade::Drifting));
    }

    void n18_anAdvisorAndTheEngineOpenOneCase_data() {
        QTest::addColumn<bool>("engineFirst");
        QTest::newRow("engine first") << true;
        QTest::newRow("advisor first") << false;
    }
    void n18_anAdvisorAndTheEngineOpenOneCase() {
        QFETCH(bool, engineFirst);
        PlanScene s;
        DriftCase made = s.driftCase();
        made.reason = "売上が止まった";
        s.t1.create(made);
        if (engineFirst) s.engineOpens();
        sync(s.t1);
        if (!engineFirst) s.engineOpens();
        s.syncAll();
        for (SimulatedTablet* tablet : s.tablets) {
            const auto seen = tablet->read<DriftCase>(made.id).value;
            QCOMPARE(seen.reason, std::string("売上が止まった"));
            QCOMPARE(seen.number, std::optional<std::int64_t>(1));
            QCOMPARE(seen.openedGrade.has_value(), engineFirst);
            QVERIFY(tablet->openConflicts().empty());
        }
        QCOMPARE(s.difference(), std::string());
    }

    void aSaveThatClaimsToHaveSeenTheFutureBlocksNothingAfterIt() {
        Scene s;
        sync::Save forged;
        forged.seen = sync::Meta(s.t1.database()).cursor();
        forged.seen.revision = 1'000'000;
        forged.schema = 1;
        forged.operations = {{"business", s.shop, {{"memo", {}, "\"x\"", {}}}, {}}};
        s.t1.forge(forged);
        const auto forgedAt = sync::Meta(s.t1.database()).number("sequence");
        s.setPhone(s.t2, "A");
        s.syncAll();
        QCOMPARE(s.t1.outcomeOf(forgedAt), std::string("quarantined"));
        Business other;
        other.id = s.ids.recordId();
        other.name = "別の店";
        s.t1.create(other);
        s.syncAll();
        QCOMPARE(s.t1.outcomeOf(forgedAt + 1), std::string("applied"));
    }

    void aForgedBaseOnARecordThatIsNotThereStopsNobody() {
        Scene s;
        const RecordId nowhere = s.ids.recordId();
        for (int i = 0; i < 2; ++i) {
            sync::Save forged;
            forged.schema = 99;
            forged.operations = {{"later_kind",
                                  nowhere,
                                  {{"unit", s.t2.nameOf(70 + i), std::to_string(i), {}}},
                                  {}}};
            s.t1.forge(forged);
        }
        s.setPhone(s.t1, "A");
        s.syncAll();
        QCOMPARE(s.phoneEverywhere(), std::string("A"));
        QCOMPARE(s.t1.unanswered(), std::int64_t{0});
    }

    void aRecordThatOwnsItselfCanStillBeCancelled() {
        Scene s;
        Consultation circle;
        circle.id = s.ids.recordId();
        circle.business = circle.id;
        circle.writer = s.sato;
        circle.day = tokyoDate(s.clock.now());
        circle.method = Method::Desk;
        s.t1.create(circle);
        s.syncAll();
        s.t1.change<Consultation>(circle.id, [](Consultation& c) { c.cancelled = true; });
        s.syncAll();
        QCOMPARE(s.t1.unanswered(), std::int64_t{0});
    }

    void cancellingAVisitUnderACancelledBusinessDoesNotBringTheBusinessBack() {
        Scene s;
        const RecordId visit = s.visit(s.t1);
        s.syncAll();
        s.cancel(s.t1, "廃業");
        s.t1.change<Consultation>(visit, [](Consultation& c) { c.cancelled = true; });
        s.syncAll();
        for (SimulatedTablet* tablet : s.tablets) {
            QVERIFY(s.isCancelled(*tablet));
            QVERIFY(tablet->read<Consultation>(visit).value.cancelled);
            QVERIFY(tablet->openConflicts().empty());
        }
        QCOMPARE(s.difference(), std::string());
    }

    void moreCandidatesThanAPersonCanDecideAreQuarantined() {
        Scene s;
        s.setPhone(s.t2, "C");
        sync(s.t2);
        const sync::OperationName base(s.t1.read<Business>(s.shop).state.versionOf("phone"));
        for (std::size_t i = 0; i <= limits::kConflictCandidates; ++i)
            s.t1.saveOver("business", s.shop, "phone", "\"" + std::to_string(i) + "\"", base);
        s.syncAll();
        QCOMPARE(s.candidates(s.t3).size(), limits::kConflictCandidates);
        QCOMPARE(s.openEntries(s.t3).size(), std::size_t{1});
    }

    void aTalkThatGotItsBusinessBeforeARestoreIsGivenNoOther() {
        Scene s;
        const RecordId talk = s.visitTo(s.t1, {});
        Business other;
        other.id = s.ids.recordId();
        other.name = "別の店";
        s.t1.create(other);
        s.syncAll();
        s.hub.backUp();
        s.t1.change<Consultation>(talk, [&](Consultation& c) { c.business = s.shop; });
        s.t2.change<Consultation>(talk, [&](Consultation& c) { c.business = other.id; });
        sync(s.t1);
        sync(s.t3);
        s.hub.restore();
        sync(s.t3);
        s.syncAll();
        for (SimulatedTablet* tablet : {&s.t1, &s.t3})
            QCOMPARE(tablet->read<Consultation>(talk).value.business, s.shop);
        QCOMPARE(s.openEntries(s.t2).size(), std::size_t{1});
        QVERIFY(s.t2.openConflicts().empty());
    }
};

BANSO_TEST(JudgedWorkTest);

}  // namespace banso::simulation

#include "judged_work_test.moc"
