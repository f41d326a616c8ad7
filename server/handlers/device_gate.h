// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/http/message.h"
#include "sync/hub/central_store.h"

namespace banso {

/// Whether the tablet at the other end may sync: its certificate is the one that its enrolment
/// gave, and nobody has stopped it. Asked at every request. Errors: Unauthenticated, Forbidden.
Result<void> admitDevice(sync::CentralStore& store, const PeerIdentity& peer);

}  // namespace banso
