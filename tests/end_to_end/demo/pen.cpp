// SPDX-License-Identifier: Apache-2.0
#include "tests/end_to_end/demo/pen.h"

#include "shared/text/fold.h"

namespace banso::demo {

Pen::Pen(const std::string& file, const Clock& clock) : m_ids(clock) {
    auto tablet =
        Tablet::open(file, {clock, m_ids, [](std::string_view text) { return fold(text); }, {}});
    if (!tablet) throw DayFailed(QString::fromStdString(file + ": " + tablet.error().detail));
    m_tablet = std::move(*tablet);
}

void Pen::save() {
    const auto saved = m_tablet->save(std::exchange(m_changes, {}));
    if (!saved) throw DayFailed(QString::fromStdString(saved.error().detail));
}

}  // namespace banso::demo
