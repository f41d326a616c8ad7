// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "mobile/platform/https_transport.h"

namespace banso {

/// The way to the hub with what a tablet does along with each exchange: tells where a paper opened
/// it, and hands on the recovery key that the hub tells. No sync waits for either: what fails is
/// done with the next one.
class TabletTransport final : public sync::Transport {
  public:
    struct Parts {
        std::function<std::vector<RecoveryUse>()> untoldUses;
        std::function<void(std::size_t count)> usesTold;
        std::function<Result<void>(const RecoveryKey::Public&)> seal;
    };

    TabletTransport(std::unique_ptr<HttpsTransport> transport, Parts parts)
        : m_transport(std::move(transport)), m_parts(std::move(parts)) {}

    Result<void> exchange(std::string_view request, const sync::TextSink& answer) override {
        // First, as the hub may refuse the exchange: a stopped tablet tells it too.
        if (const auto uses = m_parts.untoldUses(); !uses.empty())
            if (m_transport->tell(uses)) m_parts.usesTold(uses.size());
        auto exchanged = m_transport->exchange(request, answer);
        if (const auto told = m_transport->recoveryKey()) (void)m_parts.seal(*told);
        return exchanged;
    }

    Result<sync::Head> head(const DeviceId& device) override { return m_transport->head(device); }

    const HttpsTransport& https() const { return *m_transport; }

  private:
    std::unique_ptr<HttpsTransport> m_transport;
    Parts m_parts;
};

}  // namespace banso
