// SPDX-License-Identifier: Apache-2.0
#include "shared/rules/test_outcome.h"

namespace banso {

TestOutcome cannotJudge(VerdictTest test, OutcomeReason reason,
                        std::vector<LeftOutFigure> leftOut) {
    return {.test = test, .reason = reason, .leftOut = std::move(leftOut)};
}

void noteMonths(TestOutcome& outcome, const std::vector<Filling>& compared) {
    outcome.months = monthsOf(compared);
    if (!compared.empty())
        outcome.period = Period{compared.front().range.first(), compared.back().range.last()};
}

}  // namespace banso
