// SPDX-License-Identifier: Apache-2.0
#include "shared/rules/figure_selection.h"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <set>
#include <tuple>

namespace banso {
namespace {

PeriodAmount amountOf(const FigureFact& figure) {
    return {.period = figure.period,
            .yen = *figure.yen,
            .isFinal = figure.state == FigureState::Final,
            .readOnDay =
                figure.readOn ? daysBetween(Date{std::chrono::sys_days{}}, *figure.readOn) : 0};
}

std::optional<LeftOutReason> reasonToLeaveOut(const FigureFact& figure, const FigureQuery& query) {
    if (!figure.yen) return LeftOutReason::DirectionOnly;
    if (!query.within.contains(figure.period)) return LeftOutReason::ReachesOutside;
    if (isUnfinished(figure, query.today)) return LeftOutReason::UnfinishedMonth;
    if (figure.taxBasis == TaxBasis::Unknown || figure.taxBasis != query.taxBasis)
        return LeftOutReason::OtherTaxBasis;
    return std::nullopt;
}

/// All tablets must choose alike, so figures stand in one order before any tie is broken by it.
void sortByPeriod(std::vector<FigureFact>& figures) {
    std::sort(figures.begin(), figures.end(), [](const FigureFact& a, const FigureFact& b) {
        return std::tie(a.period, a.id) < std::tie(b.period, b.id);
    });
}

}  // namespace

bool isUnfinished(const FigureFact& figure, Date today) {
    return lastDay(figure.period.last()) >= std::min(figure.readOn.value_or(today), today);
}

PeriodAmounts amountsOf(const std::vector<FigureFact>& figures) {
    std::vector<PeriodAmount> amounts;
    std::transform(figures.begin(), figures.end(), std::back_inserter(amounts), amountOf);
    return PeriodAmounts{std::move(amounts)};
}

void UsableFigures::leaveOutAllBut(const std::vector<Filling>& chosen) {
    std::set<size_t> used;
    for (const Filling& filling : chosen) used.insert(filling.pieces.begin(), filling.pieces.end());
    for (size_t place = 0; place < usable.size(); ++place) {
        if (used.contains(place)) continue;
        const FigureFact& figure = usable[place];
        const bool overlapped = std::any_of(
            chosen.begin(), chosen.end(),
            [&](const Filling& filling) { return filling.range.overlaps(figure.period); });
        leftOut.push_back({figure.id, figure.period,
                           overlapped ? LeftOutReason::Overlapped : LeftOutReason::NoCounterpart});
    }
}

UsableFigures usableFigures(const std::vector<FigureFact>& figures, const FigureQuery& query) {
    UsableFigures result;
    std::vector<FigureFact> sorted = figures;
    sortByPeriod(sorted);
    for (const FigureFact& figure : sorted) {
        if (figure.measure != query.measure || !figure.period.overlaps(query.within)) continue;
        if (const auto reason = reasonToLeaveOut(figure, query))
            result.leftOut.push_back({figure.id, figure.period, *reason});
        else
            result.usable.push_back(figure);
    }
    return result;
}

int FigureSelection::months() const {
    return std::accumulate(chosen.begin(), chosen.end(), 0, [](int sum, const FigureFact& figure) {
        return sum + figure.period.monthCount();
    });
}

std::int64_t FigureSelection::yen() const {
    return std::accumulate(
        chosen.begin(), chosen.end(), std::int64_t{0},
        [](std::int64_t sum, const FigureFact& figure) { return sum + *figure.yen; });
}

FigureSelection selectFigures(const std::vector<FigureFact>& figures, const FigureQuery& query) {
    UsableFigures candidates = usableFigures(figures, query);
    const auto fillings =
        amountsOf(candidates.usable).bestFillings(query.within, [](const Period&) { return true; });
    candidates.leaveOutAllBut(fillings);
    FigureSelection selection{.chosen = {}, .leftOut = std::move(candidates.leftOut)};
    for (const Filling& filling : fillings)
        for (const size_t piece : filling.pieces)
            selection.chosen.push_back(candidates.usable[piece]);
    return selection;
}

}  // namespace banso
