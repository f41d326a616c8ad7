// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "shared/db/database.h"

namespace banso::sync {

/// The steps that make the hub's file. A released step never changes.
const std::vector<Migration>& hubMigrations();

}  // namespace banso::sync
