// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "sync/device/outbox.h"

namespace banso {

/// Whether the changes leave a client who wants no record without one. What was written before may
/// be emptied, and decided on. Errors: RecordUnwanted.
Result<void> checkWish(sync::Replica& replica, const std::vector<sync::RecordChange>& changes);

}  // namespace banso
