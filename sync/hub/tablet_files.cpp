// SPDX-License-Identifier: Apache-2.0
#include "sync/hub/tablet_files.h"

namespace banso::sync {

TabletFiles::Log::Log(AccessTables& tables, const LogOwner& owner, std::int64_t heard)
    : narrow(tables.isNarrow(owner)),
      exceptions(tables.exceptions(owner)),
      wasWide(tables.wasWide(owner, heard)),
      since(tables.since(owner, heard).files),
      ever(tables.since(owner, 0).files) {}

bool TabletFiles::Log::has(RecordId file) const {
    return exceptions.contains(file) == narrow;
}

bool TabletFiles::Log::mayHold(RecordId file) const {
    return has(file) || since.contains(file) || (narrow && wasWide);
}

TabletFiles::TabletFiles(CentralStore& store, const DeviceRow& device)
    : m_hasSynced(device.lastSync != 0),
      m_hers(logOf(store, device.person, device.madeScope)),
      m_kept(logOf(store, device.id, device.madeScope)) {}

TabletFiles::Log TabletFiles::logOf(CentralStore& store, const LogOwner& owner,
                                    std::int64_t heard) {
    AccessTables tables = store.access();
    return {tables, owner, heard};
}

TabletFiles::Part TabletFiles::of(RecordId file) const {
    if (!m_hasSynced) return Part::None;
    if (m_hers.mayHold(file) && m_kept.mayHold(file)) return Part::Whole;
    if (m_hers.held(file) && m_kept.held(file)) return Part::Left;
    return m_hers.mayHold(file) ? Part::Directory : Part::None;
}

}  // namespace banso::sync
