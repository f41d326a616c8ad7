// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "shared/base/result.h"

namespace banso {

/// The name of a tablet's key file in its folder.
constexpr const char* kKeyFileName = "key.json";
/// There from the first step of erasing that folder to the last.
constexpr const char* kErasingFileName = "erasing";

/// Where a tablet that gave up leaves what is closed while its person goes on with an empty one:
/// folders of tablets in its own, aside-1, aside-2 and so on. There it waits for the chamber's
/// paper. All of these outlast a power cut at any step: the next mendAside finishes or undoes it.

/// Moves what the folder has of a tablet into a new one of them, its key file last. Errors:
/// Storage.
Result<void> putAside(const std::string& folder);
/// Those that are there, whole.
std::vector<std::string> asideIn(const std::string& folder);
/// Whether a file or folder of this name is one of them.
bool isAside(std::string_view name);
/// Removes one of them, of which no file is open: first what opens it. Errors: Storage.
Result<void> removeAside(const std::string& aside);
/// To be called before anything else in the folder is opened. Errors: Storage.
Result<void> mendAside(const std::string& folder);

}  // namespace banso
