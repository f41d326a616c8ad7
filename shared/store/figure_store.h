// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "shared/domain/figure.h"
#include "shared/rules/plan_evidence.h"
#include "shared/store/records.h"

namespace banso {

/// The figures of businesses.
class FigureStore {
  public:
    FigureStore(Database& database, Viewer viewer)
        : m_database(database), m_viewer(std::move(viewer)) {}

    /// All of a business, of all years, cancelled ones too.
    std::vector<Figure> of(RecordId business) const;
    /// Where the figure that was read last came from.
    std::optional<FigureSource> lastSource(RecordId business) const;

  private:
    Database& m_database;
    Viewer m_viewer;
};

/// A figure of that business, months and measure with the id that follows from them, and nothing
/// in it yet.
Figure emptyFigure(RecordId business, const Period& period, Measure measure);

/// The figure as the rules see it; none when it is cancelled or says nothing.
std::optional<FigureFact> figureFact(const Figure& figure);

/// The evidence as it will be once these figures are saved: each stands in for the one with its
/// id.
PlanEvidence withFigures(PlanEvidence evidence, const std::vector<Figure>& figures);

}  // namespace banso
