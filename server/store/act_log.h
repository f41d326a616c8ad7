// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "server/store/audit_log.h"
#include "server/store/chamber_file.h"
#include "sync/hub/acts.h"

namespace banso {

/// Writes into the audit log what a push did that somebody may be asked about, before it is
/// committed: with the ids of the business and of the record, or a setting's key. `device`: whose
/// push it was. Errors: those of AuditLog::append.
Result<void> noteActs(const AuditLog& audit, sync::CentralStore& store,
                      const std::vector<sync::Act>& acts, const DeviceId& device, Instant now);

}  // namespace banso
