// SPDX-License-Identifier: Apache-2.0
#include "mobile/ui/charts/chart_series.h"

#include <cmath>

namespace banso {

ChartSeries chartSeries(const QVariantList& values) {
    ChartSeries series;
    series.reserve(static_cast<std::size_t>(values.size()));
    for (const QVariant& value : values) {
        bool isNumber = false;
        const double number = value.toDouble(&isNumber);
        const bool present = isNumber && !value.isNull() && std::isfinite(number);
        series.push_back(present ? std::optional<double>(number) : std::nullopt);
    }
    return series;
}

}  // namespace banso
