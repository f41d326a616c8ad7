// SPDX-License-Identifier: Apache-2.0
#include <QtTest>

#include "shared/domain/appointment.h"
#include "shared/domain/consultation.h"
#include "shared/domain/figure.h"
#include "shared/domain/plan.h"
#include "shared/store/figure_store.h"
#include "tests/qml/pages/form_screen.h"
#include "tests/support/test_registry.h"

namespace banso::tests {

using namespace Qt::Literals::StringLiterals;

class FollowupsTest : public QObject {
    Q_OBJECT

    static QVariantMap visit() {
        return {{u"planId"_s, FormScreen::text(FormScreen::plan())},
                {u"appointmentId"_s, FormScreen::text(FormScreen::appointment())}};
    }
    static RecordId salesOf(const char* period) {
        return emptyFigure(FormScreen::haruna(), Period::parse(period).value(), Measure::Sales).id;
    }
    static void typeSeptember(FormScreen& screen) {
        screen.tap(u"monthField0"_s);
        screen.pressKeys(u"3560"_s);
    }

  private slots:
    void theVerdictComesWithTheKeystrokesBeforeAnySave() {
        FormScreen screen;
        screen.open(u"followup"_s, visit());
        QVERIFY(screen.shows(u"フォローアップ 3回目"_s));
        QCOMPARE(screen.text(u"verdictBadge"_s), u"注意"_s);
        QVERIFY(screen.text(u"verdictHeadline"_s).contains(u"累計 82%"_s));
        const auto before = screen.all<Figure>().size();
        typeSeptember(screen);
        QCOMPARE(screen.text(u"verdictBadge"_s), u"乖離"_s);
        QVERIFY(screen.text(u"verdictHeadline"_s).contains(u"累計 70%"_s));
        QVERIFY(screen.text(u"verdictCompared"_s).contains(u"4–9月の6か月"_s));
        QVERIFY(screen.item(u"proposesCase"_s) != nullptr);
        QCOMPARE(screen.all<Figure>().size(), before);
    }

    void oneSaveKeepsTalkFiguresAppointmentAndActions() {
        FormScreen screen;
        screen.open(u"followup"_s, visit());
        typeSeptember(screen);
        screen.tap(u"sourceRow/試算表"_s);
        screen.tap(u"progressRow/遅れ気味"_s);
        screen.tap(u"action0"_s);
        screen.type(u"saidEntry"_s, u"slow autumn"_s);
        screen.tap(u"finishButton"_s);

        const auto talks = screen.all<Consultation>();
        QCOMPARE(talks.size(), std::size_t{1});
        QCOMPARE(talks[0].plan, FormScreen::plan());
        QCOMPARE(talks[0].business, FormScreen::haruna());
        QCOMPARE(talks[0].progress, std::optional(Progress::Slow));
        QCOMPARE(talks[0].said, std::string("slow autumn"));
        QVERIFY(talks[0].topics.contains("follow_up"));
        const Figure figure = screen.find<Figure>(salesOf("2026-09"));
        QCOMPARE(figure.amount, std::optional(std::int64_t{3'560'000}));
        QCOMPARE(figure.taxBasis, std::optional(TaxBasis::Excluded));
        QCOMPARE(figure.source, std::optional(FigureSource::TrialBalance));
        QCOMPARE(figure.state, std::optional(FigureState::Provisional));
        QCOMPARE(figure.readOn, std::optional(FormScreen::today()));
        const auto visited = screen.find<Appointment>(FormScreen::appointment());
        QCOMPARE(visited.stateWord, std::optional(AppointmentState::Done));
        QCOMPARE(visited.consultation, talks[0].id);
        QCOMPARE(screen.find<PlanAction>(FormScreen::action()).doneOn,
                 std::optional(FormScreen::today()));
    }

    void aSumOfManyMonthsIsJudgedAndNeverSplit() {
        FormScreen screen;
        screen.open(u"followup"_s, visit());
        screen.tap(u"modeRow/まとめて"_s);
        screen.tap(u"periodRow/4–10月"_s);
        screen.tap(u"totalField"_s);
        screen.pressKeys(u"20000"_s);
        // 20,000 of the plan's 30,800 thousand.
        QVERIFY(screen.text(u"verdictCompared"_s).contains(u"4–10月の7か月"_s));
        QVERIFY(screen.text(u"verdictHeadline"_s).contains(u"累計 65%"_s));
        const auto before = screen.all<Figure>().size();
        screen.tap(u"finishButton"_s);
        QCOMPARE(screen.all<Figure>().size(), before + 1);
        QCOMPARE(screen.find<Figure>(salesOf("2026-04/2026-10")).amount,
                 std::optional(std::int64_t{20'000'000}));
    }

    void aDirectionIsKeptWithoutAnAmount() {
        FormScreen screen;
        screen.open(u"followup"_s, visit());
        screen.tap(u"modeRow/増減だけ"_s);
        screen.tap(u"directionRow/減少"_s);
        screen.tap(u"percentField"_s);
        screen.pressKeys(u"10"_s);
        screen.tap(u"finishButton"_s);
        const Figure figure = screen.find<Figure>(salesOf("2026-04/2026-10"));
        QVERIFY(!figure.amount);
        QCOMPARE(figure.direction, std::optional(Direction::Down));
        QCOMPARE(figure.roughPercent, std::optional(std::int64_t{-10}));
    }

    void aFigureTypedAsItIsStoredIsNoChange() {
        FormScreen screen;
        screen.open(u"followup"_s, visit());
        screen.tap(u"earlierMonths"_s);
        screen.tap(u"monthField0"_s);
        for (int i = 0; i < 4; ++i) screen.tap(u"keyErase"_s);
        screen.pressKeys(u"3300"_s);
        screen.tap(u"finishButton"_s);
        const Figure april = screen.find<Figure>(salesOf("2026-04"));
        QCOMPARE(april.amount, std::optional(std::int64_t{3'300'000}));
        QCOMPARE(april.source, std::optional(FigureSource::Books));
        QVERIFY(!april.readOn);
    }

    void aDigitBeforeAnyFieldGoesIntoTheFirstEmptyMonth() {
        FormScreen screen;
        screen.open(u"followup"_s, visit());
        screen.tap(u"key3"_s);
        screen.tap(u"key5"_s);
        QCOMPARE(screen.item(u"monthField0"_s)->property("entry").toString(), u"35"_s);
    }

    void anotherUnitShowsTheSameAmounts() {
        FormScreen screen;
        screen.open(u"followup"_s, visit());
        typeSeptember(screen);
        screen.tap(u"unitRow/万円"_s);
        QCOMPARE(screen.item(u"monthField0"_s)->property("entry").toString(), u"356"_s);
        screen.tap(u"finishButton"_s);
        QCOMPARE(screen.find<Figure>(salesOf("2026-09")).amount,
                 std::optional(std::int64_t{3'560'000}));
    }

    void aKilledFormComesBackWithItsNumbers() {
        FormScreen screen;
        screen.open(u"followup"_s, visit());
        typeSeptember(screen);
        screen.restart();
        screen.open(u"followup"_s, visit());
        QVERIFY(screen.item(u"resumeButton"_s) != nullptr);
        QCOMPARE(screen.item(u"monthField0"_s)->property("entry").toString(), u"3560"_s);
        QCOMPARE(screen.text(u"verdictBadge"_s), u"乖離"_s);
        screen.tap(u"discardButton"_s);
        screen.tap(u"discardBar/confirmButton"_s);
        QCOMPARE(screen.item(u"monthField0"_s)->property("entry").toString(), QString());
        QVERIFY(screen.item(u"resumeButton"_s) == nullptr);
    }
};

BANSO_TEST(FollowupsTest);

}  // namespace banso::tests

#include "followups_test.moc"
