// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "shared/base/result.h"
#include "shared/secrets/secret_key.h"

namespace banso {

/// Whether there is a file that any SQLite reads without a key.
bool isClearDatabase(const std::string& file);

/// Puts an encrypted copy in the place of a clear database that nobody has open; after a power cut
/// it is the one or the other, whole. The clear pages may stay readable on the disk until it uses
/// their place again. Errors: Storage, DiskFull; then the clear file is as it was.
Result<void> encryptDatabase(const std::string& file, const SecretKey& key);

}  // namespace banso
