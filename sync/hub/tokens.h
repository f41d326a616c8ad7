// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "sync/hub/central_store.h"

namespace banso::sync {

/// Gives the device its next token, and notes what its hello says of it. False when the token that
/// it says is not among its last: then it is a copy (sync/PROTOCOL.md, section 2.4).
bool renewToken(DeviceRow& device, const DeviceHello& hello, const std::string& given, Instant now);

}  // namespace banso::sync
