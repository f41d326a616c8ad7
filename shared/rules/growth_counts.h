// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "shared/rules/exact_ratio.h"
#include "shared/rules/figure_selection.h"

/// What the chamber counts over its followed-up businesses: sales up, down, flat or not known, and
/// margins that grew by "3 % or more" under each reading of these words.
namespace banso {

/// 横ばい: how much change is none. The wider of the two holds.
struct FlatBand {
    std::int64_t yen = 0;
    std::int64_t permille = 0;
};

/// 増加, 減少 or 横ばい. `base` is last year's amount of the same months.
Direction directionOf(std::int64_t yen, std::int64_t base, const FlatBand& band = {});

/// How a business's sales in `months` went against the same months of last year: by amounts where
/// both years have them in one tax basis, else by the latest answer without amounts. NotKnown is
/// an answer too.
Direction salesDirection(const std::vector<FigureFact>& figures, const Period& months, Date today,
                         const FlatBand& band = {});

/// Businesses, not visits.
struct DirectionCounts {
    int up = 0;
    int down = 0;
    int flat = 0;
    int notKnown = 0;
};

DirectionCounts countDirections(const std::map<RecordId, Direction>& directionOfBusiness);

/// Readings of 「営業利益率3%以上増加」. The plan document does not say which is meant.
enum class MarginReading {
    /// A: the margin is three points higher (2 % becomes 5 %).
    Points,
    /// B: the margin is three per cent higher (2 % becomes 2.06 %).
    MarginRatio,
    /// C: the profit's amount is three per cent higher.
    ProfitAmount,
};

/// Whether a business meets each reading; none where the reading says nothing, as B and C do of a
/// base without profit.
struct MarginGrowth {
    std::optional<bool> points{};
    std::optional<bool> marginRatio{};
    std::optional<bool> profitAmount{};

    std::optional<bool> meets(MarginReading reading) const;
};

/// `base` and `compared` have the same profit measure and length. `wantedPermille` is the plan's 3
/// %.
MarginGrowth marginGrowth(const ProfitOnSales& base, const ProfitOnSales& compared,
                          std::int64_t wantedPermille = 30);

/// The readings of one business, with the form that reports split by.
struct BusinessMarginGrowth {
    LegalForm form = LegalForm::Unknown;
    MarginGrowth growth{};
};

struct MarginGrowthCounts {
    int corporations = 0;
    int soleProprietors = 0;
    int formNotKnown = 0;
    /// Businesses about which the reading says nothing.
    int undefined = 0;

    int total() const { return corporations + soleProprietors + formNotKnown; }
};

/// Businesses that meet one reading; reports show all three beside each other.
MarginGrowthCounts countMarginGrowth(const std::map<RecordId, BusinessMarginGrowth>& businesses,
                                     MarginReading reading);

}  // namespace banso
