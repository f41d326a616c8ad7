// SPDX-License-Identifier: Apache-2.0
#include "tests/end_to_end/demo/pen.h"

#include "shared/text/fold.h"

namespace banso::demo {

Pen::Pen(const TabletProgram& tablet, const Clock& clock) : m_ids(clock) {
    auto opened = Tablet::open(
        tablet.file(),
        {clock, m_ids, [](std::string_view text) { return fold(text); }, tablet.dataKey(), {}});
    if (!opened)
        throw DayFailed(tablet.folder() + ": " + QString::fromStdString(opened.error().detail));
    m_tablet = std::move(*opened);
}

void Pen::save() {
    const auto saved = m_tablet->save(std::exchange(m_changes, {}));
    if (!saved) throw DayFailed(QString::fromStdString(saved.error().detail));
}

}  // namespace banso::demo
