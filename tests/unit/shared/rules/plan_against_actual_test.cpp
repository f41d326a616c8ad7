// SPDX-License-Identifier: Apache-2.0
#include "shared/rules/plan_against_actual.h"

#include <rapidcheck.h>
#include <QtTest>
#include <set>

#include "tests/support/test_registry.h"
#include "tests/unit/shared/rules/example_plan.h"

namespace banso {

using namespace example;

class PlanAgainstActualTest : public QObject {
    Q_OBJECT

  private slots:
    void aPlanThatIsMetIsOnTrackAndOpensNoCase() {
        const PlanVerdict verdict = judgePlan(sevenMonthsOf(1'010'000));
        QCOMPARE(verdict.grade, Grade::OnTrack);
        QVERIFY(!verdict.proposesCase);
        QCOMPARE(verdict.decidedBy, (Tests{VerdictTest::Attainment, VerdictTest::Growth}));
        QCOMPARE(verdict.outcomes.size(), size_t{5});
    }

    void salesAtSevenTenthsProposeACaseWithTheirFigures() {
        const PlanVerdict verdict = judgePlan(sevenMonthsOf(700'000));
        QCOMPARE(verdict.grade, Grade::Drifting);
        QVERIFY(verdict.proposesCase);
        QCOMPARE(verdict.caseSpokenForBy, (Tests{VerdictTest::Attainment, VerdictTest::Growth}));
        QCOMPARE(verdict.outcome(VerdictTest::Attainment).ratio.value(), std::int64_t{700});
        QCOMPARE(verdict.outcome(VerdictTest::Growth).ratio.value(), std::int64_t{-264});
    }

    void twoCautionsOfTheSalesFamilyAreOneWitness() {
        PlanEvidence evidence = withFigures(monthlySales("2026-04/2026-06", 900'000));
        add(evidence.figures, monthlySales("2025-04/2025-06", 950'000));
        const PlanVerdict verdict = judgePlan(evidence);
        QCOMPARE(verdict.grade, Grade::Caution);
        QCOMPARE(verdict.decidedBy, (Tests{VerdictTest::Attainment, VerdictTest::Growth}));
        QVERIFY(!verdict.proposesCase);
    }

    void cautionsOfTwoFamiliesProposeACase() {
        PlanEvidence evidence = sevenMonthsOf(1'000'000);
        evidence.figures.push_back(profit("2026-04/2026-10", 550'000));
        evidence.actions = {{.due = day("2026-10-01")}};
        const PlanVerdict verdict = judgePlan(evidence);
        QCOMPARE(verdict.grade, Grade::Caution);
        QVERIFY(verdict.proposesCase);
        QCOMPARE(verdict.caseSpokenForBy, (Tests{VerdictTest::Margin, VerdictTest::Actions}));
    }

    void salesOnTrackDoNotHideAnOverdueKeyAction() {
        PlanEvidence evidence = sevenMonthsOf(1'000'000);
        evidence.actions = {{.due = day("2026-08-01"), .key = true}};
        const PlanVerdict verdict = judgePlan(evidence);
        QCOMPARE(verdict.grade, Grade::Drifting);
        QCOMPARE(verdict.decidedBy, (Tests{VerdictTest::Actions}));
    }

    void withoutSalesItCannotBeJudgedEvenIfAllElseIsFine() {
        PlanEvidence evidence = withFigures({});
        evidence.actions = {{.due = day("2026-12-01")}};
        const PlanVerdict verdict = judgePlan(evidence);
        QCOMPARE(verdict.grade, Grade::CannotJudge);
        QCOMPARE(verdict.reason, OutcomeReason::NoFigure);
        QVERIFY(verdict.decidedBy.empty());
        QVERIFY(!verdict.proposesCase);
    }

    void withoutSalesOverdueActionsStillProposeACase() {
        PlanEvidence evidence = withFigures({});
        evidence.actions = {{.due = day("2026-08-01")}, {.due = day("2026-08-01")}};
        const PlanVerdict verdict = judgePlan(evidence);
        QCOMPARE(verdict.grade, Grade::CannotJudge);
        QVERIFY(verdict.proposesCase);
        QCOMPARE(verdict.caseSpokenForBy, (Tests{VerdictTest::Actions}));
    }

    void theAdvisorsWordProposesACaseByItself() {
        PlanEvidence evidence = sevenMonthsOf(1'010'000);
        evidence.advisorSeesPoorProgress = true;
        const PlanVerdict verdict = judgePlan(evidence);
        QCOMPARE(verdict.grade, Grade::OnTrack);
        QVERIFY(verdict.proposesCase);
        QVERIFY(verdict.caseSpokenForBy.empty());
    }

    void directionsAloneOpenNoCase() {
        const PlanVerdict verdict =
            judgePlan(withFigures({saidDirection("2026-04/2026-10", Direction::Down)}));
        QCOMPARE(verdict.grade, Grade::CannotJudge);
        QCOMPARE(verdict.reason, OutcomeReason::OnlyDirections);
        QVERIFY(!verdict.proposesCase);
    }

    void beingUncontactedIsAnAlarmButNoVerdict() {
        PlanEvidence evidence = sevenMonthsOf(1'010'000);
        evidence.followUp = followUpStanding(day("2026-03-31"), {}, evidence.today);
        const PlanVerdict verdict = judgePlan(evidence);
        QVERIFY(verdict.isUncontacted);
        QCOMPARE(verdict.grade, Grade::OnTrack);
        QVERIFY(!verdict.proposesCase);
        const TestOutcome& contacts = verdict.outcome(VerdictTest::Contacts);
        QCOMPARE(contacts.reason, OutcomeReason::Uncontacted);
        QCOMPARE(contacts.actual.value(), std::int64_t{147});
    }

    void aPlanThatIsNotFollowedUpHasNoAlarm() {
        const PlanVerdict verdict = judgePlan(sevenMonthsOf(1'010'000));
        QVERIFY(!verdict.isUncontacted);
        QCOMPARE(verdict.outcome(VerdictTest::Contacts).reason, OutcomeReason::NotFollowedUp);
    }

    void growthIsHeldBackWhileThePlanIsMet() {
        PlanEvidence evidence = sevenMonthsOf(1'000'000);
        evidence.figures = monthlySales("2026-04/2026-10", 1'000'000);
        add(evidence.figures, monthlySales("2025-04/2025-10", 1'200'000));
        add(evidence.figures, monthlySales("2025-11/2026-03", 100'000));
        const PlanVerdict verdict = judgePlan(evidence);
        QCOMPARE(verdict.outcome(VerdictTest::Growth).reason, OutcomeReason::HeldBySalesOnTrack);
        QCOMPARE(verdict.grade, Grade::Caution);
        QVERIFY(!verdict.proposesCase);
    }

    void laterFinalAccountsReplaceProvisionalOnes() {
        PlanEvidence evidence = sevenMonthsOf(700'000);
        FigureFact closed = sales("2026-04/2026-10", 7'000'000);
        closed.state = FigureState::Final;
        evidence.figures.push_back(closed);
        const PlanVerdict verdict = judgePlan(evidence);
        QCOMPARE(verdict.grade, Grade::OnTrack);
        QCOMPARE(verdict.outcome(VerdictTest::Attainment).leftOut.size(), size_t{7});
    }

    void moreSalesNeverMakeAVerdictWorse() {
        QVERIFY(rc::check([](std::uint32_t low, std::uint32_t more) {
            const std::int64_t less = low % 1'500'000;
            const auto before = judgePlan(sevenMonthsOf(less));
            const auto after = judgePlan(sevenMonthsOf(less + more % 1'500'000));
            RC_ASSERT(after.grade <= before.grade);
        }));
    }

    void everyReasonAndTestHasItsOwnWord() {
        std::set<std::string_view> words;
        for (const auto& [reason, text] : Words<OutcomeReason>::kAll) {
            QCOMPARE(fromWord<OutcomeReason>(text), reason);
            words.insert(text);
        }
        QCOMPARE(words.size(), static_cast<size_t>(OutcomeReason::NotFollowedUp));
        QCOMPARE(word(VerdictTest::Margin), std::string_view("P1"));
    }

  private:
    using Tests = std::vector<VerdictTest>;
};

BANSO_TEST(PlanAgainstActualTest);

}  // namespace banso

#include "plan_against_actual_test.moc"
