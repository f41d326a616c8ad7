// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "mobile/ui/charts/chart_series.h"

#include <QColor>
#include <QFont>
#include <QStringList>

#include <vector>

class QPainter;

// Painters of the charts, without state: the screen's items and a PDF call the same functions.
namespace banso {

struct ChartStyle {
    QFont font;
    QColor ink;
    QColor inkMuted;
    QColor line;
    QColor surface;
    QColor plan;
    QColor planLine;
    QColor actual;
};

// What a plan's months show: as bars month by month, or as lines that run from April on.
struct PlanChartContent {
    QStringList labels;
    ChartSeries plan;
    ChartSeries actual;
    // Months that are not over yet; hatched as a bar, hollow as a point.
    std::vector<bool> partial;
    QString unit;
    QString planWord;
    QString actualWord;
    // Follows the last actual figure of the lines, such as （70%）.
    QString actualNote;
    // Stands where the figures would, while there are none.
    QString emptyText;
};

struct RadarChartContent {
    QStringList labels;
    ChartSeries current;
    // May be empty; drawn under the current one.
    ChartSeries earlier;
    double full = 5;
};

void paintPlanBars(QPainter& painter, const QRectF& area, const PlanChartContent& content,
                   const ChartStyle& style);
void paintPlanLines(QPainter& painter, const QRectF& area, const PlanChartContent& content,
                    const ChartStyle& style);
void paintRadar(QPainter& painter, const QRectF& area, const RadarChartContent& content,
                const ChartStyle& style);
void paintSparkline(QPainter& painter, const QRectF& area, const ChartSeries& values,
                    const QColor& color);

}  // namespace banso
