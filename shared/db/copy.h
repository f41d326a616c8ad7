// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/db/database.h"

namespace banso {

/// Copies the database as it stands at one moment into a new file that stands alone (no log beside
/// it). Others may write meanwhile. Errors: Storage, DiskFull; then what is in the file is nothing.
Result<void> copyDatabase(Database& source, const std::string& file);

}  // namespace banso
