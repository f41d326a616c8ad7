// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/db/database.h"
#include "sync/protocol/device_lines.h"

namespace banso::sync {

/// Keeps how the chamber's devices stood when the hub told it, in place of what was told before.
/// Stands inside a transaction.
void keepDevices(Database& database, const DeviceList& list);

}  // namespace banso::sync
