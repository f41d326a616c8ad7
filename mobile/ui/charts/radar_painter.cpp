// SPDX-License-Identifier: Apache-2.0
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "mobile/ui/charts/chart_painter.h"

namespace banso {
namespace {

constexpr double kWebGap = 8;
constexpr double kWebPointRadius = 3;
// A spoke less slanted than this has its name above or below it, any other beside it.
constexpr double kUpright = 0.1;
constexpr int kFillAlpha = 46;

struct Web {
    QPointF middle;
    double radius = 0;
    std::size_t count = 0;

    // The first section stands at the top, the others follow clockwise.
    double angle(std::size_t section) const {
        return 2 * std::numbers::pi * static_cast<double>(section) / static_cast<double>(count) -
               std::numbers::pi / 2;
    }
    QPointF point(std::size_t section, double share) const {
        return middle +
               radius * share * QPointF(std::cos(angle(section)), std::sin(angle(section)));
    }
};

Web webIn(const QRectF& area, const RadarChartContent& content, const QFontMetricsF& metrics) {
    Web web{area.center(), area.height() / 2 - metrics.height() - kWebGap,
            static_cast<std::size_t>(content.labels.size())};
    // A name near the top or the foot leaves more room than one at the side.
    for (std::size_t i = 0; i < web.count; ++i) {
        const QString& label = content.labels[static_cast<qsizetype>(i)];
        const double room = area.width() / 2 - metrics.horizontalAdvance(label) - kWebGap;
        const double across = std::abs(std::cos(web.angle(i)));
        if (across >= kUpright) web.radius = std::min(web.radius, room / across);
    }
    web.radius = std::max(0.0, web.radius);
    return web;
}

void paintRings(QPainter& painter, const Web& web, const RadarChartContent& content,
                const ChartStyle& style) {
    const int rings = std::max(1, static_cast<int>(std::lround(content.full)));
    painter.setBrush(Qt::NoBrush);
    for (int ring = 1; ring <= rings; ++ring) {
        QPolygonF polygon;
        for (std::size_t i = 0; i < web.count; ++i)
            polygon << web.point(i, static_cast<double>(ring) / rings);
        painter.setPen(QPen(ring == rings ? style.planLine : style.line, 1));
        painter.drawPolygon(polygon);
    }
}

bool isMissing(const ChartSeries& series, std::size_t section) {
    return section >= series.size() || !series[section];
}

// A section that nobody has answered has a dotted spoke, so that its gap reads as one.
void paintSpokes(QPainter& painter, const Web& web, const RadarChartContent& content,
                 const ChartStyle& style) {
    for (std::size_t i = 0; i < web.count; ++i) {
        const bool missing = isMissing(content.current, i);
        painter.setPen(missing ? QPen(style.inkMuted, 1, Qt::DotLine) : QPen(style.line, 1));
        painter.drawLine(web.middle, web.point(i, 1));
    }
}

void paintSectionNames(QPainter& painter, const Web& web, const RadarChartContent& content,
                       const ChartStyle& style) {
    const QFontMetricsF metrics(style.font);
    for (std::size_t i = 0; i < web.count; ++i) {
        const QString& label = content.labels[static_cast<qsizetype>(i)];
        const QPointF foot = web.point(i, 1 + kWebGap / std::max(1.0, web.radius));
        const double across = std::cos(web.angle(i));
        const double upright = std::sin(web.angle(i));
        const double width = metrics.horizontalAdvance(label) + 2;
        const double side = std::abs(across) < kUpright ? 0.5 : (across > 0 ? 0 : 1);
        const QRectF box(foot.x() - width * side, foot.y() - metrics.height() * (1 - upright) / 2,
                         width, metrics.height());
        painter.setPen(isMissing(content.current, i) ? style.inkMuted : style.ink);
        painter.drawText(box, Qt::AlignCenter, label);
    }
}

// Each wedge between two answered neighbours is filled and edged; beside a missing one stays a gap.
void paintSeries(QPainter& painter, const Web& web, const ChartSeries& series, double full,
                 const QColor& color, Qt::PenStyle edgeStyle) {
    const auto point = [&](std::size_t i) { return web.point(i, *series[i] / full); };
    QPainterPath wedges;
    QPainterPath edges;
    wedges.setFillRule(Qt::WindingFill);
    for (std::size_t i = 0; i < web.count; ++i) {
        const std::size_t next = (i + 1) % web.count;
        if (isMissing(series, i) || isMissing(series, next)) continue;
        wedges.addPolygon(QPolygonF({web.middle, point(i), point(next), web.middle}));
        edges.moveTo(point(i));
        edges.lineTo(point(next));
    }
    QColor soft = color;
    soft.setAlpha(kFillAlpha);
    // Without smoothing the wedges meet without a seam.
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillPath(wedges, soft);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 2, edgeStyle, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(edges);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    for (std::size_t i = 0; i < web.count; ++i)
        if (!isMissing(series, i)) painter.drawEllipse(point(i), kWebPointRadius, kWebPointRadius);
}

}  // namespace

void paintRadar(QPainter& painter, const QRectF& area, const RadarChartContent& content,
                const ChartStyle& style) {
    if (content.labels.size() < 3) return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(style.font);
    const Web web = webIn(area, content, QFontMetricsF(style.font));
    paintRings(painter, web, content, style);
    paintSpokes(painter, web, content, style);
    paintSeries(painter, web, content.earlier, content.full, style.planLine, Qt::DashLine);
    paintSeries(painter, web, content.current, content.full, style.actual, Qt::SolidLine);
    paintSectionNames(painter, web, content, style);
    painter.restore();
}

}  // namespace banso
