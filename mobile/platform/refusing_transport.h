// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/device/transport.h"

namespace banso {

/// Stands where the way to the hub cannot be built, and says why at each exchange.
class RefusingTransport final : public sync::Transport {
  public:
    explicit RefusingTransport(Error why) : m_why(std::move(why)) {}

    Result<void> exchange(std::string_view, const sync::TextSink&) override { return m_why; }
    Result<sync::Head> head(const DeviceId&) override { return m_why; }

  private:
    Error m_why;
};

}  // namespace banso
