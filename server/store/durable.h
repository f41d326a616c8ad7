// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "shared/base/result.h"

namespace banso {

/// Forces a file's bytes, or a folder's entries, onto the disk. Errors: Storage.
Result<void> syncToDisk(const std::filesystem::path& path);

/// Makes a folder that only its owner can enter, and those above it, where there is none. Errors:
/// Storage.
Result<void> makePrivateFolder(const std::filesystem::path& path);

/// Adds lines to a file that only its owner can read; on disk, all together, when it returns,
/// and none of them upon an error. Errors: Storage, DiskFull.
Result<void> appendLines(const std::filesystem::path& path, const std::vector<std::string>& lines);

}  // namespace banso
