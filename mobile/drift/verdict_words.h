// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QVariantList>

#include "mobile/ui/theme/tone.h"
#include "shared/domain/drift.h"
#include "shared/domain/plan.h"

/// A verdict in the words of the screen, with the figures that it was made from.
namespace banso {

Tone::Value toneOf(std::optional<Grade> grade);
/// 累計売上が計画の70%・前年同月を2四半期下回る; what keeps a plan from being judged, else.
QString reasonText(const Verdict& verdict);
/// The same from what the engine wrote into the case, while there is no verdict.
QString openedText(const DriftCase& driftCase);
/// 70%; empty where sales were not compared with the plan.
QString attainmentText(const Verdict& verdict);

/// One row a test: {cells: [test, actual, plan or last year, threshold], tone, badge}.
QVariantList evidenceRows(const Verdict& verdict, const Plan& plan);

}  // namespace banso
