// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "shared/rules/plan_evidence.h"

/// A baker's plan from April 2026, tax excluded: a million a month and 100,000 of it operating
/// profit; last year's sales were 950,000 a month. Tests change what they are about.
namespace banso::example {

constexpr std::int64_t kPlannedMonth = 1'000'000;
constexpr std::int64_t kPlannedProfit = 100'000;
constexpr std::int64_t kLastYearMonth = 950'000;

inline Period months(const char* text) {
    return Period::parse(text).value();
}

inline Date day(const char* text) {
    return parseDate(text).value();
}

/// Ids differ by number; a later number sorts later.
inline RecordId id(std::uint8_t number) {
    std::array<std::uint8_t, 16> bytes{};
    bytes.back() = number;
    return RecordId::fromBytes(bytes);
}

inline FigureFact sales(const char* period, std::int64_t yen) {
    return {.period = months(period),
            .measure = Measure::Sales,
            .yen = yen,
            .taxBasis = TaxBasis::Excluded,
            .state = FigureState::Provisional};
}

inline FigureFact profit(const char* period, std::int64_t yen) {
    FigureFact figure = sales(period, yen);
    figure.measure = Measure::OperatingProfit;
    return figure;
}

inline FigureFact saidDirection(const char* period, Direction direction) {
    FigureFact figure = sales(period, 0);
    figure.yen.reset();
    figure.direction = direction;
    return figure;
}

/// The same sales in each month of a period.
inline std::vector<FigureFact> monthlySales(const char* period, std::int64_t yen) {
    std::vector<FigureFact> figures;
    for (const YearMonth month : months(period).months())
        figures.push_back(sales(toText(month).c_str(), yen));
    return figures;
}

inline void add(std::vector<FigureFact>& figures, const std::vector<FigureFact>& more) {
    figures.insert(figures.end(), more.begin(), more.end());
}

inline PlanTargets monthlyPlan() {
    PlanTargets plan{.firstMonth = months("2026-04").first(),
                     .months = 12,
                     .taxBasis = TaxBasis::Excluded,
                     .profitMeasure = Measure::OperatingProfit};
    for (const YearMonth month : plan.wholePlan().months())
        plan.targets.push_back(
            {.period = Period::month(month), .sales = kPlannedMonth, .profit = kPlannedProfit});
    return plan;
}

inline PlanTargets annualPlan() {
    PlanTargets plan = monthlyPlan();
    plan.targets = {
        {.period = plan.wholePlan(), .sales = 12 * kPlannedMonth, .profit = 12 * kPlannedProfit}};
    return plan;
}

/// The plan with sales of `yen` in each month from April to October 2026, on 24 November, and with
/// last year's sales.
inline PlanEvidence sevenMonthsOf(std::int64_t yen) {
    PlanEvidence evidence{.plan = monthlyPlan(), .today = day("2026-11-24")};
    add(evidence.figures, monthlySales("2026-04/2026-10", yen));
    add(evidence.figures, monthlySales("2025-04/2026-03", kLastYearMonth));
    return evidence;
}

/// The plan with these figures alone, on 24 November 2026.
inline PlanEvidence withFigures(std::vector<FigureFact> figures) {
    return {.plan = monthlyPlan(), .figures = std::move(figures), .today = day("2026-11-24")};
}

}  // namespace banso::example
