// SPDX-License-Identifier: Apache-2.0
#include "mobile/ui/charts/radar_chart_item.h"

namespace banso {

void RadarChartItem::paint(QPainter* painter) {
    const RadarChartContent content{m_labels, chartSeries(m_current), chartSeries(m_earlier),
                                    m_full};
    paintRadar(*painter, boundingRect(), content, style());
}

}  // namespace banso
