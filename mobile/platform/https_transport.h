// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "mobile/platform/https_client.h"
#include "mobile/platform/hub_connection.h"
#include "shared/codec/recovery_uses.h"
#include "sync/device/transport.h"

namespace banso {

/// The tablet's way to its hub: packed HTTPS with the device's certificate, one kept connection.
/// Lives in the thread that syncs.
class HttpsTransport final : public sync::Transport {
  public:
    HttpsTransport(const HubConnection& hub, const DeviceIdentity& identity)
        : m_client(hub.address, hub.syncPort, identity) {}

    Result<void> exchange(std::string_view request, const sync::TextSink& answer) override;
    Result<sync::Head> head(const DeviceId& device) override;
    /// The hub has these in its audit log when it returns without an error.
    Result<void> tell(const std::vector<RecoveryUse>& uses);

    /// Bytes of bodies on the wire so far.
    std::int64_t bytesSent() const { return m_bytesSent; }
    std::int64_t bytesReceived() const { return m_bytesReceived; }
    /// What the last whole answer told to seal the tablet's key to. Nothing: the chamber has none,
    /// or what it told is no key; what is sealed then stays as it is.
    std::optional<RecoveryKey::Public> recoveryKey() const { return m_recoveryKey; }

  private:
    HttpsClient m_client;
    std::int64_t m_bytesSent = 0;
    std::int64_t m_bytesReceived = 0;
    std::optional<RecoveryKey::Public> m_recoveryKey;
};

}  // namespace banso
