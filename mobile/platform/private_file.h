// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "shared/base/result.h"

namespace banso {

/// Replaces the file as a whole, for its owner alone (0600): after a power cut it is the old one or
/// the new one, and the new one once this returned. Errors: DiskFull, Storage.
Result<void> writePrivateFile(const std::string& path, std::string_view text);
/// Errors: NotFound, TooLarge (no file of ours is longer than 64 KiB), Storage.
Result<std::string> readPrivateFile(const std::string& path);
/// What was made, renamed or removed in a folder outlasts a power cut only after this. Errors:
/// Storage.
Result<void> syncFolder(const std::string& path);

}  // namespace banso
