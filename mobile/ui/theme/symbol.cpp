// SPDX-License-Identifier: Apache-2.0
#include "mobile/ui/theme/symbol.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace banso {
namespace {

// Every symbol is drawn on a square of 24 units with strokes of 2.
constexpr double kGrid = 24;
constexpr double kStroke = 2;

using Points = std::initializer_list<QPointF>;

void line(QPainterPath& path, Points points) {
    path.addPolygon(QPolygonF(QList<QPointF>(points)));
}

void closed(QPainterPath& path, Points points) {
    line(path, points);
    path.closeSubpath();
}

QPainterPath calendar() {
    QPainterPath path;
    path.addRoundedRect(QRectF(3.5, 5, 17, 16), 2.5, 2.5);
    line(path, {{3.5, 10}, {20.5, 10}});
    line(path, {{8, 2.5}, {8, 6.5}});
    line(path, {{16, 2.5}, {16, 6.5}});
    line(path, {{8.5, 15.2}, {11, 17.7}, {15.8, 12.9}});
    return path;
}

QPainterPath building() {
    QPainterPath path;
    closed(path, {{4.5, 3.5}, {19.5, 3.5}, {21.5, 9}, {2.5, 9}});
    line(path, {{4.5, 12}, {4.5, 20.5}, {19.5, 20.5}, {19.5, 12}});
    line(path, {{9.5, 20}, {9.5, 14.5}, {14.5, 14.5}, {14.5, 20}});
    path.moveTo(2.5, 9);
    path.arcTo(QRectF(2.5, 6, 6.3, 6.3), 180, 180);
    path.arcTo(QRectF(8.8, 6, 6.4, 6.3), 180, 180);
    path.arcTo(QRectF(15.2, 6, 6.3, 6.3), 180, 180);
    return path;
}

QPainterPath gauge() {
    QPainterPath path;
    path.addEllipse(QPointF(12, 12), 9, 9);
    path.addEllipse(QPointF(12, 12), 4.6, 4.6);
    path.addEllipse(QPointF(12, 12), 0.6, 0.6);
    return path;
}

QPainterPath transfer() {
    QPainterPath path;
    line(path, {{8, 20.5}, {8, 4}});
    line(path, {{3.5, 8.5}, {8, 4}, {12.5, 8.5}});
    line(path, {{16, 3.5}, {16, 20}});
    line(path, {{11.5, 15.5}, {16, 20}, {20.5, 15.5}});
    return path;
}

QPainterPath book() {
    QPainterPath path;
    path.moveTo(12, 6.2);
    path.cubicTo(9.8, 4.4, 6.5, 4, 3, 4.4);
    path.lineTo(3, 18.6);
    path.cubicTo(6.5, 18.2, 9.8, 18.6, 12, 20.4);
    path.cubicTo(14.2, 18.6, 17.5, 18.2, 21, 18.6);
    path.lineTo(21, 4.4);
    path.cubicTo(17.5, 4, 14.2, 4.4, 12, 6.2);
    path.lineTo(12, 20.2);
    return path;
}

QPainterPath trendDown() {
    QPainterPath path;
    line(path, {{3, 6}, {9.5, 12.5}, {13, 9}, {20.5, 16.5}});
    line(path, {{20.5, 10.5}, {20.5, 16.5}, {14.5, 16.5}});
    line(path, {{3, 20.5}, {21, 20.5}});
    return path;
}

QPainterPath report() {
    QPainterPath path;
    closed(path, {{5, 3}, {15, 3}, {19.5, 7.5}, {19.5, 21}, {5, 21}});
    line(path, {{9, 17}, {9, 14}});
    line(path, {{12.3, 17}, {12.3, 10}});
    line(path, {{15.6, 17}, {15.6, 12.5}});
    return path;
}

QPainterPath magnifier() {
    QPainterPath path;
    path.addEllipse(QPointF(10.5, 10.5), 6.5, 6.5);
    line(path, {{15.4, 15.4}, {20.5, 20.5}});
    return path;
}

QPainterPath eraser() {
    QPainterPath path;
    closed(path, {{8.5, 5}, {21.5, 5}, {21.5, 19}, {8.5, 19}, {2.5, 12}});
    line(path, {{11.8, 9.2}, {17.4, 14.8}});
    line(path, {{17.4, 9.2}, {11.8, 14.8}});
    return path;
}

QPainterPath alert() {
    QPainterPath path;
    closed(path, {{12, 3.5}, {21.5, 20}, {2.5, 20}});
    line(path, {{12, 9.5}, {12, 14}});
    line(path, {{12, 16.9}, {12, 17.1}});
    return path;
}

QPainterPath offline() {
    QPainterPath path;
    path.moveTo(7.5, 18.5);
    path.cubicTo(4.5, 18.5, 2.5, 16.4, 2.5, 13.8);
    path.cubicTo(2.5, 11.2, 4.6, 9.3, 7, 9.2);
    path.cubicTo(8, 6.3, 10.2, 5, 12.6, 5);
    path.cubicTo(15.8, 5, 18, 7.2, 18.3, 10.2);
    path.cubicTo(20.3, 10.5, 21.5, 12.2, 21.5, 14.2);
    path.cubicTo(21.5, 16.7, 19.6, 18.5, 17, 18.5);
    path.closeSubpath();
    line(path, {{4, 3.5}, {20, 21.5}});
    return path;
}

QPainterPath hourglass() {
    QPainterPath path;
    line(path, {{5, 3}, {19, 3}});
    line(path, {{5, 21}, {19, 21}});
    closed(path, {{7, 3},
                  {17, 3},
                  {17, 7},
                  {13, 12},
                  {17, 17},
                  {17, 21},
                  {7, 21},
                  {7, 17},
                  {11, 12},
                  {7, 7}});
    return path;
}

QPainterPath tray() {
    QPainterPath path;
    closed(path, {{6, 4.5}, {18, 4.5}, {21.5, 13}, {21.5, 19.5}, {2.5, 19.5}, {2.5, 13}});
    line(path, {{2.5, 13}, {8, 13}, {9.5, 15.8}, {14.5, 15.8}, {16, 13}, {21.5, 13}});
    return path;
}

QPainterPath person() {
    QPainterPath path;
    path.addEllipse(QPointF(12, 8), 4.2, 4.2);
    path.moveTo(3.8, 20.8);
    path.cubicTo(4.4, 16.6, 7.6, 14.8, 12, 14.8);
    path.cubicTo(16.4, 14.8, 19.6, 16.6, 20.2, 20.8);
    return path;
}

QPainterPath strokes(Points points) {
    QPainterPath path;
    line(path, points);
    return path;
}

QPainterPath crossed(Points first, Points second) {
    QPainterPath path = strokes(first);
    line(path, second);
    return path;
}

QPainterPath symbolPath(Symbol::Name name) {
    switch (name) {
        case Symbol::None:
            return {};
        case Symbol::Calendar:
            return calendar();
        case Symbol::Building:
            return building();
        case Symbol::Gauge:
            return gauge();
        case Symbol::Transfer:
            return transfer();
        case Symbol::Book:
            return book();
        case Symbol::TrendDown:
            return trendDown();
        case Symbol::Report:
            return report();
        case Symbol::Back:
            return strokes({{15, 4.5}, {7.5, 12}, {15, 19.5}});
        case Symbol::Next:
            return strokes({{9, 4.5}, {16.5, 12}, {9, 19.5}});
        case Symbol::Search:
            return magnifier();
        case Symbol::Close:
            return crossed({{6, 6}, {18, 18}}, {{18, 6}, {6, 18}});
        case Symbol::Erase:
            return eraser();
        case Symbol::Check:
            return strokes({{4.5, 12.5}, {10, 18}, {19.5, 7}});
        case Symbol::Plus:
            return crossed({{12, 5}, {12, 19}}, {{5, 12}, {19, 12}});
        case Symbol::Alert:
            return alert();
        case Symbol::Offline:
            return offline();
        case Symbol::Hourglass:
            return hourglass();
        case Symbol::Tray:
            return tray();
        case Symbol::Person:
            return person();
    }
    return {};
}

}  // namespace

Symbol::Symbol(QQuickItem* parent) : QQuickPaintedItem(parent) {
    setImplicitSize(kGrid, kGrid);
    setAntialiasing(true);
}

void Symbol::setName(Name name) {
    if (m_name == name) return;
    m_name = name;
    Q_EMIT nameChanged();
    update();
}

void Symbol::setColor(const QColor& color) {
    if (m_color == color) return;
    m_color = color;
    Q_EMIT colorChanged();
    update();
}

void Symbol::paint(QPainter* painter) {
    const double side = std::min(width(), height());
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate((width() - side) / 2, (height() - side) / 2);
    painter->scale(side / kGrid, side / kGrid);
    painter->setPen(QPen(m_color, kStroke, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    painter->drawPath(symbolPath(m_name));
}

}  // namespace banso
