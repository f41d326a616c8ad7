// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "mobile/ui/charts/chart_series.h"

#include <QRectF>
#include <QString>

#include <vector>

namespace banso {

// The upright axis of a chart: round steps from at most zero to at least the greatest value.
struct ChartScale {
    double low = 0;
    double high = 1;
    double step = 1;

    // The lines to draw, from the lowest to the highest.
    std::vector<double> steps() const;
    // Where a value stands in the plot, in the plot's own units.
    double y(double value, const QRectF& plot) const;
};

// Holds every present value of both series; with none, a scale from 0 to 1.
ChartScale chartScale(const ChartSeries& plan, const ChartSeries& actual);

// Grouped in threes, a loss as △1,200, at most one decimal: as the field's papers write figures.
QString chartFigure(double value);

}  // namespace banso
