// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/hub/sqlite_store.h"

namespace banso {

/// What in the chamber waits for a person's decision.
struct OpenWork {
    std::int64_t conflicts = 0;
    std::int64_t quarantine = 0;  // saves to be mended
};
OpenWork openWork(sync::SqliteStore& store);

}  // namespace banso
