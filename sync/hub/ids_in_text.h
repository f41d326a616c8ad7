// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "shared/base/ids.h"

namespace banso::sync {

/// Every record's id that a text names, in the order in which they stand there.
std::vector<RecordId> idsIn(std::string_view text);

}  // namespace banso::sync
