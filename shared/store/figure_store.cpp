// SPDX-License-Identifier: Apache-2.0
#include "shared/store/figure_store.h"

#include <algorithm>
#include <map>

#include "shared/store/twins.h"

namespace banso {

std::vector<Figure> FigureStore::of(RecordId business) const {
    const Records<Figure> figures(m_database, m_viewer);
    const auto records = twins::all(m_database, business);
    if (records.size() < 2) return figures.where("business=? ORDER BY id", business);
    // Of joined records the first that has a figure of these months counts, never both.
    std::map<std::pair<std::string, std::optional<Measure>>, Figure> counting;
    for (const RecordId record : records)
        for (Figure& figure : figures.where("business=? AND cancelled IS NOT 1", record))
            counting.try_emplace({figure.period, figure.measure}, std::move(figure));
    std::vector<Figure> found;
    for (auto& [key, figure] : counting) found.push_back(std::move(figure));
    std::ranges::sort(found, {}, &Figure::id);
    return found;
}

std::optional<FigureSource> FigureStore::lastSource(RecordId business) const {
    static const std::string sql = "SELECT source FROM figure WHERE business IN (" +
                                   twins::allOf("?1") +
                                   ") AND source IS NOT NULL AND cancelled IS NOT 1 "
                                   "ORDER BY readOn DESC,id DESC LIMIT 1";
    Statement row = m_database.prepare(sql);
    row.bind(business);
    if (!row.step()) return std::nullopt;
    const auto source = fromWord<FigureSource>(row.text(0));
    return source == FigureSource::Unknown ? std::nullopt : std::optional(source);
}

Figure emptyFigure(RecordId business, const Period& period, Measure measure) {
    Figure figure;
    figure.business = business;
    figure.period = period.text();
    figure.measure = measure;
    figure.id = naturalId(kindOf<Figure>(), toUnits(figure));
    return figure;
}

std::optional<FigureFact> figureFact(const Figure& figure) {
    const auto period = Period::parse(figure.period);
    if (!period || figure.cancelled || (!figure.amount && !figure.direction)) return std::nullopt;
    return FigureFact{.id = figure.id,
                      .period = *period,
                      .measure = figure.measure.value_or(Measure::Unknown),
                      .yen = figure.amount,
                      .direction = figure.direction.value_or(Direction::Unknown),
                      .taxBasis = figure.taxBasis.value_or(TaxBasis::Unknown),
                      .state = figure.state.value_or(FigureState::Unknown),
                      .readOn = figure.readOn};
}

PlanEvidence withFigures(PlanEvidence evidence, const std::vector<Figure>& figures) {
    for (const Figure& figure : figures) {
        std::erase_if(evidence.figures,
                      [&](const FigureFact& fact) { return fact.id == figure.id; });
        if (const auto fact = figureFact(figure)) evidence.figures.push_back(*fact);
    }
    return evidence;
}

}  // namespace banso
