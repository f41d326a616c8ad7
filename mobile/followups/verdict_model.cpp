// SPDX-License-Identifier: Apache-2.0
#include "mobile/followups/verdict_model.h"

#include "mobile/app/verdict_words.h"
#include "mobile/app/wording.h"
#include "mobile/followups/plan_columns.h"
#include "mobile/followups/verdict_lines.h"
#include "shared/store/verdict_record.h"

namespace banso {

void VerdictModel::judge(const Plan& plan, const PlanEvidence& evidence, MoneyUnit unit) {
    const PlanVerdict judged = judgePlan(evidence);
    const Verdict verdict = verdictRecord(plan, judged, {.judgedOn = evidence.today});
    m_tone = verdict_words::tone(judged.grade);
    m_word = wording::of(judged.grade);
    m_headline = verdict_lines::headline(verdict);
    m_compared = verdict_lines::compared(verdict);
    m_proposesCase = judged.proposesCase;
    m_findings.clear();
    m_findingTones.clear();
    for (const auto& finding : verdict_lines::findings(verdict)) {
        m_findings << finding.words;
        m_findingTones << static_cast<int>(finding.tone);
    }
    draw(evidence, unit);
    Q_EMIT changed();
}

void VerdictModel::draw(const PlanEvidence& evidence, MoneyUnit unit) {
    const auto inUnit = [&](const std::optional<std::int64_t>& yen) {
        return yen ? QVariant(static_cast<double>(*yen) / static_cast<double>(unit)) : QVariant();
    };
    m_labels.clear();
    m_planned.clear();
    m_actual.clear();
    m_partial.clear();
    for (const PlanColumn& column : planColumns(evidence)) {
        m_labels << verdict_words::shortMonths(column.period);
        m_planned << inUnit(column.plannedYen);
        m_actual << inUnit(column.actualYen);
        m_partial << column.isPartial;
    }
}

}  // namespace banso
