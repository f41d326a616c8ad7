// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QVariantList>

#include "mobile/ui/charts/chart_item.h"

namespace banso {

// A course of values small enough to stand in a row, drawn in actualColor; null is a gap.
class SparklineItem : public banso::ChartItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QVariantList values MEMBER m_values NOTIFY contentChanged)

  public:
    explicit SparklineItem(QQuickItem* parent = nullptr) : ChartItem(parent) {}

    void paint(QPainter* painter) override;

  private:
    QVariantList m_values;
};

}  // namespace banso
