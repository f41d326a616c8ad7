// SPDX-License-Identifier: Apache-2.0
#include <QtTest>
#include <algorithm>

#include "shared/domain/appointment.h"
#include "shared/domain/consultation.h"
#include "shared/domain/drift.h"
#include "tests/qml/pages/form_screen.h"
#include "tests/support/test_registry.h"

namespace banso::tests {

using namespace Qt::Literals::StringLiterals;

class ConsultationsTest : public QObject {
    Q_OBJECT

    static QVariantMap with(const QString& key, RecordId id) {
        return {{key, FormScreen::text(id)}};
    }
    static Consultation stored() {
        Consultation talk;
        talk.id = FormScreen::id(50);
        talk.business = FormScreen::haruna();
        talk.writer = FormScreen::id(2);
        talk.day = addDays(FormScreen::today(), -7);
        talk.method = Method::Telephone;
        talk.staff[FormScreen::me().text()] = true;
        talk.said = "before";
        talk.notes[FormScreen::id(2).text()] = "a colleague's note";
        return talk;
    }

    /// Beside the appointment of the story, the day on which it was not kept.
    static Appointment missedDay(FormScreen& screen) {
        const auto all = screen.all<Appointment>();
        const auto found = std::ranges::find_if(
            all, [](const Appointment& each) { return each.id != FormScreen::appointment(); });
        if (all.size() != 2 || found == all.end()) qFatal("%zu appointments", all.size());
        return *found;
    }

  private slots:
    void aTalkIsSavedAsItWasTapped() {
        FormScreen screen;
        screen.open(u"consultation"_s, with(u"businessId"_s, FormScreen::haruna()));
        screen.tap(u"day/昨日"_s);
        screen.tap(u"methodRow/電話"_s);
        screen.tap(u"topic/金融"_s);
        screen.tap(u"topic/補助金"_s);
        screen.type(u"minutesEntry"_s, u"45"_s);
        screen.type(u"noteEntry"_s, u"mine"_s);
        screen.tap(u"promiseButton"_s);
        screen.type(u"promiseEntry"_s, u"send the form"_s);
        screen.tap(u"promiseDue/来週"_s);
        screen.tap(u"finishButton"_s);

        const auto talks = screen.all<Consultation>();
        QCOMPARE(talks.size(), std::size_t{1});
        QCOMPARE(talks[0].business, FormScreen::haruna());
        QCOMPARE(talks[0].day, std::optional(addDays(FormScreen::today(), -1)));
        QCOMPARE(talks[0].method, std::optional(Method::Telephone));
        QCOMPARE(talks[0].minutes, std::optional(std::int64_t{45}));
        QCOMPARE(talks[0].topics.size(), std::size_t{2});
        QCOMPARE(talks[0].staff.size(), std::size_t{1});
        QCOMPARE(talks[0].notes.at(FormScreen::me().text()), std::string("mine"));
        const auto promises = screen.all<Promise>();
        QCOMPARE(promises.size(), std::size_t{1});
        QCOMPARE(promises[0].consultation, talks[0].id);
        QCOMPARE(promises[0].due, std::optional(addDays(FormScreen::today(), 7)));
    }

    void aDayIsTappedInTheMonthOfThePage() {
        FormScreen screen;
        screen.open(u"consultation"_s, with(u"businessId"_s, FormScreen::haruna()));
        QVERIFY(!screen.shows(u"2026年11月"_s));
        screen.tap(u"dayOpen"_s);
        QVERIFY(screen.shows(u"3日 文化の日　23日 勤労感謝の日"_s));
        screen.tap(u"11月20日（金）"_s);
        // The month has done its work.
        QVERIFY(!screen.shows(u"2026年11月"_s));
        QCOMPARE(screen.text(u"dayEntry"_s), u"2026/11/20"_s);
        screen.tap(u"methodRow/電話"_s);
        screen.tap(u"finishButton"_s);
        QCOMPARE(screen.all<Consultation>().at(0).day,
                 std::optional(TabletScreen::day("2026-11-20")));
    }

    void anAppointmentMayLieInAnotherMonth() {
        FormScreen screen;
        screen.open(u"consultation"_s, with(u"businessId"_s, FormScreen::haruna()));
        screen.tap(u"nextDayOpen"_s);
        screen.tap(u"nextDayCalendarLater"_s);
        QVERIFY(screen.shows(u"2026年12月"_s));
        screen.tap(u"12月3日（木）"_s);
        QVERIFY(screen.shows(u"12月3日（木）"_s));
        // What lies behind can be no appointment.
        screen.tap(u"nextDayOpen"_s);
        screen.tap(u"nextDayCalendarEarlier"_s);
        screen.tap(u"11月20日（金）"_s);
        QCOMPARE(screen.text(u"nextDayEntry"_s), u"2026/12/03"_s);
    }

    void theKeysGoThroughTheMonthAndStopAtToday() {
        FormScreen screen;
        screen.open(u"consultation"_s, with(u"businessId"_s, FormScreen::haruna()));
        screen.tap(u"dayOpen"_s);
        QQuickItem* const days = screen.item(u"dayCalendarDays"_s);
        days->forceActiveFocus();
        QTest::keyClick(days->window(), Qt::Key_Up);
        QCOMPARE(screen.text(u"dayEntry"_s), u"2026/11/17"_s);
        QTest::keyClick(days->window(), Qt::Key_Left);
        QCOMPARE(screen.text(u"dayEntry"_s), u"2026/11/16"_s);
        QTest::keyClick(days->window(), Qt::Key_Down);
        QTest::keyClick(days->window(), Qt::Key_Down);
        QCOMPARE(screen.text(u"dayEntry"_s), u"2026/11/23"_s);
        QTest::keyClick(days->window(), Qt::Key_PageUp);
        QVERIFY(screen.shows(u"2026年10月"_s));
        QCOMPARE(screen.text(u"dayEntry"_s), u"2026/11/23"_s);
    }

    void aTypedHolidayIsNamedAndWhatIsNoDayIsSaid() {
        FormScreen screen;
        screen.open(u"consultation"_s, with(u"businessId"_s, FormScreen::haruna()));
        screen.type(u"nextDayEntry"_s, u"11/3"_s);
        QVERIFY(screen.shows(u"11月3日（水） 文化の日"_s));
        screen.tap(u"promiseButton"_s);
        screen.type(u"promiseDueEntry"_s, u"soon"_s);
        QVERIFY(screen.shows(u"2026/11/24 や 11/24 のように入れてください。"_s));
    }

    void quickWordsAndStepsGoOnFromToday() {
        FormScreen screen;
        screen.open(u"consultation"_s, with(u"businessId"_s, FormScreen::haruna()));
        screen.tap(u"nextDay/4週後"_s);
        QCOMPARE(screen.text(u"nextDayEntry"_s), u"2026/12/22"_s);
        screen.tap(u"nextDay/+1日"_s);
        QCOMPARE(screen.text(u"nextDayEntry"_s), u"2026/12/23"_s);
    }

    void aVisitorWithoutABusinessNeedsAName() {
        FormScreen screen;
        screen.open(u"consultation"_s, {{u"businessId"_s, QString()}});
        screen.tap(u"methodRow/窓口"_s);
        screen.tap(u"finishButton"_s);
        QVERIFY(screen.text(u"toMend"_s).contains(u"来られた方"_s));
        QVERIFY(screen.all<Consultation>().empty());
        screen.type(u"visitorEntry"_s, u"Yamada"_s);
        screen.tap(u"finishButton"_s);
        QCOMPARE(screen.all<Consultation>().at(0).visitor, std::string("Yamada"));
    }

    void nobodyAtHomeNeedsNoWords() {
        FormScreen screen;
        screen.open(u"consultation"_s, with(u"appointmentId"_s, FormScreen::appointment()));
        screen.tap(u"absentButton"_s);
        screen.tap(u"不在で終える"_s);
        const auto visit = screen.find<Appointment>(FormScreen::appointment());
        QCOMPARE(visit.stateWord, std::optional(AppointmentState::Absent));
        QCOMPARE(visit.stateBy, FormScreen::me());
        QCOMPARE(visit.day, std::optional(FormScreen::today()));
        QVERIFY(screen.all<Consultation>().empty());
    }

    void aPostponedVisitGetsItsNewDayInTheSameSave() {
        FormScreen screen;
        screen.open(u"consultation"_s, with(u"appointmentId"_s, FormScreen::appointment()));
        screen.tap(u"postponedButton"_s);
        screen.tap(u"endingReasons/先方の都合"_s);
        screen.tap(u"visitDay/再来週"_s);
        screen.tap(u"visitTimes/10:00"_s);
        screen.tap(u"12月8日（火）に延期する"_s);

        QCOMPARE(screen.tablet().seen<Appointment>(FormScreen::appointment()).value.slot,
                 std::optional(std::int64_t{3}));
        const auto moved = screen.find<Appointment>(FormScreen::appointment());
        QCOMPARE(moved.day, std::optional(TabletScreen::day("2026-12-08")));
        QCOMPARE(moved.time, std::string("10:00"));
        QCOMPARE(moved.stateWord, std::optional(AppointmentState::Planned));
        const auto kept = missedDay(screen);
        QCOMPARE(kept.day, std::optional(FormScreen::today()));
        QCOMPARE(kept.time, std::string("16:00"));
        QCOMPARE(kept.stateWord, std::optional(AppointmentState::Postponed));
        QCOMPARE(kept.stateReason, std::string("先方の都合"));
        QCOMPARE(kept.stateBy, FormScreen::me());
        QVERIFY(!kept.slot);
        // Both are one line to the office.
        QCOMPARE(screen.saves(), 1);
    }

    void nobodyAtHomeMayHaveItsNextDayAtOnce() {
        FormScreen screen;
        screen.open(u"followup"_s,
                    {{u"planId"_s, FormScreen::text(FormScreen::plan())},
                     {u"appointmentId"_s, FormScreen::text(FormScreen::appointment())}});
        screen.tap(u"absentButton"_s);
        screen.tap(u"visitDayCalendar/11月27日（金）"_s);
        screen.tap(u"finishButton"_s);
        QCOMPARE(screen.find<Appointment>(FormScreen::appointment()).day,
                 std::optional(TabletScreen::day("2026-11-27")));
        QCOMPARE(missedDay(screen).stateWord, std::optional(AppointmentState::Absent));
    }

    void twoTabletsThatPutOffOneVisitMeetInTheSameRecords() {
        const auto postponedTo = [](const QString& day) {
            FormScreen screen;
            screen.open(u"consultation"_s, with(u"appointmentId"_s, FormScreen::appointment()));
            screen.tap(u"postponedButton"_s);
            screen.tap(u"endingReasons/先方の都合"_s);
            screen.tap(day);
            screen.tap(u"finishButton"_s);
            std::vector<RecordId> ids;
            for (const Appointment& each : screen.all<Appointment>()) ids.push_back(each.id);
            return ids;
        };
        const auto ids = postponedTo(u"visitDay/来週"_s);
        QCOMPARE(ids.size(), std::size_t{2});
        QCOMPARE(postponedTo(u"visitDay/再来週"_s), ids);
    }

    void whatIsPutOffOrCalledOffWantsItsReason() {
        FormScreen screen;
        screen.open(u"consultation"_s, with(u"appointmentId"_s, FormScreen::appointment()));
        screen.tap(u"calledOffButton"_s);
        screen.tap(u"finishButton"_s);
        QCOMPARE(screen.text(u"toMend"_s), u"理由を選ぶか、書いてください。"_s);
        QCOMPARE(screen.find<Appointment>(FormScreen::appointment()).stateWord,
                 std::optional(AppointmentState::Planned));
        screen.type(u"endingReasonEntry"_s, u"closed shop"_s);
        screen.tap(u"finishButton"_s);
        const auto visit = screen.find<Appointment>(FormScreen::appointment());
        QCOMPARE(visit.stateWord, std::optional(AppointmentState::Cancelled));
        QCOMPARE(visit.stateReason, std::string("closed shop"));
    }

    void aTimeThatIsNoneIsSaidBeforeTheSave() {
        FormScreen screen;
        screen.open(u"consultation"_s, with(u"appointmentId"_s, FormScreen::appointment()));
        screen.tap(u"absentButton"_s);
        screen.tap(u"visitDay/明日"_s);
        screen.type(u"visitTimeEntry"_s, u"25"_s);
        screen.tap(u"finishButton"_s);
        QCOMPARE(screen.text(u"toMend"_s), u"14:00 や 14時半 のように入れてください。"_s);
        screen.tap(u"visitTimes/14:00"_s);
        screen.tap(u"finishButton"_s);
        QCOMPARE(screen.find<Appointment>(FormScreen::appointment()).time, std::string("14:00"));
    }

    void anEndingIsKeptWhenTheTabletDies() {
        FormScreen screen;
        const auto page = with(u"appointmentId"_s, FormScreen::appointment());
        screen.open(u"consultation"_s, page);
        screen.tap(u"postponedButton"_s);
        screen.tap(u"endingReasons/天候・交通"_s);
        screen.tap(u"visitDay/来週"_s);
        screen.restart();
        screen.open(u"consultation"_s, page);
        QCOMPARE(screen.text(u"endingReasonEntry"_s), u"天候・交通"_s);
        QVERIFY(screen.has(u"12月1日（火）に延期する"_s));
    }

    void theAppointmentIsDoneWithItsTalk() {
        FormScreen screen;
        screen.open(u"consultation"_s, with(u"appointmentId"_s, FormScreen::appointment()));
        screen.tap(u"finishButton"_s);
        const auto talk = screen.all<Consultation>().at(0);
        QCOMPARE(talk.business, FormScreen::haruna());
        QCOMPARE(talk.appointment, FormScreen::appointment());
        const auto visit = screen.find<Appointment>(FormScreen::appointment());
        QCOMPARE(visit.stateWord, std::optional(AppointmentState::Done));
        QCOMPARE(visit.consultation, talk.id);
    }

    void aCorrectionLeavesTheNotesOfOthersAlone() {
        FormScreen screen;
        screen.receive(stored());
        screen.open(u"consultation"_s, with(u"consultationId"_s, FormScreen::id(50)));
        screen.type(u"foundEntry"_s, u"after"_s);
        screen.tap(u"finishButton"_s);
        const auto talk = screen.find<Consultation>(FormScreen::id(50));
        QCOMPARE(talk.found, std::string("after"));
        QCOMPARE(talk.said, std::string("before"));
        QCOMPARE(talk.notes.at(FormScreen::id(2).text()), std::string("a colleague's note"));
        // Only what was changed is sent.
        const auto seen = screen.tablet().seen<Consultation>(FormScreen::id(50));
        QCOMPARE(std::string(seen.state.versionOf("said")), std::string("hub:1"));
        QVERIFY(seen.state.versionOf("found") != "hub:1");
    }

    void aRecordIsCancelledWithItsReason() {
        FormScreen screen;
        screen.receive(stored());
        screen.open(u"consultation"_s, with(u"consultationId"_s, FormScreen::id(50)));
        screen.tap(u"cancelRecordButton"_s);
        screen.item(u"cancelBar"_s)->setProperty("reason", u"twice"_s);
        screen.tap(u"confirmButton"_s);
        const auto talk = screen.find<Consultation>(FormScreen::id(50));
        QVERIFY(talk.cancelled);
        QCOMPARE(talk.cancelReason, std::string("twice"));
    }

    void aKilledFormComesBackAndMayBeForgotten() {
        FormScreen screen;
        const auto page = with(u"businessId"_s, FormScreen::haruna());
        screen.open(u"consultation"_s, page);
        screen.type(u"saidEntry"_s, u"half a sent"_s);
        screen.restart();
        screen.open(u"consultation"_s, page);
        QCOMPARE(screen.text(u"saidEntry"_s), u"half a sent"_s);
        screen.tap(u"discardButton"_s);
        screen.tap(u"discardBar/confirmButton"_s);
        QCOMPARE(screen.text(u"saidEntry"_s), QString());
        screen.restart();
        screen.open(u"consultation"_s, page);
        QVERIFY(screen.item(u"discardButton"_s) == nullptr);
    }
};

BANSO_TEST(ConsultationsTest);

}  // namespace banso::tests

#include "consultations_test.moc"
