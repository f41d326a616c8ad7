// SPDX-License-Identifier: Apache-2.0
#include "mobile/ui/charts/sparkline_item.h"

namespace banso {

void SparklineItem::paint(QPainter* painter) {
    paintSparkline(*painter, boundingRect(), chartSeries(m_values), style().actual);
}

}  // namespace banso
