// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <vector>

#include "mobile/ui/theme/tone.h"
#include "shared/domain/drift.h"
#include "shared/rules/period.h"

/// A verdict in sentences, from the figures that it carries; the same for one that is stored and
/// for one that is made while somebody types.
namespace banso::verdict_lines {

/// 9月, 4–9月
QString months(const Period& period);
Tone::Value toneOf(Grade grade);
/// 累計 104%　利益率 +1.1ポイント; or why there is no verdict.
QString headline(const Verdict& verdict);
/// Which months were compared, and which figures were left out and why.
QString compared(const Verdict& verdict);

struct Finding {
    QString words;
    Tone::Value tone;
};
/// One sentence a test.
std::vector<Finding> findings(const Verdict& verdict);
/// What to tell the owner: 計画より上, 計画なみ or 計画より下, never a grade.
QString forTheOwner(const Verdict& verdict);

}  // namespace banso::verdict_lines
