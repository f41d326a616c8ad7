// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "shared/base/result.h"

namespace banso {

/// Writes a file that only its owner can read (0600), whole or not at all: a temporary file in the
/// same folder, fsync, rename, fsync of the folder. DiskFull or Storage.
Result<void> writeSecretFile(const std::filesystem::path& path, std::string_view text);

/// NotFound, Storage, TooLarge (a secret of ours has less than 64 KiB), or Invalid when others than
/// the owner can read the file.
Result<std::string> readSecretFile(const std::filesystem::path& path);

}  // namespace banso
