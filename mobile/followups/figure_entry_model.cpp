// SPDX-License-Identifier: Apache-2.0
#include "mobile/followups/figure_entry_model.h"

#include <algorithm>

#include "mobile/app/verdict_words.h"
#include "mobile/consultations/choice_words.h"
#include "mobile/followups/period_choices.h"
#include "mobile/followups/plan_columns.h"
#include "shared/rules/exact_ratio.h"
#include "shared/rules/test_outcome.h"
#include "shared/store/figure_store.h"

namespace banso {
namespace {

/// As many months as a quarter has are shown at least.
constexpr int kMonthsShown = 3;

}  // namespace

void FigureEntryModel::begin(Start start) {
    m_start = std::move(start);
    m_readOn = m_start->evidence.today;
    m_sheet.begin(m_start->plan.business, m_start->stored);
    // The weakest claim is the usual one: told by mouth, and not final.
    m_sheet.setUsual({m_start->plan.taxBasis, m_start->source, FigureState::Provisional});
    m_mode = usualMode();
    tell();
}

/// Who gave sums before is asked for sums again.
FigureEntryModel::Mode FigureEntryModel::usualMode() const {
    const Period year = judgedYear(m_start->evidence);
    bool coarse = false;
    for (const FigureFact& fact : m_start->evidence.figures) {
        if (fact.measure != Measure::Sales || !year.contains(fact.period)) continue;
        if (fact.yen && fact.period.monthCount() == 1) return Months;
        if (fact.yen) coarse = true;
    }
    return coarse ? Total : Months;
}

void FigureEntryModel::encode(json::Writer& writer) const {
    m_sheet.encode(writer);
    writer.member("mode", std::int64_t{m_mode}).member("period", std::int64_t{m_period});
    writer.member("profitPeriod", std::int64_t{m_profitPeriod});
}

void FigureEntryModel::decode(json::Value state) {
    const auto number = [&](std::string_view name) {
        return static_cast<int>(state.integer(name).value_or(0));
    };
    const int last = static_cast<int>(choices().size()) - 1;
    m_sheet.decode(state);
    m_mode = std::clamp<int>(number("mode"), Months, DirectionOnly);
    m_period = std::clamp(number("period"), 0, last);
    m_profitPeriod = std::clamp(number("profitPeriod"), 0, last);
    tell();
}

PlanEvidence FigureEntryModel::evidence() const {
    return withFigures(m_start->evidence, m_sheet.changedFigures(m_readOn));
}

void FigureEntryModel::tell() {
    if (!m_start) return;
    const PlanEvidence now = evidence();
    std::vector<FigureRow> rows;
    for (const YearMonth month : shownMonths()) rows.push_back(rowOf(month, now));
    m_rows.show(std::move(rows));
    Q_EMIT changed();
}

FigureRow FigureEntryModel::rowOf(YearMonth month, const PlanEvidence& evidence) const {
    const Period period = Period::month(month);
    const bool runs = month == monthOf(evidence.today);
    // The heading says 千円 or 万円, in the language of the page; each text ends with it.
    const auto amount = [&](const std::optional<std::int64_t>& yen) {
        return yen ? QString::fromStdString(moneyText(*yen, m_sheet.unit())).chopped(2)
                   : QStringLiteral("－");
    };
    const auto target = evidence.plan.sales().fill(period);
    const auto planned = target ? std::optional(target->yen) : std::nullopt;
    FigureRow row;
    row.label = verdict_words::shortMonths(period);
    if (runs) row.label = tr("%1（途中）").arg(row.label);
    row.lastYear = amount(salesIn(evidence, period.yearBefore()));
    row.planned = amount(planned);
    row.entry = QString::fromStdString(m_sheet.entry({period, Measure::Sales}));
    const auto actual = salesIn(evidence, period);
    if (runs) {
        row.ratio = tr("月末まで除く");
    } else if (!actual && salesSoFar(evidence, period)) {
        row.ratio = tr("途中の数字");
    } else if (actual && planned && *planned > 0) {
        const auto ratio = ratioOf(*actual, *planned, kPermille);
        const auto& lines = evidence.thresholds;
        row.ratio = wording::percent(ratio);
        row.tone = verdict_words::tone(
            gradeOf(ratio, lines.attainmentOnTrack, lines.attainmentDrifting).grade);
    } else if (!row.entry.isEmpty() && !actual) {
        row.ratio = tr("税の区分が違う");
    }
    return row;
}

YearMonth FigureEntryModel::firstShown() const {
    const PlanEvidence& evidence = m_start->evidence;
    const Period year = judgedYear(evidence);
    const YearMonth last = std::min(year.last(), monthOf(evidence.today));
    const YearMonth usual = std::max(year.first(), last - std::chrono::months{kMonthsShown - 1});
    if (m_showsAllMonths) return year.first();
    for (const PlanColumn& column : planColumns(evidence))
        if (!column.actualYen) return std::min(column.period.first(), usual);
    return usual;
}

std::vector<YearMonth> FigureEntryModel::shownMonths() const {
    const Period year = judgedYear(m_start->evidence);
    const YearMonth last = std::min(year.last(), monthOf(m_start->evidence.today));
    const YearMonth first = firstShown();
    // A plan that has not begun has no month yet.
    return first > last ? std::vector<YearMonth>{} : Period(first, last).months();
}

bool FigureEntryModel::hasEarlierMonths() const {
    return m_start && firstShown() > judgedYear(m_start->evidence).first();
}

void FigureEntryModel::showAllMonths() {
    m_showsAllMonths = true;
    tell();
}

void FigureEntryModel::typeMonth(int row, const QString& entry) {
    const auto months = shownMonths();
    const auto place = static_cast<std::size_t>(row);
    if (row < 0 || place >= months.size()) return;
    m_sheet.type({Period::month(months[place]), Measure::Sales}, entry.toStdString());
    tell();
    Q_EMIT edited();
}

void FigureEntryModel::typeTotal(const QString& entry) {
    m_sheet.type({chosenPeriod(), Measure::Sales}, entry.toStdString());
    tell();
    Q_EMIT edited();
}

void FigureEntryModel::typeProfit(const QString& entry) {
    m_sheet.type({chosenProfitPeriod(), profitMeasure()}, entry.toStdString());
    tell();
    Q_EMIT edited();
}

std::vector<Period> FigureEntryModel::choices() const {
    const Period year = judgedYear(m_start->evidence);
    return periodChoices(year, finishedMonths(year, m_start->evidence.today));
}

Period FigureEntryModel::chosenPeriod() const {
    return choices()[static_cast<std::size_t>(m_period)];
}

Period FigureEntryModel::chosenProfitPeriod() const {
    return choices()[static_cast<std::size_t>(m_profitPeriod)];
}

Measure FigureEntryModel::profitMeasure() const {
    return m_start->plan.profitMeasure.value_or(m_start->profitMeasure);
}

}  // namespace banso
