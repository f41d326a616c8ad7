// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/hub/hub.h"

namespace banso::sync {

/// Reads an unpacked request: hello first, end last, lines and hash agreeing. Errors: Malformed,
/// TooLarge, Incomplete.
Result<PushRequest> readRequest(std::string_view body);

}  // namespace banso::sync
