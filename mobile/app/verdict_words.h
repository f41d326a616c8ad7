// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include "mobile/ui/theme/tone.h"
#include "shared/domain/drift.h"
#include "shared/rules/test_outcome.h"

/// A verdict in words: why a plan stands as it does, with the figures it was made from.
namespace banso::verdict_words {

/// What decided, the worst first by kind of test; for 判定できません what is missing. Says nothing
/// of 未接触, which is no verdict on the business.
QString sentence(const Verdict& verdict);
/// What one test found; empty where there is nothing to say.
QString sentence(VerdictTest test, const TestFinding& finding);
/// What an owner is told of sales and margin, without grades and the lines of the office:
/// 4月から8月の売上は計画なみです（計画の103%）。 Empty while sales were not compared.
QString forOwner(const Verdict& verdict);
/// 4月から9月; 4月 for one month.
QString months(const Period& period);
/// 4–9月; 4月 for one month: where there is little room.
QString shortMonths(const Period& period);
/// Null where the verdict has nothing on that test.
const TestFinding* findingOf(const Verdict& verdict, VerdictTest test);
/// Before the owner: 計画より上, 計画なみ, 計画より下; empty while sales were not compared.
QString ownersWord(const Verdict& verdict);
/// The colour and shape of a grade. Without one, Unknown.
Tone::Value tone(std::optional<Grade> grade);

}  // namespace banso::verdict_words
