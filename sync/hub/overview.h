// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/hub/central_store.h"
#include "sync/protocol/messages.h"

namespace banso::sync {

/// Tells those who look after the chamber's tablets how each of them stands (sync/PROTOCOL.md,
/// section 2.2, devices).
class Overview {
  public:
    Overview(CentralStore& store, const Clock& clock) : m_store(store), m_clock(clock) {}

    /// Notes what the device said of its work, once what it sent has been taken.
    static void note(DeviceRow& device, const DeviceHello& hello);
    /// The line for a tablet that pulls; empty for whom it is not.
    std::string lineFor(const DeviceRow& reader, const DeviceHello& hello);

  private:
    bool maySee(RecordId person);

    CentralStore& m_store;
    const Clock& m_clock;
};

}  // namespace banso::sync
