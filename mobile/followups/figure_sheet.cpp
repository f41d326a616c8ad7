// SPDX-License-Identifier: Apache-2.0
#include "mobile/followups/figure_sheet.h"

#include <charconv>
#include <cstdlib>

#include "mobile/app/seen_text.h"
#include "shared/store/figure_store.h"

namespace banso {
namespace {

std::optional<std::int64_t> numberOf(std::string_view digits) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
    return number;
}

/// Trends are of sales: a direction of the profit is not asked for.
FigureSheet::Key trendKey(const Period& period) {
    return {period, Measure::Sales};
}

template <typename E>
void writeWord(json::Writer& writer, std::string_view name, const std::optional<E>& value) {
    if (value) writer.member(name, word(*value));
}

template <typename E>
std::optional<E> readWord(json::Value object, std::string_view name) {
    const auto text = object.string(name);
    return text ? std::optional(fromWord<E>(*text)) : std::nullopt;
}

}  // namespace

std::string moneyDigits(std::int64_t yen, MoneyUnit unit) {
    const auto size = static_cast<std::int64_t>(unit);
    const std::int64_t rounded = (std::abs(yen) + size / 2) / size;
    return (yen < 0 && rounded > 0 ? "-" : "") + std::to_string(rounded);
}

void FigureSheet::begin(RecordId business, const std::vector<sync::Seen<Figure>>& stored) {
    m_business = business;
    for (const sync::Seen<Figure>& seen : stored) {
        const auto period = Period::parse(seen.value.period);
        if (!period || !seen.value.measure) continue;
        m_cells[{*period, *seen.value.measure}].stored = seen;
    }
}

FigureOrigin FigureSheet::origin() const {
    const auto first = [](const auto& chosen, const auto& usual) {
        return chosen ? chosen : usual;
    };
    return {first(m_chosen.taxBasis, m_usual.taxBasis), first(m_chosen.source, m_usual.source),
            first(m_chosen.state, m_usual.state)};
}

std::string FigureSheet::entry(const Key& key) const {
    const auto found = m_cells.find(key);
    if (found == m_cells.end()) return {};
    const Cell& cell = found->second;
    if (cell.isTyped) return cell.yen ? moneyDigits(*cell.yen, m_unit) : cell.digits;
    if (!cell.stored || cell.stored->value.cancelled || !cell.stored->value.amount) return {};
    return moneyDigits(*cell.stored->value.amount, m_unit);
}

void FigureSheet::type(const Key& key, const std::string& entry) {
    Cell& cell = m_cells[key];
    cell.isTyped = true;
    cell.digits = entry;
    const auto number = numberOf(entry);
    cell.yen = number ? std::optional(*number * static_cast<std::int64_t>(m_unit)) : std::nullopt;
    // Who types what the field showed means the amount behind it, to the yen.
    const auto& stored = cell.stored ? cell.stored->value.amount : std::nullopt;
    if (stored && moneyDigits(*stored, m_unit) == entry) cell.yen = stored;
}

FigureSheet::Cell& FigureSheet::trendCell(const Period& period) {
    Cell& cell = m_cells[trendKey(period)];
    if (cell.hasTrend) return cell;
    cell.direction = direction(period);
    cell.percent = roughPercent(period);
    cell.hasTrend = true;
    return cell;
}

std::optional<Direction> FigureSheet::direction(const Period& period) const {
    const auto found = m_cells.find(trendKey(period));
    if (found == m_cells.end()) return std::nullopt;
    if (found->second.hasTrend) return found->second.direction;
    return found->second.stored ? found->second.stored->value.direction : std::nullopt;
}

std::string FigureSheet::roughPercent(const Period& period) const {
    const auto found = m_cells.find(trendKey(period));
    if (found == m_cells.end()) return {};
    if (found->second.hasTrend) return found->second.percent;
    const auto& stored = found->second.stored;
    if (!stored || !stored->value.roughPercent) return {};
    return std::to_string(std::abs(*stored->value.roughPercent));
}

void FigureSheet::setDirection(const Period& period, std::optional<Direction> direction) {
    trendCell(period).direction = direction;
}

void FigureSheet::setRoughPercent(const Period& period, const std::string& digits) {
    trendCell(period).percent = digits;
}

Figure FigureSheet::after(const Key& key, const Cell& cell, Date readOn) const {
    Figure figure =
        cell.stored ? cell.stored->value : emptyFigure(m_business, key.period, key.measure);
    if (cell.isTyped) applyAmount(cell, readOn, figure);
    if (cell.hasTrend) applyTrend(cell, figure);
    return figure;
}

/// Amount, basis, source and state are one unit: a new amount brings its own.
void FigureSheet::applyAmount(const Cell& cell, Date readOn, Figure& figure) const {
    if (!cell.yen) {
        figure.amount.reset();
        figure.taxBasis.reset();
        figure.source.reset();
        figure.state.reset();
        figure.readOn.reset();
        return;
    }
    const bool isNew = figure.cancelled || figure.amount != cell.yen;
    const FigureOrigin said = isNew ? origin() : m_chosen;
    const auto differs = [](const auto& chosen, const auto& stored) {
        return chosen && chosen != stored;
    };
    if (!isNew && !differs(said.taxBasis, figure.taxBasis) &&
        !differs(said.source, figure.source) && !differs(said.state, figure.state))
        return;
    figure.cancelled = false;
    figure.cancelReason.clear();
    figure.amount = cell.yen;
    if (said.taxBasis) figure.taxBasis = said.taxBasis;
    if (said.source) figure.source = said.source;
    if (said.state) figure.state = said.state;
    figure.readOn = readOn;
}

void FigureSheet::applyTrend(const Cell& cell, Figure& figure) const {
    const auto percent = numberOf(cell.percent);
    std::optional<std::int64_t> signedPercent;
    if (percent && cell.direction == Direction::Up) signedPercent = *percent;
    if (percent && cell.direction == Direction::Down) signedPercent = -*percent;
    if (cell.direction == figure.direction && signedPercent == figure.roughPercent) return;
    figure.direction = cell.direction;
    figure.roughPercent = signedPercent;
    figure.trendSource = cell.direction ? origin().source : std::nullopt;
}

std::optional<Figure> FigureSheet::figure(const Key& key, Date readOn) const {
    const auto found = m_cells.find(key);
    if (found == m_cells.end()) return std::nullopt;
    Figure made = after(key, found->second, readOn);
    if (made.cancelled || (!made.amount && !made.direction)) return std::nullopt;
    return made;
}

std::vector<Figure> FigureSheet::changedFigures(Date readOn) const {
    std::vector<Figure> changed;
    for (const auto& [key, cell] : m_cells) {
        if (!cell.isTyped && !cell.hasTrend) continue;
        Figure made = after(key, cell, readOn);
        const Figure before =
            cell.stored ? cell.stored->value : emptyFigure(m_business, key.period, key.measure);
        if (toUnits(made) != toUnits(before)) changed.push_back(std::move(made));
    }
    return changed;
}

std::vector<sync::RecordChange> FigureSheet::changes(Date readOn) const {
    std::vector<sync::RecordChange> made;
    for (const Figure& figure : changedFigures(readOn)) {
        const auto period = Period::parse(figure.period);
        const Cell& cell = m_cells.at({*period, *figure.measure});
        made.push_back(cell.stored ? sync::edit(*cell.stored, figure) : sync::creation(figure));
    }
    return made;
}

void FigureSheet::encode(json::Writer& writer) const {
    writer.key("figures").beginObject();
    writer.member("unit", static_cast<std::int64_t>(m_unit));
    writeWord(writer, "taxBasis", m_chosen.taxBasis);
    writeWord(writer, "source", m_chosen.source);
    writeWord(writer, "state", m_chosen.state);
    writer.key("cells").beginArray();
    for (const auto& [key, cell] : m_cells) {
        if (!cell.isTyped && !cell.hasTrend) continue;
        writer.beginObject().member("period", key.period.text());
        writer.member("measure", word(key.measure));
        if (cell.stored) writeSeen(writer, "stored", *cell.stored);
        if (cell.isTyped) writer.member("digits", cell.digits);
        if (cell.isTyped && cell.yen) writer.member("yen", *cell.yen);
        if (cell.hasTrend) writer.member("percent", cell.percent);
        writeWord(writer, "direction", cell.direction);
        writer.endObject();
    }
    writer.endArray().endObject();
}

void FigureSheet::decode(json::Value state) {
    const auto figures = state.find("figures");
    if (!figures) return;
    for (const MoneyUnit unit : {MoneyUnit::Yen, MoneyUnit::ThousandYen, MoneyUnit::TenThousandYen})
        if (figures->integer("unit") == static_cast<std::int64_t>(unit)) m_unit = unit;
    m_chosen = {readWord<TaxBasis>(*figures, "taxBasis"),
                readWord<FigureSource>(*figures, "source"),
                readWord<FigureState>(*figures, "state")};
    if (const auto cells = figures->find("cells"))
        for (const auto& [key, cell] : cells->members()) decodeCell(cell);
}

/// What the form saw stands in for what is stored by now: a save must name the versions seen.
void FigureSheet::decodeCell(json::Value value) {
    const auto period = Period::parse(value.string("period").value_or(std::string_view()));
    const auto measure = readWord<Measure>(value, "measure");
    if (!period || !measure) return;
    Cell cell;
    if (const auto stored = value.find("stored")) cell.stored = readSeen<Figure>(*stored);
    if (const auto digits = value.string("digits")) {
        cell.isTyped = true;
        cell.digits = *digits;
        cell.yen = value.integer("yen");
    }
    if (const auto percent = value.string("percent")) {
        cell.hasTrend = true;
        cell.percent = *percent;
        cell.direction = readWord<Direction>(value, "direction");
    }
    m_cells[{*period, *measure}] = std::move(cell);
}

}  // namespace banso
