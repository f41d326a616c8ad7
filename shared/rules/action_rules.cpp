// SPDX-License-Identifier: Apache-2.0
#include "shared/rules/action_rules.h"

#include <algorithm>

namespace banso {
namespace {

/// Days an action is late; 0 when it is done, not due or without a date.
int daysLate(const ActionFact& action, Date today) {
    const bool done = action.doneOn && *action.doneOn <= today;
    return done || !action.due ? 0 : std::max(0, daysBetween(*action.due, today));
}

struct Delays {
    int dated = 0;
    int overdue = 0;
    int longest = 0;
    int longestOfKey = 0;
};

Delays delaysOf(const PlanEvidence& evidence) {
    Delays delays;
    for (const ActionFact& action : evidence.actions) {
        const int days = daysLate(action, evidence.today);
        delays.dated += action.due.has_value();
        delays.overdue += days > evidence.thresholds.actionOverdueDays;
        delays.longest = std::max(delays.longest, days);
        if (action.key) delays.longestOfKey = std::max(delays.longestOfKey, days);
    }
    return delays;
}

}  // namespace

TestOutcome actionTest(const PlanEvidence& evidence) {
    const DriftThresholds& thresholds = evidence.thresholds;
    const Delays delays = delaysOf(evidence);
    if (delays.dated == 0) return cannotJudge(VerdictTest::Actions, OutcomeReason::NoActions);

    TestOutcome outcome{.test = VerdictTest::Actions,
                        .reason = OutcomeReason::Compared,
                        .actual = delays.longest,
                        .expected = thresholds.actionOverdueDays,
                        .ratio = delays.overdue};
    if (delays.longestOfKey > thresholds.keyActionOverdueDays) {
        outcome.grade = Grade::Drifting;
        outcome.reason = OutcomeReason::KeyActionOverdue;
        outcome.actual = delays.longestOfKey;
        outcome.expected = thresholds.keyActionOverdueDays;
        outcome.threshold = 1;
    } else if (delays.overdue >= thresholds.overdueActionsDrifting) {
        outcome.grade = Grade::Drifting;
        outcome.threshold = thresholds.overdueActionsDrifting;
    } else {
        outcome.grade = delays.overdue > 0 ? Grade::Caution : Grade::OnTrack;
        outcome.threshold = 1;
    }
    return outcome;
}

}  // namespace banso
