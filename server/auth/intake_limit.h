// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <mutex>

#include "server/auth/rate_limit.h"
#include "shared/base/ids.h"
#include "shared/base/limits.h"
#include "shared/base/result.h"

namespace banso {

/// How many bytes each device may make the hub keep: records and hand-ins as they unpack, and
/// files. It knows nothing of before the server began. For any thread.
class IntakeLimit {
  public:
    explicit IntakeLimit(Rate bytes = {limits::kIntakeBytesAtOnce, limits::kIntakeBytesPerSecond})
        : m_bytes(bytes, limits::kClientsRemembered) {}

    /// Before they are kept. Errors: TooOften, once the device has brought more than its share.
    Result<void> take(const DeviceId& device, std::size_t bytes);

  private:
    std::mutex m_mutex;
    RateLimit m_bytes;
};

}  // namespace banso
