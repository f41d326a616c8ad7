// SPDX-License-Identifier: Apache-2.0
#include "shared/rules/growth_counts.h"

#include <algorithm>
#include <tuple>

namespace banso {
namespace {

/// Hundredths of a point in a permille.
constexpr std::int64_t kHundredthsPerPermille = kPointHundredths / kPermille;

struct ComparedSales {
    int months = 0;
    std::int64_t yen = 0;
    std::int64_t base = 0;
};

ComparedSales compareSales(const std::vector<FigureFact>& figures, const Period& months,
                           TaxBasis taxBasis, Date today) {
    const auto salesWithin = [&](const Period& within) {
        return amountsOf(usableFigures(figures, {Measure::Sales, taxBasis, within, today}).usable);
    };
    const PeriodAmounts before = salesWithin(months.yearBefore());
    const auto compared = salesWithin(months).bestFillings(
        months, [&](const Period& range) { return before.canFill(range.yearBefore()); });
    ComparedSales sales{.months = monthsOf(compared), .yen = yenOf(compared)};
    for (const Filling& filling : compared)
        sales.base += before.fill(filling.range.yearBefore())->yen;
    return sales;
}

/// The answer without amounts that reaches latest into the months.
Direction answeredDirection(const std::vector<FigureFact>& figures, const Period& months) {
    const FigureFact* latest = nullptr;
    const auto rank = [](const FigureFact& figure) {
        return std::tuple(figure.period.last(), figure.readOn, figure.id);
    };
    for (const FigureFact& figure : figures) {
        const bool answers = figure.measure == Measure::Sales && !figure.yen &&
                             figure.direction != Direction::Unknown &&
                             months.contains(figure.period);
        if (answers && (!latest || rank(*latest) < rank(figure))) latest = &figure;
    }
    return latest ? latest->direction : Direction::NotKnown;
}

std::int64_t magnitude(std::int64_t yen) {
    return yen < 0 ? -yen : yen;
}

}  // namespace

Direction directionOf(std::int64_t yen, std::int64_t base, const FlatBand& band) {
    const std::int64_t change = yen - base;
    const std::int64_t flat =
        std::max(band.yen, shareOf(magnitude(base), band.permille, kPermille));
    if (magnitude(change) <= flat) return Direction::Flat;
    return change > 0 ? Direction::Up : Direction::Down;
}

Direction salesDirection(const std::vector<FigureFact>& figures, const Period& months, Date today,
                         const FlatBand& band) {
    const ComparedSales excluded = compareSales(figures, months, TaxBasis::Excluded, today);
    const ComparedSales included = compareSales(figures, months, TaxBasis::Included, today);
    const ComparedSales& best = included.months > excluded.months ? included : excluded;
    if (best.months > 0) return directionOf(best.yen, best.base, band);
    return answeredDirection(figures, months);
}

DirectionCounts countDirections(const std::map<RecordId, Direction>& directionOfBusiness) {
    DirectionCounts counts;
    for (const auto& [business, direction] : directionOfBusiness) {
        switch (direction) {
            case Direction::Up:
                ++counts.up;
                break;
            case Direction::Down:
                ++counts.down;
                break;
            case Direction::Flat:
                ++counts.flat;
                break;
            case Direction::NotKnown:
            case Direction::Unknown:
                ++counts.notKnown;
                break;
        }
    }
    return counts;
}

std::optional<bool> MarginGrowth::meets(MarginReading reading) const {
    switch (reading) {
        case MarginReading::Points:
            return points;
        case MarginReading::MarginRatio:
            return marginRatio;
        case MarginReading::ProfitAmount:
            return profitAmount;
    }
    BANSO_ASSERT(false);
}

MarginGrowth marginGrowth(const ProfitOnSales& base, const ProfitOnSales& compared,
                          std::int64_t wantedPermille) {
    MarginGrowth growth;
    const bool marginsExist = base.sales > 0 && compared.sales > 0;
    const bool growthFromProfit = base.profit > 0;
    if (marginsExist)
        growth.points = marginGap(compared, base) >= wantedPermille * kHundredthsPerPermille;
    if (marginsExist && growthFromProfit)
        growth.marginRatio = marginReaches(compared, base, kPermille + wantedPermille);
    if (growthFromProfit)
        growth.profitAmount =
            ratioOf(compared.profit, base.profit, kPermille) >= kPermille + wantedPermille;
    return growth;
}

MarginGrowthCounts countMarginGrowth(const std::map<RecordId, BusinessMarginGrowth>& businesses,
                                     MarginReading reading) {
    MarginGrowthCounts counts;
    for (const auto& [business, margin] : businesses) {
        const auto meets = margin.growth.meets(reading);
        if (!meets) ++counts.undefined;
        if (!meets.value_or(false)) continue;
        switch (margin.form) {
            case LegalForm::Corporation:
                ++counts.corporations;
                break;
            case LegalForm::SoleProprietor:
                ++counts.soleProprietors;
                break;
            case LegalForm::Unknown:
                ++counts.formNotKnown;
                break;
        }
    }
    return counts;
}

}  // namespace banso
