// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/http/message.h"
#include "shared/base/time.h"
#include "sync/hub/central_store.h"

namespace banso {

/// What a device wants with a request.
enum class DeviceUse {
    Sync,    // records and files
    Renew,   // a new certificate
    HandIn,  // to leave what it has not sent
};

/// Whether the tablet at the other end may do this: its certificate is the one that it was given
/// last, or the one before while that was not shown yet, and it stands as it must. Asked at every
/// request. Errors: Unauthenticated, DeviceStopped, DeviceHeld, CertificateExpired.
Result<sync::DeviceRow> admitDevice(sync::CentralStore& store, const PeerIdentity& peer,
                                    DeviceUse use, Instant now);

}  // namespace banso
