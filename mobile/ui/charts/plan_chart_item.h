// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QVariantList>

#include "mobile/ui/charts/chart_item.h"

namespace banso {

// A plan's months against what was achieved, as bars or as running lines; null is a missing month.
class PlanChartItem : public banso::ChartItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(banso::PlanChartItem::Form form MEMBER m_form NOTIFY contentChanged)
    Q_PROPERTY(QStringList labels MEMBER m_labels NOTIFY contentChanged)
    Q_PROPERTY(QVariantList plan MEMBER m_plan NOTIFY contentChanged)
    Q_PROPERTY(QVariantList actual MEMBER m_actual NOTIFY contentChanged)
    Q_PROPERTY(QVariantList partial MEMBER m_partial NOTIFY contentChanged)
    Q_PROPERTY(QString unit MEMBER m_unit NOTIFY contentChanged)
    Q_PROPERTY(QString planWord MEMBER m_planWord NOTIFY contentChanged)
    Q_PROPERTY(QString actualWord MEMBER m_actualWord NOTIFY contentChanged)
    Q_PROPERTY(QString actualNote MEMBER m_actualNote NOTIFY contentChanged)
    Q_PROPERTY(QString emptyText MEMBER m_emptyText NOTIFY contentChanged)

  public:
    enum Form { Bars, Lines };
    Q_ENUM(Form)

    explicit PlanChartItem(QQuickItem* parent = nullptr) : ChartItem(parent) {}

    void paint(QPainter* painter) override;

  private:
    Form m_form = Bars;
    QStringList m_labels;
    QVariantList m_plan;
    QVariantList m_actual;
    QVariantList m_partial;
    QString m_unit;
    QString m_planWord;
    QString m_actualWord;
    QString m_actualNote;
    QString m_emptyText;
};

}  // namespace banso
