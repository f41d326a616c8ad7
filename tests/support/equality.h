// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "sync/device/replica.h"
#include "sync/hub/central_store.h"

namespace banso::tests {

/// The first unit in which what a tablet holds as confirmed is not what stands at the hub, or a
/// record that only one of them has; empty when they are equal.
std::string difference(sync::CentralStore& hub, sync::Replica& tablet);
/// The first thing of its own work that a tablet waits for an answer to; empty when all of it has
/// come to rest. What was quarantined or held stays on top until somebody mends it.
std::string unrest(Database& tablet);

}  // namespace banso::tests
