// SPDX-License-Identifier: Apache-2.0
#include "shared/rules/action_rules.h"

#include <QtTest>

#include "tests/support/test_registry.h"
#include "tests/unit/shared/rules/example_plan.h"

namespace banso {

using namespace example;

class ActionRulesTest : public QObject {
    Q_OBJECT

  private slots:
    void nothingOverdueIsOnTrack() {
        const TestOutcome outcome = judge({{.due = day("2026-12-31")}, {.due = day("2026-11-24")}});
        QCOMPARE(outcome.grade, Grade::OnTrack);
        QCOMPARE(outcome.ratio.value(), std::int64_t{0});
    }

    void thirtyDaysAreAllowed() {
        QCOMPARE(judge({{.due = daysAgo(30)}}).grade, Grade::OnTrack);
        const TestOutcome outcome = judge({{.due = daysAgo(31)}});
        QCOMPARE(outcome.grade, Grade::Caution);
        QCOMPARE(outcome.actual.value(), std::int64_t{31});
        QCOMPARE(outcome.expected.value(), std::int64_t{30});
        QCOMPARE(outcome.ratio.value(), std::int64_t{1});
    }

    void twoOverdueActionsAreDrifting() {
        const TestOutcome outcome = judge({{.due = daysAgo(31)}, {.due = daysAgo(45)}});
        QCOMPARE(outcome.grade, Grade::Drifting);
        QCOMPARE(outcome.ratio.value(), std::int64_t{2});
        QCOMPARE(outcome.threshold.value(), std::int64_t{2});
        QCOMPARE(outcome.actual.value(), std::int64_t{45});
    }

    void aKeyActionAloneIsDriftingAfterSixtyDays() {
        QCOMPARE(judge({{.due = daysAgo(60), .key = true}}).grade, Grade::Caution);
        const TestOutcome outcome = judge({{.due = daysAgo(61), .key = true}});
        QCOMPARE(outcome.grade, Grade::Drifting);
        QCOMPARE(outcome.reason, OutcomeReason::KeyActionOverdue);
        QCOMPARE(outcome.expected.value(), std::int64_t{60});
        QCOMPARE(judge({{.due = daysAgo(61)}}).grade, Grade::Caution);
    }

    void whatIsDoneIsNotOverdue() {
        QCOMPARE(judge({{.due = daysAgo(90), .key = true, .doneOn = daysAgo(1)}}).grade,
                 Grade::OnTrack);
    }

    void withoutDatedActionsNothingIsSaid() {
        QCOMPARE(judge({}).reason, OutcomeReason::NoActions);
        QCOMPARE(judge({{.key = true}}).grade, Grade::CannotJudge);
    }

  private:
    static Date daysAgo(int days) { return addDays(day("2026-11-24"), -days); }
    static TestOutcome judge(const std::vector<ActionFact>& actions) {
        PlanEvidence evidence = withFigures({});
        evidence.actions = actions;
        return actionTest(evidence);
    }
};

BANSO_TEST(ActionRulesTest);

}  // namespace banso

#include "action_rules_test.moc"
