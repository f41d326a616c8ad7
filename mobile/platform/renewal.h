// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "mobile/platform/device_identity.h"
#include "mobile/platform/hub_connection.h"

namespace banso {

/// A certificate is renewed when it ends within this time: two months in which a tablet that syncs
/// now and then finds its hub.
constexpr std::chrono::hours kRenewsWithin{60 * 24};

/// The identity to go on with: with a new certificate where the present one ends soon, or has
/// ended, and the hub gave one. Where it gave none the present one goes on, and the next sync asks
/// again. Blocks for as long as the hub takes. The key stays: it never left this tablet.
DeviceIdentity renewedIfDue(const HubConnection& hub, DeviceIdentity identity,
                            const std::string& folder, Instant now);

}  // namespace banso
