// SPDX-License-Identifier: Apache-2.0
#include "shared/store/agenda_store.h"

#include <QtTest>

#include "shared/domain/business.h"
#include "shared/domain/consultation.h"
#include "shared/domain/plan.h"
#include "shared/store/consent_store.h"
#include "tests/support/test_registry.h"
#include "tests/unit/shared/store/store_fixture.h"

namespace banso {

class AgendaStoreTest : public QObject {
    Q_OBJECT

    static Date today() { return StoreFixture::day("2026-11-24"); }
    static RecordId id(std::uint8_t number) { return StoreFixture::id(number); }

    static Business shop(StoreFixture& fixture, std::uint8_t number, const char* name) {
        Business business;
        business.id = id(number);
        business.name = name;
        return fixture.add(business);
    }
    static Appointment visit(std::uint8_t number, RecordId business, const char* time) {
        Appointment made;
        made.id = id(number);
        made.business = business;
        made.day = today();
        made.time = time;
        made.staff[id(1).text()] = true;
        return made;
    }

  private slots:
    void theDaysVisitsComeByTimeWithNameNextStepAndCompanions() {
        StoreFixture fixture;
        const Business cafe = shop(fixture, 10, "カフェ");
        const Business works = shop(fixture, 11, "精工");
        Person kato;
        kato.id = id(2);
        kato.name = "加藤 直樹";
        fixture.add(kato);
        fixture.add(visit(20, works.id, "14:00"));
        Appointment early = visit(21, cafe.id, "10:00");
        early.staff[kato.id.text()] = true;
        fixture.add(early);
        Consultation before;
        before.id = id(30);
        before.business = cafe.id;
        before.day = StoreFixture::day("2026-08-20");
        before.nextStep = "夜営業の試行";
        fixture.add(before);

        const auto visits = AgendaStore(fixture.database(), fixture.viewer()).visitsOn(today());
        QCOMPARE(visits.size(), std::size_t{2});
        QCOMPARE(visits[0].businessName, std::string("カフェ"));
        QCOMPARE(visits[0].lastNextStep, std::string("夜営業の試行"));
        QCOMPARE(visits[0].companions.size(), std::size_t{1});
        QCOMPARE(visits[0].companions[0].name, std::string("加藤 直樹"));
        QCOMPARE(visits[1].businessName, std::string("精工"));
    }

    void aFollowUpWithADayAgainIsAgreed() {
        StoreFixture fixture;
        const Business cafe = shop(fixture, 10, "カフェ");
        Plan plan;
        plan.id = id(40);
        plan.business = cafe.id;
        fixture.add(plan);
        Appointment second = visit(20, cafe.id, "10:00");
        second.plan = plan.id;
        second.slot = 2;
        second.purpose = AppointmentPurpose::FollowUp;
        second.stateWord = AppointmentState::Planned;
        fixture.add(second);
        Appointment third = second;
        third.id = id(21);
        third.slot = 3;
        third.day = addDays(today(), 60);
        fixture.add(third);

        const AgendaStore agenda(fixture.database(), fixture.viewer());
        QCOMPARE(agenda.agreedFollowUp(plan, 2, today())->id, second.id);
        // Its day has passed, and the next slot is for another due date.
        QVERIFY(!agenda.agreedFollowUp(plan, 2, addDays(today(), 1)));
        QCOMPARE(agenda.agreedFollowUp(plan, 3, today())->id, third.id);
        QVERIFY(!agenda.agreedFollowUp(plan, 4, today()));
    }

    void aSlotThatWasHeldEarlyLeavesTheNextOne() {
        StoreFixture fixture;
        const Business cafe = shop(fixture, 10, "カフェ");
        Plan plan;
        plan.id = id(40);
        plan.business = cafe.id;
        fixture.add(plan);
        Appointment second = visit(20, cafe.id, "10:00");
        second.plan = plan.id;
        second.slot = 2;
        second.purpose = AppointmentPurpose::FollowUp;
        second.stateWord = AppointmentState::Done;
        fixture.add(second);
        Appointment third = second;
        third.id = id(21);
        third.slot = 3;
        third.day = addDays(today(), 7);
        third.stateWord = AppointmentState::Planned;
        fixture.add(third);
        const AgendaStore agenda(fixture.database(), fixture.viewer());
        QCOMPARE(agenda.agreedFollowUp(plan, 2, today())->id, third.id);
    }

    void othersVisitsAndPostponedOnesAreNotMine() {
        StoreFixture fixture;
        const Business cafe = shop(fixture, 10, "カフェ");
        Appointment others = visit(20, cafe.id, "10:00");
        others.staff = {{id(3).text(), true}};
        fixture.add(others);
        Appointment postponed = visit(21, cafe.id, "11:00");
        postponed.stateWord = AppointmentState::Postponed;
        fixture.add(postponed);
        Appointment cancelled = visit(22, cafe.id, "12:00");
        cancelled.cancelled = true;
        fixture.add(cancelled);
        QVERIFY(AgendaStore(fixture.database(), fixture.viewer()).visitsOn(today()).empty());
    }

    void aVisitWithoutStaffIsOfWhoIsResponsible() {
        StoreFixture fixture;
        Business mine = shop(fixture, 10, "カフェ");
        mine.advisor = id(1);
        fixture.add(mine);
        Appointment made = visit(20, mine.id, "10:00");
        made.staff.clear();
        fixture.add(made);
        const AgendaStore agenda(fixture.database(), fixture.viewer());
        QCOMPARE(agenda.visitsOn(today()).size(), std::size_t{1});
        QCOMPARE(agenda.visitCounts(today(), today()).at(today()), 1);
    }

    void aFollowUpSaysHowManyThePlanWants() {
        StoreFixture fixture;
        const Business cafe = shop(fixture, 10, "カフェ");
        Plan plan;
        plan.id = id(40);
        plan.business = cafe.id;
        plan.contactsPerYear = 6;
        fixture.add(plan);
        Appointment made = visit(20, cafe.id, "10:00");
        made.plan = plan.id;
        fixture.add(made);
        const AgendaStore agenda(fixture.database(), fixture.viewer());
        QCOMPARE(agenda.visitsOn(today()).front().contactsWanted, std::int64_t{6});
        plan.contactsPerYear.reset();
        fixture.add(plan);
        QCOMPARE(agenda.visitsOn(today()).front().contactsWanted, std::int64_t{4});
    }

    void onlyOpenInstructionsToMeAreAskedOfMe() {
        StoreFixture fixture;
        const Business cafe = shop(fixture, 10, "カフェ");
        Instruction order;
        order.id = id(50);
        order.business = cafe.id;
        order.to = id(1);
        order.words = "追加訪問";
        fixture.add(order);
        Instruction done = order;
        done.id = id(51);
        done.doneOn = today();
        fixture.add(done);
        Instruction others = order;
        others.id = id(52);
        others.to = id(3);
        fixture.add(others);
        const auto open = AgendaStore(fixture.database(), fixture.viewer()).openInstructions();
        QCOMPARE(open.size(), std::size_t{1});
        QCOMPARE(open[0].instruction.words, std::string("追加訪問"));
        QCOMPARE(open[0].businessName, std::string("カフェ"));
    }

    void promisesThatAreDueOrTickedOffTodayShow() {
        StoreFixture fixture;
        const Business cafe = shop(fixture, 10, "カフェ");
        const auto promise = [&](std::uint8_t number, const char* due, const char* done) {
            Promise made;
            made.id = id(number);
            made.business = cafe.id;
            made.by = id(1);
            made.words = "要項を渡す";
            made.due = StoreFixture::day(due);
            if (*done != '\0') made.doneOn = StoreFixture::day(done);
            fixture.add(made);
        };
        promise(60, "2026-11-24", "");
        promise(61, "2026-11-20", "");
        promise(62, "2026-12-20", "");
        promise(63, "2026-11-10", "2026-11-10");
        promise(64, "2026-11-26", "2026-11-24");
        const auto given = AgendaStore(fixture.database(), fixture.viewer())
                               .promises(today(), addDays(today(), 7));
        QCOMPARE(given.size(), std::size_t{3});
        QVERIFY(given[0].promise.id == id(61));
        QVERIFY(given[2].promise.id == id(64));
    }

    void aDraftsSubjectLeadsToItsBusiness() {
        StoreFixture fixture;
        const Business cafe = shop(fixture, 10, "カフェ");
        Plan plan;
        plan.id = id(40);
        plan.business = cafe.id;
        fixture.add(plan);
        const AgendaStore agenda(fixture.database(), fixture.viewer());
        QCOMPARE(agenda.subjectOf(plan.id).kind, std::string_view("plan"));
        QCOMPARE(agenda.subjectOf(plan.id).businessName, std::string("カフェ"));
        QVERIFY(agenda.subjectOf(cafe.id).business == cafe.id);
        const Consent consent = emptyConsent(cafe.id, RecipientKind::Expert, "山田 税理士");
        fixture.add(consent);
        QCOMPARE(agenda.subjectOf(consent.id).kind, std::string_view("consent"));
        QVERIFY(agenda.subjectOf(consent.id).business == cafe.id);
        QVERIFY(agenda.subjectOf(id(99)).kind.empty());
    }
};

BANSO_TEST(AgendaStoreTest);

}  // namespace banso

#include "agenda_store_test.moc"
