// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <mutex>
#include <set>
#include <string>
#include <utility>

#include "server/store/audit_log.h"
#include "sync/hub/central_store.h"

namespace banso {

/// Writes into the audit log that a restricted file was shown to somebody who does not look after
/// it, on her tablet or in her browser: once a person, file and day, and again after the server
/// began anew. Any thread.
class RestrictedReads {
  public:
    /// `clock`: its days count.
    RestrictedReads(AuditLog audit, const Clock& clock)
        : m_audit(std::move(audit)), m_clock(clock) {}

    /// Where somebody reads: "device" and its id, or "page" and its path.
    using Place = std::pair<std::string, std::string>;
    /// `file`: the business, or its confidential note, as it stands. Once it returns the file may
    /// be shown. Errors: those of AuditLog::append.
    Result<void> write(RecordId reader, const sync::StoredRecord& file, Place place);

  private:
    const AuditLog m_audit;
    const Clock& m_clock;
    std::mutex m_mutex;
    Date m_day{};
    std::set<std::pair<RecordId, RecordId>> m_written;  // person and file, on that day
};

}  // namespace banso
