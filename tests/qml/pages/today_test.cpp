// SPDX-License-Identifier: Apache-2.0
#include <QtTest>

#include "shared/domain/appointment.h"
#include "shared/domain/business.h"
#include "shared/domain/drift.h"
#include "shared/domain/figure.h"
#include "shared/domain/plan.h"
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
