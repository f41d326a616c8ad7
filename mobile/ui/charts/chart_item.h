// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QQuickPaintedItem>

#include "mobile/ui/charts/chart_painter.h"

namespace banso {

// What every chart on a page shares: its colours and its type, which the page takes from Theme.
class ChartItem : public QQuickPaintedItem {
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(QColor inkColor MEMBER m_ink NOTIFY styleChanged)
    Q_PROPERTY(QColor mutedColor MEMBER m_muted NOTIFY styleChanged)
    Q_PROPERTY(QColor lineColor MEMBER m_line NOTIFY styleChanged)
    Q_PROPERTY(QColor surfaceColor MEMBER m_surface NOTIFY styleChanged)
    Q_PROPERTY(QColor planColor MEMBER m_plan NOTIFY styleChanged)
    Q_PROPERTY(QColor planLineColor MEMBER m_planLine NOTIFY styleChanged)
    Q_PROPERTY(QColor actualColor MEMBER m_actual NOTIFY styleChanged)
    Q_PROPERTY(QString fontFamily MEMBER m_fontFamily NOTIFY styleChanged)
    Q_PROPERTY(int fontSize MEMBER m_fontSize NOTIFY styleChanged)

  public:
    explicit ChartItem(QQuickItem* parent = nullptr);

  Q_SIGNALS:
    void styleChanged();
    void contentChanged();

  protected:
    ChartStyle style() const;

  private:
    QColor m_ink = Qt::black;
    QColor m_muted = Qt::darkGray;
    QColor m_line = Qt::lightGray;
    QColor m_surface = Qt::white;
    QColor m_plan = Qt::lightGray;
    QColor m_planLine = Qt::gray;
    QColor m_actual = Qt::darkBlue;
    QString m_fontFamily;
    int m_fontSize = 14;
};

}  // namespace banso
