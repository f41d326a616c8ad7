// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/hub/central_store.h"
#include "sync/protocol/messages.h"

namespace banso::sync {

/// Where a tablet of this device stands when it has all that its person may see, as she was told
/// last (sync/PROTOCOL.md, section 2.6). Reads only, as of one moment. Throws StorageError.
Head headFor(CentralStore& store, const DeviceRow& device);

}  // namespace banso::sync
