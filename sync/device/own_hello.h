// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "sync/device/outbox.h"
#include "sync/protocol/messages.h"

namespace banso::sync {

/// How this tablet stands, as its requests begin. Stands inside a transaction.
DeviceHello ownHello(Replica& replica, Outbox& outbox, const Clock& clock, std::string_view app);

}  // namespace banso::sync
