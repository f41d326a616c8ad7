// SPDX-License-Identifier: Apache-2.0
#include "mobile/businesses/plan_progress_model.h"

#include "mobile/app/verdict_words.h"
#include "mobile/app/wording.h"
#include "mobile/businesses/running_sums.h"
#include "shared/store/plan_standing_store.h"

namespace banso {
namespace {

constexpr double kTenThousand = 10'000;

/// For the chart only: records and rules know whole yen.
QVariant tenThousands(std::optional<std::int64_t> yen) {
    return yen ? QVariant(static_cast<double>(*yen) / kTenThousand) : QVariant();
}

const TestFinding* salesFinding(const Verdict& verdict) {
    const auto found = verdict.tests.find(std::string(word(VerdictTest::Attainment)));
    return found == verdict.tests.end() || !found->second.ratio ? nullptr : &found->second;
}

}  // namespace

void PlanProgressModel::read() {
    const auto standing = PlanStandingStore(tablet().reader(), session()->viewer())
                              .ofBusiness(business(), tablet().today());
    m_planId.clear();
    if (standing) {
        m_planId = QString::fromStdString(standing->plan.id.text());
        m_title = QString::fromStdString(standing->plan.title);
        readChart(*standing);
        readWords(*standing);
    }
    Q_EMIT changed();
}

void PlanProgressModel::readChart(const PlanStanding& standing) {
    m_labels.clear();
    m_plan.clear();
    m_actual.clear();
    const auto sums = runningSums(standing.evidence);
    for (const RunningSum& sum : sums) {
        m_labels << verdict_words::shortMonths(sum.months);
        m_plan << tenThousands(sum.plan);
        m_actual << tenThousands(sum.actual);
    }
    m_periodText = sums.empty() ? QString()
                                : tr("%1　累計")
                                      .arg(verdict_words::months(Period{
                                          sums.front().months.first(), sums.back().months.last()}));
    m_unit = tr("万円・%1").arg(wording::of(standing.plan.taxBasis.value_or(TaxBasis::Unknown)));
}

void PlanProgressModel::readWords(const PlanStanding& standing) {
    const Verdict& verdict = standing.verdict;
    m_badge = wording::of(verdict.grade.value_or(Grade::CannotJudge));
    m_tone = static_cast<int>(verdict_words::tone(verdict.grade));
    m_uncontacted = standing.isUncontacted();
    m_sentence = verdict_words::sentence(verdict);
    m_ownersWord = verdict_words::ownersWord(verdict);
    const TestFinding* sales = salesFinding(verdict);
    m_actualNote = sales == nullptr ? QString() : tr("（%1）").arg(wording::percent(*sales->ratio));
    m_ownersSentence = sales == nullptr
                           ? QString()
                           : tr("売上は %1、計画は %2でした。")
                                 .arg(wording::tenThousandYen(sales->actual.value_or(0)),
                                      wording::tenThousandYen(sales->expected.value_or(0)));
}

}  // namespace banso
