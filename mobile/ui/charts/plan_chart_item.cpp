// SPDX-License-Identifier: Apache-2.0
#include "mobile/ui/charts/plan_chart_item.h"

namespace banso {

void PlanChartItem::paint(QPainter* painter) {
    std::vector<bool> partial;
    for (const QVariant& month : m_partial) partial.push_back(month.toBool());
    const PlanChartContent content{
        m_labels,   chartSeries(m_plan), chartSeries(m_actual), partial,    m_unit,
        m_planWord, m_actualWord,        m_actualNote,          m_emptyText};
    switch (m_form) {
        case Bars:
            return paintPlanBars(*painter, boundingRect(), content, style());
        case Lines:
            return paintPlanLines(*painter, boundingRect(), content, style());
    }
}

}  // namespace banso
