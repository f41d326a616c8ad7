// SPDX-License-Identifier: Apache-2.0
#include "mobile/ui/charts/chart_item.h"

namespace banso {

ChartItem::ChartItem(QQuickItem* parent) : QQuickPaintedItem(parent) {
    setAntialiasing(true);
    connect(this, &ChartItem::styleChanged, this, [this] { update(); });
    connect(this, &ChartItem::contentChanged, this, [this] { update(); });
}

ChartStyle ChartItem::style() const {
    QFont font(m_fontFamily);
    font.setPixelSize(std::max(1, m_fontSize));
    return {font, m_ink, m_muted, m_line, m_surface, m_plan, m_planLine, m_actual};
}

}  // namespace banso
