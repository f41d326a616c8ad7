// SPDX-License-Identifier: Apache-2.0
#include "shared/rules/period_amounts.h"

#include <algorithm>

namespace banso {
namespace {

FillingQuality qualityOf(const PeriodAmount& amount) {
    const int months = amount.period.monthCount();
    return {.months = months,
            .finalMonths = amount.isFinal ? months : 0,
            .readOnMonthDays = std::int64_t{months} * amount.readOnDay,
            .pieces = 1};
}

/// The best filling of the months before one boundary: what it is worth and its last step.
struct Step {
    FillingQuality quality;
    size_t from = 0;
    std::optional<size_t> piece;
};

size_t placeOf(YearMonth month, const Period& range) {
    return static_cast<size_t>(monthsBetween(range.first(), month));
}

}  // namespace

FillingQuality FillingQuality::operator+(const FillingQuality& other) const {
    return {.months = months + other.months,
            .finalMonths = finalMonths + other.finalMonths,
            .readOnMonthDays = readOnMonthDays + other.readOnMonthDays,
            .pieces = pieces + other.pieces};
}

std::optional<Filling> PeriodAmounts::fill(const Period& range) const {
    // reached[n]: the first n months are filled. All amounts that end there were tried before.
    std::vector<std::optional<Step>> reached(static_cast<size_t>(range.monthCount()) + 1);
    reached.front() = Step{};
    for (size_t end = 1; end < reached.size(); ++end) {
        for (size_t piece = 0; piece < m_amounts.size(); ++piece) {
            const PeriodAmount& amount = m_amounts[piece];
            if (!range.contains(amount.period) || placeOf(amount.period.last(), range) + 1 != end)
                continue;
            const size_t begin = placeOf(amount.period.first(), range);
            if (!reached[begin]) continue;
            const FillingQuality quality = reached[begin]->quality + qualityOf(amount);
            if (!reached[end] || quality > reached[end]->quality)
                reached[end] = Step{quality, begin, piece};
        }
    }
    if (!reached.back()) return std::nullopt;

    Filling filling{.range = range, .pieces = {}, .quality = reached.back()->quality};
    for (size_t end = reached.size() - 1; end > 0; end = reached[end]->from) {
        filling.pieces.push_back(*reached[end]->piece);
        filling.yen += m_amounts[filling.pieces.back()].yen;
    }
    std::reverse(filling.pieces.begin(), filling.pieces.end());
    return filling;
}

std::vector<Filling> PeriodAmounts::bestFillings(const Period& within,
                                                 const Condition& condition) const {
    // best[n]: the best choice among the first n months; it ends with a filling or with a gap.
    struct Choice {
        FillingQuality quality;
        size_t from = 0;
        std::optional<Filling> filling;
    };
    std::vector<Choice> best(static_cast<size_t>(within.monthCount()) + 1);
    for (size_t end = 1; end < best.size(); ++end) {
        best[end] = {best[end - 1].quality, end - 1, std::nullopt};
        for (size_t begin = end; begin-- > 0;) {
            const Period range = Period::startingAt(within.first(), static_cast<int>(end - begin))
                                     .shifted(static_cast<int>(begin));
            auto filling = fill(range);
            if (!filling) continue;
            const FillingQuality quality = best[begin].quality + filling->quality;
            if (quality > best[end].quality && condition(range))
                best[end] = {quality, begin, std::move(filling)};
        }
    }
    std::vector<Filling> chosen;
    for (size_t end = best.size() - 1; end > 0; end = best[end].from)
        if (best[end].filling) chosen.push_back(*best[end].filling);
    std::reverse(chosen.begin(), chosen.end());
    return chosen;
}

int monthsOf(const std::vector<Filling>& fillings) {
    int months = 0;
    for (const Filling& filling : fillings) months += filling.range.monthCount();
    return months;
}

std::int64_t yenOf(const std::vector<Filling>& fillings) {
    std::int64_t yen = 0;
    for (const Filling& filling : fillings) yen += filling.yen;
    return yen;
}

}  // namespace banso
