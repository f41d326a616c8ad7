// SPDX-License-Identifier: Apache-2.0
#include <QtTest>

#include "shared/domain/appointment.h"
#include "shared/domain/business.h"
#include "shared/domain/consultation.h"
#include "shared/domain/drift.h"
#include "shared/domain/figure.h"
#include "shared/domain/plan.h"
#include "shared/store/records.h"
#include "tests/qml/pages/tablet_screen.h"
#include "tests/support/test_registry.h"

namespace banso::tests {

using namespace Qt::Literals::StringLiterals;

class TodayTest : public QObject {
    Q_OBJECT

    static RecordId id(std::uint8_t number) { return TabletScreen::id(number); }
    static Date today() { return TabletScreen::day("2026-11-24"); }

    /// 榛名製菓 with a plan of a million a month from April, finished in September, and its sales.
    static void receiveHaruna(TabletScreen& screen, std::int64_t monthlySales) {
        Business haruna;
        haruna.id = id(10);
        haruna.name = "榛名製菓 有限会社";
        haruna.advisor = screen.person();
        screen.receive(haruna);
        Plan plan;
        plan.id = id(11);
        plan.business = haruna.id;
        plan.advisor = screen.person();
        plan.stateWord = PlanState::Running;
        plan.finishedOn = TabletScreen::day("2026-07-24");
        plan.firstMonth = std::chrono::year{2026} / 4;
        plan.taxBasis = TaxBasis::Excluded;
        std::uint8_t number = 100;
        for (const char* month : {"2026-04", "2026-05", "2026-06"}) {
            plan.targets[month].sales = 1'000'000;
            Figure figure;
            figure.id = id(number++);
            figure.business = haruna.id;
            figure.period = month;
            figure.measure = Measure::Sales;
            figure.amount = monthlySales;
            figure.taxBasis = TaxBasis::Excluded;
            screen.receive(figure);
        }
        screen.receive(plan);
    }
    static Appointment visit(std::uint8_t number, AppointmentPurpose purpose) {
        Appointment made;
        made.id = id(number);
        made.business = id(10);
        made.day = today();
        made.time = "10:00";
        made.purpose = purpose;
        made.staff[id(1).text()] = true;
        made.stateWord = AppointmentState::Planned;
        return made;
    }
    static Appointment slotOne(TabletScreen& screen) {
        const RecordId slot = RecordId::natural("appointment", id(11), "1");
        return Records<Appointment>(screen.tablet().reader(), {}).find(slot).value();
    }
    static Promise promise() {
        Promise made;
        made.id = id(30);
        made.business = id(10);
        made.by = id(1);
        made.words = "持続化補助金の要項を渡す";
        made.due = today();
        return made;
    }

  private slots:
    void theDaySaysWhereToGoAndWhatToSay() {
        TabletScreen screen;
        receiveHaruna(screen, 700'000);
        Appointment followUp = visit(20, AppointmentPurpose::FollowUp);
        followUp.plan = id(11);
        followUp.slot = 1;
        screen.receive(followUp);
        screen.open(u"today"_s);
        QVERIFY(screen.shows(u"11月24日（火）"_s));
        QVERIFY(screen.shows(u"巡回 1件・期限超過 1件"_s));
        QVERIFY(screen.shows(u"フォローアップ 1回目／4回"_s));
        QVERIFY(screen.shows(u"伝えること：4月から6月の売上は計画より下です（計画の70%）。"_s));
        QVERIFY(screen.shows(u"31日超過"_s));
        screen.tap(u"visitsRecord0"_s);
        QCOMPARE(screen.page(), u"followup"_s);
    }

    void eachPurposeOpensItsPage_data() {
        QTest::addColumn<int>("purpose");
        QTest::addColumn<QString>("page");
        QTest::newRow("consultation")
            << static_cast<int>(AppointmentPurpose::Consultation) << u"consultation"_s;
        QTest::newRow("checksheet")
            << static_cast<int>(AppointmentPurpose::Checksheet) << u"checksheet"_s;
        // Without its plan there is nothing to compare figures with.
        QTest::newRow("follow-up without a plan")
            << static_cast<int>(AppointmentPurpose::FollowUp) << u"consultation"_s;
    }
    void eachPurposeOpensItsPage() {
        QFETCH(int, purpose);
        QFETCH(QString, page);
        TabletScreen screen;
        receiveHaruna(screen, 700'000);
        screen.receive(visit(20, static_cast<AppointmentPurpose>(purpose)));
        screen.open(u"today"_s);
        screen.tap(u"visitsRecord0"_s);
        QCOMPARE(screen.page(), page);
    }

    void aRowOpensItsBusiness() {
        TabletScreen screen;
        receiveHaruna(screen, 700'000);
        screen.receive(visit(20, AppointmentPurpose::Consultation));
        screen.open(u"today"_s);
        screen.tap(u"榛名製菓 有限会社"_s);
        QCOMPARE(screen.page(), u"business"_s);
    }

    void anInstructionStandsFirstWithItsWordsAndTheVerdict() {
        TabletScreen screen;
        receiveHaruna(screen, 700'000);
        Instruction order;
        order.id = id(40);
        order.business = id(10);
        order.to = screen.person();
        order.words = "11月中に追加訪問。原価を確かめる。";
        screen.receive(order);
        screen.open(u"today"_s);
        QVERIFY(screen.shows(u"対応依頼 1件"_s));
        QVERIFY(screen.shows(u"11月中に追加訪問。原価を確かめる。"_s));
        QVERIFY(screen.shows(u"乖離"_s));
    }

    void aTickKeepsThePromiseOnDisk() {
        TabletScreen screen;
        receiveHaruna(screen, 1'000'000);
        screen.receive(promise());
        screen.open(u"today"_s);
        QVERIFY(screen.shows(u"榛名製菓 有限会社・今日まで"_s));
        screen.tap(u"promise0"_s);
        QVERIFY(screen.shows(u"未送信 1件"_s));
        screen.restart();
        QVERIFY(screen.tablet().seen<Promise>(id(30)).value.doneOn == today());
    }

    void aTickThatCouldNotBeSavedGoesBack() {
        TabletScreen screen;
        receiveHaruna(screen, 1'000'000);
        screen.receive(promise());
        screen.open(u"today"_s);
        screen.breakSaves();
        screen.tap(u"promise0"_s);
        QVERIFY(screen.text(u"promiseError"_s).contains(u"端末の保存に失敗しました"_s));
        QVERIFY(!screen.item(u"promise0"_s)->property("checked").toBool());
    }

    void anOverdueFollowUpGetsItsDayInTwoTaps() {
        TabletScreen screen;
        receiveHaruna(screen, 1'000'000);
        screen.open(u"today"_s);
        screen.tap(u"日程を決める"_s);
        QCOMPARE(screen.page(), u"appointment"_s);
        QVERIFY(screen.shows(u"フォローアップ 1回目　期限 10月24日・31日超過"_s));
        screen.tap(u"visitDay/来週"_s);
        screen.tap(u"12月1日（火）に決める"_s);

        QCOMPARE(screen.page(), u"today"_s);
        QVERIFY(screen.shows(u"次の予定：12月1日（火）"_s));
        QVERIFY(screen.has(u"日程を変える"_s));
        // The slot of the plan, under the id that every tablet gives it; and no talk.
        const auto slot = slotOne(screen);
        QCOMPARE(slot.day, std::optional(TabletScreen::day("2026-12-01")));
        QCOMPARE(slot.slot, std::optional(std::int64_t{1}));
        QCOMPARE(slot.purpose, std::optional(AppointmentPurpose::FollowUp));
        QCOMPARE(slot.stateWord, std::optional(AppointmentState::Planned));
        QVERIFY(Records<Consultation>(screen.tablet().reader(), {}).where("1").empty());
    }

    void aSlotThatFoundNobodyKeepsThatDayWhenItMovesOn() {
        TabletScreen screen;
        receiveHaruna(screen, 1'000'000);
        Appointment missed = visit(20, AppointmentPurpose::FollowUp);
        missed.id = RecordId::natural("appointment", id(11), "1");
        missed.plan = id(11);
        missed.slot = 1;
        missed.day = TabletScreen::day("2026-10-20");
        missed.stateWord = AppointmentState::Absent;
        missed.stateReason = "訪問したが不在";
        screen.receive(missed);
        screen.open(u"today"_s);
        screen.tap(u"overdueRecord0"_s);
        QVERIFY(screen.shows(u"10月20日（火）　10:00　不在　訪問したが不在"_s));
        screen.tap(u"visitDayCalendar/11月26日（木）"_s);
        screen.tap(u"finishButton"_s);
        QCOMPARE(slotOne(screen).day, std::optional(TabletScreen::day("2026-11-26")));
        QCOMPARE(slotOne(screen).stateWord, std::optional(AppointmentState::Planned));
        const auto kept = Records<Appointment>(screen.tablet().reader(), {}).where("slot IS NULL");
        QCOMPARE(kept.size(), std::size_t{1});
        QCOMPARE(kept[0].day, std::optional(TabletScreen::day("2026-10-20")));
        QCOMPARE(kept[0].stateWord, std::optional(AppointmentState::Absent));
    }

    void aFollowUpThatWasHeldAlreadyIsRecordedFromThere() {
        TabletScreen screen;
        receiveHaruna(screen, 1'000'000);
        screen.open(u"today"_s);
        screen.tap(u"overdueRecord0"_s);
        screen.tap(u"finishButton"_s);
        QCOMPARE(screen.text(u"toMend"_s), u"日を選んでください。"_s);
        screen.tap(u"recordInsteadButton"_s);
        QCOMPARE(screen.page(), u"followup"_s);
        // Then there is no day left to set.
        screen.tap(u"finishButton"_s);
        QCOMPARE(screen.page(), u"today"_s);
        QVERIFY(screen.shows(u"期限を過ぎたフォローアップはありません。"_s));
    }

    void theWeekSaysWhichDayIsAHoliday() {
        TabletScreen screen;
        receiveHaruna(screen, 1'000'000);
        screen.open(u"today"_s);
        QVERIFY(screen.shows(u"月 23"_s));
        QVERIFY(screen.shows(u"祝"_s));
        QVERIFY(screen.has(u"23日 月曜日 祝日 0件"_s));
    }

    void aVisitOnAHolidayHidesNeither() {
        TabletScreen screen;
        receiveHaruna(screen, 1'000'000);
        Appointment made = visit(20, AppointmentPurpose::Consultation);
        made.day = TabletScreen::day("2026-11-23");
        screen.receive(made);
        screen.open(u"today"_s);
        QVERIFY(screen.shows(u"月・祝 23"_s));
        QVERIFY(screen.has(u"23日 月曜日 祝日 1件"_s));
    }

    void anEmptyDaySaysSo() {
        TabletScreen screen;
        screen.open(u"today"_s);
        QVERIFY(screen.shows(u"今日の巡回はありません。"_s));
        QVERIFY(screen.shows(u"期限を過ぎたフォローアップはありません。"_s));
        QVERIFY(screen.shows(u"オフライン"_s));
    }
};

BANSO_TEST(TodayTest);

}  // namespace banso::tests

#include "today_test.moc"
