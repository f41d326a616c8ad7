// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "shared/base/ids.h"
#include "shared/domain/words.h"
#include "shared/rules/period.h"
#include "shared/rules/period_amounts.h"

/// Which of a business's figures a comparison may use, and which it leaves out and why.
namespace banso {

/// One figure of a business as the rules see it. Years before lie in the same list.
struct FigureFact {
    RecordId id{};
    Period period;
    Measure measure = Measure::Unknown;
    std::optional<std::int64_t> yen{};  // none when only a direction is known
    Direction direction = Direction::Unknown;
    TaxBasis taxBasis = TaxBasis::Unknown;
    FigureState state = FigureState::Unknown;
    std::optional<Date> readOn{};
};

/// Why a figure of the right measure and months has no part in a comparison.
enum class LeftOutReason {
    Unknown,
    /// Its months are told better by other figures.
    Overlapped,
    /// It is in the other tax basis, or in none that is known.
    OtherTaxBasis,
    /// It reaches into a month that is not over, or was not when the books were read.
    UnfinishedMonth,
    /// Some of its months lie outside those compared, and figures are never split.
    ReachesOutside,
    DirectionOnly,
    /// The other side has no sum for exactly these months.
    NoCounterpart,
};
template <>
struct Words<LeftOutReason> {
    static constexpr std::array<std::pair<LeftOutReason, std::string_view>, 6> kAll{{
        {LeftOutReason::Overlapped, "overlapped"},
        {LeftOutReason::OtherTaxBasis, "other_tax_basis"},
        {LeftOutReason::UnfinishedMonth, "unfinished_month"},
        {LeftOutReason::ReachesOutside, "reaches_outside"},
        {LeftOutReason::DirectionOnly, "direction_only"},
        {LeftOutReason::NoCounterpart, "no_counterpart"},
    }};
};

struct LeftOutFigure {
    RecordId figure;
    Period period;
    LeftOutReason reason;

    bool operator==(const LeftOutFigure&) const = default;
};

/// Whether the figure's last month was not over on the day that the figure is of: the day when the
/// books were read, at the latest today. It stays unfinished until somebody reads them again.
bool isUnfinished(const FigureFact& figure, Date today);

/// What a comparison asks for.
struct FigureQuery {
    Measure measure;
    TaxBasis taxBasis;
    Period within;
    Date today;
};

/// The figures that may be used, before any choice among overlapping ones. Figures of other
/// measures or of months wholly outside the query are of no concern and are not named.
struct UsableFigures {
    std::vector<FigureFact> usable;
    std::vector<LeftOutFigure> leftOut;

    /// Names what `chosen` (fillings of amountsOf(usable)) did not use.
    void leaveOutAllBut(const std::vector<Filling>& chosen);
};

/// The figures' amounts, in their order; each figure has one.
PeriodAmounts amountsOf(const std::vector<FigureFact>& figures);

UsableFigures usableFigures(const std::vector<FigureFact>& figures, const FigureQuery& query);

/// The disjoint figures that tell most months of the query: then final before provisional, then the
/// latest read.
struct FigureSelection {
    std::vector<FigureFact> chosen;
    std::vector<LeftOutFigure> leftOut;

    int months() const;
    std::int64_t yen() const;
};

FigureSelection selectFigures(const std::vector<FigureFact>& figures, const FigureQuery& query);

}  // namespace banso
