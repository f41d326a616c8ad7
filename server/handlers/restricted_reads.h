// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <mutex>
#include <set>
#include <utility>

#include "server/store/audit_log.h"
#include "sync/hub/central_store.h"

namespace banso {

/// Writes into the audit log that a restricted file was sent to somebody who does not look after
/// it: once a person, file and day, and again after the server began anew. Any thread.
class RestrictedReads {
  public:
    /// `clock`: its days count.
    RestrictedReads(AuditLog audit, const Clock& clock)
        : m_audit(std::move(audit)), m_clock(clock) {}

    /// `file`: the business, or its confidential note, as it stands. Once it returns the file may
    /// be sent. Errors: those of AuditLog::append.
    Result<void> write(const sync::DeviceRow& reader, const sync::StoredRecord& file);

  private:
    const AuditLog m_audit;
    const Clock& m_clock;
    std::mutex m_mutex;
    Date m_day{};
    std::set<std::pair<RecordId, RecordId>> m_written;  // person and file, on that day
};

}  // namespace banso
