// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/device/sync_run.h"

namespace banso::sync {

/// Without news the hub hears of a tablet so often, so that the office knows when it was last there
/// and what it had not sent, and what begins or ends by date arrives.
constexpr std::chrono::hours kHeardOfEvery{1};

/// Whether a sync would bring or take anything: first what the tablet itself knows of, and when
/// that is nothing, one small question to the hub. Errors: those of the transport and the writer.
Result<bool> isSyncDue(SyncWriter& writer, Transport& transport, const Clock& clock);

}  // namespace banso::sync
