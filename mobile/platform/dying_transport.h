// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <csignal>
#include <memory>

#include "sync/device/transport.h"

namespace banso {

/// Ends the program like a dead battery at the worst moment of a sync: the hub has taken the work
/// and its answer is coming in. For showing and testing that nothing is lost.
class DyingTransport final : public sync::Transport {
  public:
    explicit DyingTransport(std::unique_ptr<sync::Transport> transport)
        : m_transport(std::move(transport)) {}

    Result<void> exchange(std::string_view request, const sync::TextSink&) override {
        return m_transport->exchange(request, [](std::string_view) -> Result<void> {
            std::raise(SIGKILL);
            return {};
        });
    }

    Result<sync::Head> head(const DeviceId& device) override { return m_transport->head(device); }

  private:
    std::unique_ptr<sync::Transport> m_transport;
};

}  // namespace banso
