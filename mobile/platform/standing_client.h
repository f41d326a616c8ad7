// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "mobile/platform/https_client.h"
#include "mobile/platform/hub_connection.h"
#include "shared/base/ids.h"

namespace banso {

/// What a tablet asks the hub for beside its records, with its certificate: a new one, and the last
/// errands of one that was stopped (sync/PROTOCOL.md, section 14). Blocks; lives in the thread that
/// syncs. Errors besides those named: the network's, and what the hub refused.
class StandingClient {
  public:
    StandingClient(const HubConnection& hub, const DeviceIdentity& identity)
        : m_client(hub.address, hub.syncPort, identity) {}

    /// The new certificate in PEM form. Errors: Malformed (the answer is none).
    Result<std::string> renew(const std::string& requestPem);
    /// Without an error the hub keeps exactly this. Errors: Incomplete (it says to keep something
    /// else).
    Result<void> handIn(std::string_view request);
    /// Tells that nothing of the chamber is on this tablet any more.
    Result<void> erased(const DeviceId& device);

  private:
    HttpsClient m_client;
};

}  // namespace banso
