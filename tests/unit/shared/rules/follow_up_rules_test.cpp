// SPDX-License-Identifier: Apache-2.0
#include "shared/rules/follow_up_rules.h"

#include <rapidcheck.h>
#include <QtTest>

#include "tests/support/test_registry.h"

namespace banso {

class FollowUpRulesTest : public QObject {
    Q_OBJECT

  private slots:
    void raisedContactsAreDueFromTheDayOfTheRaiseAndMakeNothingLate() {
        FollowUpSetting setting;
        setting.raised = {day("2025-10-01"), 6};
        const auto dueDates = followUpDueDates(day("2025-06-10"), setting);
        QCOMPARE(texts(dueDates),
                 (Texts{"2025-09-10", "2025-12-01", "2026-02-01", "2026-04-01", "2026-06-01",
                        "2026-08-01", "2026-10-01"}));
        const auto standing =
            followUpStanding(day("2025-06-10"), {day("2025-09-01")}, day("2025-11-24"), setting);
        QCOMPARE(standing.nextDue, std::optional(day("2025-12-01")));
        QCOMPARE(standing.daysOverdue, 0);
        setting.raised->perYear = 24;
        QCOMPARE(followUpDueDates(day("2025-06-10"), setting)[1], day("2025-10-16"));
    }

    void fourContactsAreDueAcrossTheEndOfTheFiscalYear() {
        QCOMPARE(texts(followUpDueDates(day("2025-11-30"))),
                 (Texts{"2026-02-28", "2026-05-30", "2026-08-30", "2026-11-30"}));
    }

    void theChamberMayChooseAnotherIntervalOrNumber() {
        QCOMPARE(texts(followUpDueDates(day("2025-06-10"), {.intervalMonths = 2, .contacts = 6})),
                 (Texts{"2025-08-10", "2025-10-10", "2025-12-10", "2026-02-10", "2026-04-10",
                        "2026-06-10"}));
    }

    void byFiscalQuartersTheyAreDueAtTheEndOfEachNextQuarter() {
        const FollowUpSetting byQuarters{.rhythm = FollowUpRhythm::FiscalQuarters};
        QCOMPARE(texts(followUpDueDates(day("2025-11-30"), byQuarters)),
                 (Texts{"2026-03-31", "2026-06-30", "2026-09-30", "2026-12-31"}));
        QCOMPARE(toText(followUpDueDates(day("2025-04-01"), byQuarters).front()),
                 std::string("2025-09-30"));
    }

    void nobodyThereIsNoContact() {
        const Date visited = day("2026-02-20");
        QCOMPARE(contactDay({.day = visited, .method = Method::Visit}).value(), visited);
        for (const AppointmentState state :
             {AppointmentState::Absent, AppointmentState::Postponed, AppointmentState::Cancelled,
              AppointmentState::Planned})
            QVERIFY(!contactDay({.day = visited, .method = Method::Visit, .state = state}));
    }

    void aQuestionnaireCountsOnItsReturn() {
        FollowUpAttempt sent{.day = day("2026-02-20"), .method = Method::Questionnaire};
        QVERIFY(!contactDay(sent));
        sent.questionnaireReturned = day("2026-03-05");
        QCOMPARE(contactDay(sent).value(), day("2026-03-05"));
    }

    void onTheDayItselfNothingIsOverdue() {
        const auto standing = standingOn("2026-02-28", {});
        QCOMPARE(standing.standing, ContactStanding::OnSchedule);
        QCOMPARE(standing.daysOverdue, 0);
        QCOMPARE(toText(standing.nextDue.value()), std::string("2026-02-28"));
    }

    void aDueDateThatPassedIsCountedInDays() {
        const auto standing = standingOn("2026-03-10", {});
        QCOMPARE(standing.standing, ContactStanding::DuePassed);
        QCOMPARE(standing.daysOverdue, 10);
    }

    void aQuarterPastDueWithoutAnyContactIsUncontacted() {
        QCOMPARE(standingOn("2026-05-28", {}).standing, ContactStanding::DuePassed);
        QCOMPARE(standingOn("2026-05-29", {}).standing, ContactStanding::Uncontacted);
    }

    void whoWasReachedLateIsBehindButNotUncontacted() {
        // Due on 28 February and 30 May; the one talk of 1 July meets the first of them.
        const auto standing = standingOn("2026-09-01", {"2026-07-01"});
        QCOMPARE(standing.dueDatesMet, 1);
        QCOMPARE(toText(standing.nextDue.value()), std::string("2026-05-30"));
        QCOMPARE(standing.daysOverdue, 94);
        QCOMPARE(standing.standing, ContactStanding::DuePassed);
        QCOMPARE(standingOn("2026-10-02", {"2026-07-01"}).standing, ContactStanding::Uncontacted);
    }

    void manyContactsInOneStretchDoNotStandForTheNext() {
        const auto standing =
            standingOn("2026-02-01", {"2025-12-05", "2025-12-19", "2026-01-09", "2026-01-23"});
        QCOMPARE(standing.contacts, 4);
        QCOMPARE(standing.dueDatesMet, 1);
        QCOMPARE(toText(standing.nextDue.value()), std::string("2026-05-30"));
    }

    void moreThanFourContactsAreAllowedAndAllCounted() {
        const auto standing = standingOn("2026-12-01", {"2026-02-10", "2026-04-10", "2026-05-10",
                                                        "2026-08-10", "2026-10-10", "2026-11-10"});
        QCOMPARE(standing.contacts, 6);
        QCOMPARE(standing.dueDatesMet, 4);
        QVERIFY(!standing.nextDue);
        QCOMPARE(standing.standing, ContactStanding::OnSchedule);
    }

    void contactsOfTheDayThePlanWasFinishedOrOfTheFutureDoNotCount() {
        QCOMPARE(standingOn("2026-02-01", {"2025-11-30", "2026-02-02"}).contacts, 0);
    }

    void anyContactsAtAllKeepTheStandingConsistent() {
        QVERIFY(rc::check([](const std::vector<std::uint16_t>& offsets, std::uint16_t age) {
            const Date finished = day("2025-11-30");
            std::vector<Date> contacts;
            for (const auto offset : offsets) contacts.push_back(addDays(finished, offset % 500));
            const auto standing =
                followUpStanding(finished, contacts, addDays(finished, age % 600));
            RC_ASSERT(standing.dueDatesMet <= std::min(standing.contacts, 4));
            RC_ASSERT(standing.nextDue.has_value() == (standing.dueDatesMet < 4));
            RC_ASSERT((standing.daysOverdue > 0) ==
                      (standing.standing != ContactStanding::OnSchedule));
        }));
    }

    void aPlanIsFollowedInEveryYearThatItsTwelveMonthsTouch() {
        const Date finished = day("2025-11-30");
        constexpr auto kTouch = CohortRule::TwelveMonthsTouchYear;
        QVERIFY(!isFollowedIn(FiscalYear{2024}, finished, kTouch));
        QVERIFY(isFollowedIn(FiscalYear{2025}, finished, kTouch));
        QVERIFY(isFollowedIn(FiscalYear{2026}, finished, kTouch));
        QVERIFY(!isFollowedIn(FiscalYear{2027}, finished, kTouch));
        QVERIFY(!isFollowedIn(FiscalYear{2026}, finished, CohortRule::FinishedInYear));
    }

    void aYearCountsContactsByTheirOwnDayAndEachBusinessOnce() {
        const RecordId baker = id(1), smith = id(2), tailor = id(3), stranger = id(9);
        const auto year = followUpsOf(FiscalYear{2025}, {baker, smith, tailor, baker},
                                      {{baker, day("2025-04-01")},
                                       {baker, day("2026-03-31")},
                                       {baker, day("2026-04-01")},
                                       {smith, day("2025-05-01")},
                                       {stranger, day("2025-05-01")}});
        QCOMPARE(year.contacts, 3);
        QCOMPARE(year.businesses, 2);
        QCOMPARE(year.distribution, (std::array<int, 5>{1, 1, 1, 0, 0}));
        QCOMPARE(year.contactsOutsideCohort, 1);
    }

    void fourContactsAndMoreShareTheLastClass() {
        std::vector<FollowUpContact> contacts(4, {id(1), day("2025-06-01")});
        contacts.insert(contacts.end(), 7, {id(2), day("2025-06-01")});
        contacts.insert(contacts.end(), 3, {id(3), day("2025-06-01")});
        QCOMPARE(followUpsOf(FiscalYear{2025}, {id(1), id(2), id(3)}, contacts).distribution,
                 (std::array<int, 5>{0, 0, 0, 1, 2}));
    }

  private:
    using Texts = std::vector<std::string>;

    static Date day(const char* text) { return parseDate(text).value(); }
    static RecordId id(std::uint8_t number) {
        std::array<std::uint8_t, 16> bytes{};
        bytes.back() = number;
        return RecordId::fromBytes(bytes);
    }
    static Texts texts(const std::vector<Date>& days) {
        Texts result;
        for (const Date date : days) result.push_back(toText(date));
        return result;
    }
    /// Of a plan finished on 2025-11-30, due 2026-02-28, 05-30, 08-30 and 11-30.
    static FollowUpStanding standingOn(const char* today,
                                       const std::vector<const char*>& contacts) {
        std::vector<Date> days;
        for (const char* contact : contacts) days.push_back(day(contact));
        return followUpStanding(day("2025-11-30"), days, day(today));
    }
};

BANSO_TEST(FollowUpRulesTest);

}  // namespace banso

#include "follow_up_rules_test.moc"
