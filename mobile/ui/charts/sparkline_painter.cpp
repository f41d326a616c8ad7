// SPDX-License-Identifier: Apache-2.0
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

#include "mobile/ui/charts/chart_painter.h"

namespace banso {
namespace {

constexpr double kSparkLineWidth = 2;
constexpr double kDotRadius = 3;

}  // namespace

void paintSparkline(QPainter& painter, const QRectF& area, const ChartSeries& values,
                    const QColor& color) {
    std::vector<double> present;
    for (const std::optional<double>& value : values)
        if (value) present.push_back(*value);
    if (present.empty()) return;
    const auto [low, high] = std::minmax_element(present.begin(), present.end());
    const double span = *high > *low ? *high - *low : 1;
    const QRectF plot = area.adjusted(kDotRadius, kDotRadius, -kDotRadius, -kDotRadius);
    const double step =
        values.size() > 1 ? plot.width() / static_cast<double>(values.size() - 1) : 0;

    QPainterPath path;
    QPointF last;
    bool running = false;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (values[i]) {
            last = {plot.left() + static_cast<double>(i) * step,
                    plot.bottom() - (*values[i] - *low) / span * plot.height()};
            running ? path.lineTo(last) : path.moveTo(last);
        }
        running = values[i].has_value();
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, kSparkLineWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(last, kDotRadius, kDotRadius);
    painter.restore();
}

}  // namespace banso
