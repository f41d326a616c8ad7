// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QVariantList>

#include "mobile/ui/charts/chart_item.h"

namespace banso {

// The sections of a checksheet as a web, now and if wished before; null is a section not answered.
class RadarChartItem : public banso::ChartItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QStringList labels MEMBER m_labels NOTIFY contentChanged)
    Q_PROPERTY(QVariantList current MEMBER m_current NOTIFY contentChanged)
    Q_PROPERTY(QVariantList earlier MEMBER m_earlier NOTIFY contentChanged)
    Q_PROPERTY(double full MEMBER m_full NOTIFY contentChanged)

  public:
    explicit RadarChartItem(QQuickItem* parent = nullptr) : ChartItem(parent) {}

    void paint(QPainter* painter) override;

  private:
    QStringList m_labels;
    QVariantList m_current;
    QVariantList m_earlier;
    double m_full = 5;
};

}  // namespace banso
