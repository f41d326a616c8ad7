// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sync/device/replica.h"

namespace banso::sync {

/// What a stopped tablet hands in (sync/PROTOCOL.md, section 14): its drafts and every save that it
/// still has and no backup was said to hold, as the bodies of pushes, in order; none where there is
/// nothing, and the same as long as nothing new came. Stands inside a transaction, and leaves them
/// unanswered.
std::vector<std::string> handInRequests(Replica& replica, const Clock& clock, std::string_view app);

}  // namespace banso::sync
