// SPDX-License-Identifier: Apache-2.0
#include "server/store/restricted_reads.h"

#include "shared/base/limits.h"

namespace banso {

Result<void> RestrictedReads::write(RecordId reader, const sync::StoredRecord& file, Place place) {
    const Instant now = m_clock.now();
    const std::lock_guard lock(m_mutex);
    if (m_day != tokyoDate(now) || m_written.size() >= limits::kRestrictedReads) m_written.clear();
    m_day = tokyoDate(now);
    const std::pair read{reader, file.id};
    if (m_written.contains(read)) return {};
    const RecordId business = file.owner.isNull() ? file.id : file.owner;
    const AuditEntry entry{AuditEvent::RestrictedRead,
                           reader.text(),
                           business.text(),
                           {{"kind", file.kind}, std::move(place)}};
    if (auto written = m_audit.append(entry, now); !written) return written;
    m_written.insert(read);
    return {};
}

}  // namespace banso
