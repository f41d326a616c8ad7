// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string_view>

#include "shared/base/result.h"

namespace banso {

/// Forces a file's bytes, or a folder's entries, onto the disk. Errors: Storage.
Result<void> syncToDisk(const std::filesystem::path& path);

/// Makes a folder that only its owner can enter, and those above it, where there is none. Errors:
/// Storage.
Result<void> makePrivateFolder(const std::filesystem::path& path);

/// Adds a line to a file that only its owner can read; on disk when it returns. Errors: Storage,
/// DiskFull.
Result<void> appendLine(const std::filesystem::path& path, std::string_view line);

}  // namespace banso
