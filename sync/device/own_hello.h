// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "sync/device/outbox.h"
#include "sync/protocol/messages.h"

namespace banso::sync {

/// Under which the replica remembers that hardware keeps a half of its key.
constexpr const char* kKeyHardware = "keyHardware";

/// How this tablet stands, as its requests begin. Stands inside a transaction.
DeviceHello ownHello(Replica& replica, Outbox& outbox, const Clock& clock, std::string_view app);

}  // namespace banso::sync
