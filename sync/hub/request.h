// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/hub/hub.h"

namespace banso::sync {

/// Reads an unpacked request: hello first, end last, lines and hash agreeing. A hello that names no
/// device is that of the certificate's. Errors: Malformed, TooLarge, Incomplete.
Result<PushRequest> readRequest(std::string_view body, std::string_view certificate);

}  // namespace banso::sync
