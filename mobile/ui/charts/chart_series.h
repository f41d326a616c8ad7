// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QVariantList>

#include <optional>
#include <vector>

namespace banso {

// The values of one line, set of bars or polygon; an empty place is a value nobody has reported.
using ChartSeries = std::vector<std::optional<double>>;

// From QML or a page model; null, undefined, an empty text and NaN are missing values.
ChartSeries chartSeries(const QVariantList& values);

}  // namespace banso
