// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <vector>

#include "mobile/ui/theme/tone.h"
#include "shared/domain/drift.h"

/// A verdict as the form of a follow-up lays it out; its sentences are those of verdict_words.
namespace banso::verdict_lines {

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

}  // namespace banso::verdict_lines
