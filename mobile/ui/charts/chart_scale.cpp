// SPDX-License-Identifier: Apache-2.0
#include "mobile/ui/charts/chart_scale.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace banso {
namespace {

// Three or four lines are enough to read a bar by, and leave room for the labels at 200 %.
constexpr double kStepsWanted = 3;

double roundStep(double span) {
    const double rough = span / kStepsWanted;
    const double power = std::pow(10, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 2.5, 5.0}) {
        if (factor * power >= rough) return factor * power;
    }
    return 10 * power;
}

}  // namespace

std::vector<double> ChartScale::steps() const {
    std::vector<double> values;
    const auto count = static_cast<int>(std::lround((high - low) / step));
    for (int i = 0; i <= count; ++i) values.push_back(low + i * step);
    return values;
}

double ChartScale::y(double value, const QRectF& plot) const {
    return plot.bottom() - (value - low) / (high - low) * plot.height();
}

ChartScale chartScale(const ChartSeries& plan, const ChartSeries& actual) {
    double low = 0;
    double high = 0;
    for (const ChartSeries* series : {&plan, &actual}) {
        for (const std::optional<double>& value : *series) {
            low = std::min(low, value.value_or(0));
            high = std::max(high, value.value_or(0));
        }
    }
    if (low == high) return {};
    const double step = roundStep(high - low);
    return {std::floor(low / step) * step, std::ceil(high / step) * step, step};
}

QString chartFigure(double value) {
    const QLocale japanese(QLocale::Japanese, QLocale::Japan);
    const double size = std::abs(value);
    const bool whole = std::abs(size - std::round(size)) < 0.05;
    const QString digits = japanese.toString(size, 'f', whole ? 0 : 1);
    return value < 0 ? QStringLiteral("△") + digits : digits;
}

}  // namespace banso
