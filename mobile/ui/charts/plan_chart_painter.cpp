// SPDX-License-Identifier: Apache-2.0
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

#include "mobile/ui/charts/chart_painter.h"
#include "mobile/ui/charts/chart_scale.h"

namespace banso {
namespace {

// Shares of a month's room: the two bars together, and how far the actual bar covers the plan's.
constexpr double kBarsShare = 0.52;
constexpr double kOverlapShare = 0.12;
constexpr double kLineWidth = 3;
constexpr double kPlanWidth = 2;
constexpr double kPointRadius = 4;
constexpr double kGap = 6;

struct Frame {
    QRectF plot;
    ChartScale scale;
    double monthWidth = 0;

    double middle(std::size_t month) const {
        return plot.left() + (static_cast<double>(month) + 0.5) * monthWidth;
    }
};

std::optional<double> at(const ChartSeries& series, std::size_t index) {
    return index < series.size() ? series[index] : std::nullopt;
}

bool isPartial(const PlanChartContent& content, std::size_t month) {
    return month < content.partial.size() && content.partial[month];
}

std::size_t monthCount(const PlanChartContent& content) {
    return std::max({static_cast<std::size_t>(content.labels.size()), content.plan.size(),
                     content.actual.size()});
}

double axisWidth(const ChartScale& scale, const QFontMetricsF& metrics) {
    double width = 0;
    for (const double step : scale.steps())
        width = std::max(width, metrics.horizontalAdvance(chartFigure(step)));
    return width;
}

void paintSteps(QPainter& painter, const QRectF& area, const Frame& frame,
                const ChartStyle& style) {
    const QFontMetricsF metrics(painter.font());
    for (const double step : frame.scale.steps()) {
        const double y = frame.scale.y(step, frame.plot);
        painter.setPen(QPen(step == 0 ? style.inkMuted : style.line, 1));
        painter.drawLine(QPointF(frame.plot.left(), y), QPointF(frame.plot.right(), y));
        painter.setPen(style.inkMuted);
        const QRectF box(area.left(), y - metrics.height() / 2,
                         frame.plot.left() - area.left() - kGap, metrics.height());
        painter.drawText(box, Qt::AlignRight | Qt::AlignVCenter, chartFigure(step));
    }
}

// With large type not every month's name fits; every second or third one then stands.
void paintMonthNames(QPainter& painter, const QRectF& area, const Frame& frame,
                     const PlanChartContent& content) {
    const QFontMetricsF metrics(painter.font());
    double widest = 1;
    for (const QString& label : content.labels)
        widest = std::max(widest, metrics.horizontalAdvance(label) + kGap);
    const auto every = static_cast<int>(widest / std::max(1.0, frame.monthWidth)) + 1;
    for (int month = 0; month < content.labels.size(); month += every) {
        const QRectF box(frame.middle(static_cast<std::size_t>(month)) - widest / 2,
                         area.bottom() - metrics.height(), widest, metrics.height());
        painter.drawText(box, Qt::AlignCenter, content.labels[month]);
    }
}

Frame paintFrame(QPainter& painter, const QRectF& area, const PlanChartContent& content,
                 const ChartStyle& style) {
    painter.setFont(style.font);
    const QFontMetricsF metrics(style.font);
    Frame frame;
    frame.scale = chartScale(content.plan, content.actual);
    const double left = axisWidth(frame.scale, metrics) + kGap;
    const double head = metrics.height() + kGap;
    frame.plot = area.adjusted(left, head + metrics.height() / 2, -1, -head);
    const auto months = std::max<std::size_t>(1, monthCount(content));
    frame.monthWidth = frame.plot.width() / static_cast<double>(months);
    paintSteps(painter, area, frame, style);
    painter.setPen(style.inkMuted);
    painter.drawText(QRectF(area.topLeft(), QSizeF(area.width() / 2, metrics.height())),
                     Qt::AlignLeft | Qt::AlignVCenter, content.unit);
    paintMonthNames(painter, area, frame, content);
    return frame;
}

// The key stands at the right of the unit, in the order the eye meets the bars.
void paintKey(QPainter& painter, const QRectF& area, const PlanChartContent& content,
              const ChartStyle& style) {
    const QFontMetricsF metrics(style.font);
    const double side = metrics.ascent() * 0.7;
    double right = area.right();
    const auto entry = [&](const QString& word, const QColor& color) {
        const double width = metrics.horizontalAdvance(word);
        painter.setPen(style.inkMuted);
        painter.drawText(QRectF(right - width, area.top(), width, metrics.height()),
                         Qt::AlignCenter, word);
        const double left = right - width - kGap - side;
        painter.fillRect(QRectF(left, area.top() + (metrics.height() - side) / 2, side, side),
                         color);
        right = left - 3 * kGap;
    };
    entry(content.actualWord, style.actual);
    entry(content.planWord, style.plan);
}

QRectF barOf(const Frame& frame, double left, double width, double value) {
    const double foot = frame.scale.y(0, frame.plot);
    const QRectF bar =
        QRectF(QPointF(left, foot), QPointF(left + width, frame.scale.y(value, frame.plot)))
            .normalized();
    // A reported zero is not a missing month: it shows as a thin foot.
    return bar.height() < kPlanWidth ? QRectF(left, foot - kPlanWidth, width, kPlanWidth) : bar;
}

void paintActualBar(QPainter& painter, const QRectF& bar, bool partial, const ChartStyle& style) {
    if (!partial) {
        painter.fillRect(bar, style.actual);
        return;
    }
    painter.fillRect(bar, style.surface);
    painter.fillRect(bar, QBrush(style.actual, Qt::BDiagPattern));
    painter.setPen(QPen(style.actual, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(bar);
}

QPointF pointOf(const Frame& frame, std::size_t month, double value) {
    return {frame.middle(month), frame.scale.y(value, frame.plot)};
}

// One stroke for each run of reported months: a missing month breaks the line.
QPainterPath brokenLine(const Frame& frame, const ChartSeries& series) {
    QPainterPath path;
    bool running = false;
    for (std::size_t month = 0; month < series.size(); ++month) {
        if (series[month]) {
            const QPointF point = pointOf(frame, month, *series[month]);
            running ? path.lineTo(point) : path.moveTo(point);
        }
        running = series[month].has_value();
    }
    return path;
}

void paintPoints(QPainter& painter, const Frame& frame, const PlanChartContent& content,
                 const ChartStyle& style) {
    const ChartSeries& series = content.actual;
    for (std::size_t month = 0; month < series.size(); ++month) {
        if (!series[month]) continue;
        const bool last = !at(series, month + 1);
        const bool first = month == 0 || !series[month - 1];
        if (!first && !last && !isPartial(content, month)) continue;
        painter.setPen(QPen(style.actual, kPlanWidth));
        painter.setBrush(isPartial(content, month) ? style.surface : style.actual);
        painter.drawEllipse(pointOf(frame, month, *series[month]), kPointRadius, kPointRadius);
    }
}

std::optional<std::size_t> lastMonth(const ChartSeries& series) {
    for (std::size_t month = series.size(); month > 0; --month)
        if (series[month - 1]) return month - 1;
    return std::nullopt;
}

// The line's highest or lowest place over a stretch of the plot that ends at its last month.
double lineEdge(const Frame& frame, const ChartSeries& series, double left, bool top) {
    const std::size_t last = *lastMonth(series);
    double edge = frame.scale.y(*series[last], frame.plot);
    for (std::size_t month = last; month > 0 && frame.middle(month) > left; --month) {
        if (!series[month - 1]) continue;
        const double y = frame.scale.y(*series[month - 1], frame.plot);
        edge = top ? std::min(edge, y) : std::max(edge, y);
    }
    return edge;
}

// A figure at a line's end, above or below all of the line that it stands over, inside the plot.
void paintEndFigure(QPainter& painter, const Frame& frame, const ChartSeries& series,
                    const QString& text, bool above, const QColor& surface) {
    const QFontMetricsF metrics(painter.font());
    const double width = metrics.horizontalAdvance(text) + 2;
    const double left = std::clamp(frame.middle(*lastMonth(series)) - width / 2, frame.plot.left(),
                                   std::max(frame.plot.left(), frame.plot.right() - width));
    const double edge = lineEdge(frame, series, left, above);
    const double top = above ? edge - metrics.height() - kGap : edge + kGap;
    const QRectF box(left, top, width, metrics.height());
    painter.fillRect(box, surface);
    painter.drawText(box, Qt::AlignCenter, text);
}

void paintEndFigures(QPainter& painter, const Frame& frame, const PlanChartContent& content,
                     const ChartStyle& style) {
    const auto planMonth = lastMonth(content.plan);
    const auto actualMonth = lastMonth(content.actual);
    const bool planAbove = !planMonth || !actualMonth ||
                           *content.plan[*planMonth] >= at(content.actual, *planMonth).value_or(0);
    if (planMonth) {
        const double value = *content.plan[*planMonth];
        painter.setPen(style.inkMuted);
        paintEndFigure(painter, frame, content.plan, content.planWord + u' ' + chartFigure(value),
                       planAbove, style.surface);
    }
    if (!actualMonth) return;
    QFont bold = style.font;
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(style.actual);
    const double value = *content.actual[*actualMonth];
    paintEndFigure(painter, frame, content.actual,
                   content.actualWord + u' ' + chartFigure(value) + content.actualNote, !planAbove,
                   style.surface);
}

bool hasFigures(const PlanChartContent& content) {
    return lastMonth(content.plan).has_value() || lastMonth(content.actual).has_value();
}

void paintEmpty(QPainter& painter, const QRectF& area, const PlanChartContent& content,
                const ChartStyle& style) {
    painter.setFont(style.font);
    painter.setPen(style.inkMuted);
    painter.drawText(area, Qt::AlignCenter | Qt::TextWordWrap, content.emptyText);
}

}  // namespace

void paintPlanBars(QPainter& painter, const QRectF& area, const PlanChartContent& content,
                   const ChartStyle& style) {
    if (!hasFigures(content)) return paintEmpty(painter, area, content, style);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const Frame frame = paintFrame(painter, area, content, style);
    paintKey(painter, area, content, style);
    const double pair = frame.monthWidth * kBarsShare;
    const double overlap = pair * kOverlapShare;
    const double width = (pair + overlap) / 2;
    for (std::size_t month = 0; month < monthCount(content); ++month) {
        const double left = frame.middle(month) - pair / 2;
        if (const auto plan = at(content.plan, month))
            painter.fillRect(barOf(frame, left, width, *plan), style.plan);
        if (const auto actual = at(content.actual, month))
            paintActualBar(painter, barOf(frame, left + width - overlap, width, *actual),
                           isPartial(content, month), style);
    }
    painter.restore();
}

void paintPlanLines(QPainter& painter, const QRectF& area, const PlanChartContent& content,
                    const ChartStyle& style) {
    if (!hasFigures(content)) return paintEmpty(painter, area, content, style);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const Frame frame = paintFrame(painter, area, content, style);
    painter.setBrush(Qt::NoBrush);
    QPen dashes(style.planLine, kPlanWidth, Qt::CustomDashLine, Qt::RoundCap, Qt::RoundJoin);
    dashes.setDashPattern({2.5, 2.5});
    painter.setPen(dashes);
    painter.drawPath(brokenLine(frame, content.plan));
    painter.setPen(QPen(style.actual, kLineWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(brokenLine(frame, content.actual));
    paintPoints(painter, frame, content, style);
    paintEndFigures(painter, frame, content, style);
    painter.restore();
}

}  // namespace banso
