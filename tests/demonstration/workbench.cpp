// SPDX-License-Identifier: Apache-2.0
#include "tests/demonstration/workbench.h"

namespace banso::demonstration {

Workbench::Workbench(const ChamberOptions& options, RecordSink& sink)
    : m_today(options.today), m_random(options.seed), m_sink(sink) {}

RecordId Workbench::idOf(Date day) {
    // Office hours in Tokyo are 0:00 to 9:00 of the same day in UTC.
    const std::int64_t inOffice = m_random.between(0, std::int64_t{9} * 3600 * 1000 - 1);
    const Instant midnight = std::chrono::sys_days{day};
    const std::int64_t moment = midnight.time_since_epoch().count() + inOffice;
    return makeVersion7(moment, static_cast<std::uint16_t>(m_random.below(0x1000)),
                        m_random.next());
}

void Workbench::out(RecordUnits record) {
    ++m_count;
    m_sink.add(std::move(record));
}

}  // namespace banso::demonstration
