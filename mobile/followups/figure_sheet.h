// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "shared/domain/figure.h"
#include "shared/rules/money_text.h"
#include "shared/rules/period.h"
#include "sync/device/outbox.h"

namespace banso {

/// Where the figures of a form come from: said once, for all of them.
struct FigureOrigin {
    std::optional<TaxBasis> taxBasis;
    std::optional<FigureSource> source;
    std::optional<FigureState> state;
};

/// What was typed into a form of figures, over what is stored. It knows the versions that the form
/// saw, and what becomes of each figure; a figure typed as it is stored becomes nothing.
class FigureSheet {
  public:
    struct Key {
        Period period;
        Measure measure;
        auto operator<=>(const Key&) const = default;
    };

    void begin(RecordId business, const std::vector<sync::Seen<Figure>>& stored);

    /// Digits with at most one leading "-", in the sheet's unit; "" is not reported.
    std::string entry(const Key& key) const;
    void type(const Key& key, const std::string& entry);
    std::optional<Direction> direction(const Period& period) const;
    /// Per cent without sign: it follows from the direction.
    std::string roughPercent(const Period& period) const;
    void setDirection(const Period& period, std::optional<Direction> direction);
    void setRoughPercent(const Period& period, const std::string& digits);

    MoneyUnit unit() const { return m_unit; }
    /// Amounts stay as they are; entries show them in the new unit.
    void setUnit(MoneyUnit unit) { m_unit = unit; }
    /// What goes for new and for changed figures unless somebody chooses.
    void setUsual(const FigureOrigin& usual) { m_usual = usual; }
    FigureOrigin origin() const;
    /// What somebody chose. It goes for each figure typed here, also for one whose amount stays.
    FigureOrigin& chosen() { return m_chosen; }

    /// The figure as it is once the form is saved; none when nothing is known.
    std::optional<Figure> figure(const Key& key, Date readOn) const;
    /// The figures that the form changes or makes, as they will be.
    std::vector<Figure> changedFigures(Date readOn) const;
    std::vector<sync::RecordChange> changes(Date readOn) const;

    void encode(json::Writer& writer) const;
    void decode(json::Value state);

  private:
    struct Cell {
        std::optional<sync::Seen<Figure>> stored;
        bool isTyped = false;
        // Of a typed cell: the digits as they stand in the field, and what they mean.
        std::string digits;
        std::optional<std::int64_t> yen;
        bool hasTrend = false;
        std::optional<Direction> direction;
        std::string percent;
    };

    Figure after(const Key& key, const Cell& cell, Date readOn) const;
    void applyAmount(const Cell& cell, Date readOn, Figure& figure) const;
    void applyTrend(const Cell& cell, Figure& figure) const;
    Cell& trendCell(const Period& period);
    void decodeCell(json::Value value);

    RecordId m_business;
    MoneyUnit m_unit = MoneyUnit::ThousandYen;
    FigureOrigin m_usual;
    FigureOrigin m_chosen;
    std::map<Key, Cell> m_cells;
};

/// An amount as the digits of a field: rounded half away from zero to the unit.
std::string moneyDigits(std::int64_t yen, MoneyUnit unit);

}  // namespace banso
