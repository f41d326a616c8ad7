// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <mutex>

#include "server/auth/rate_limit.h"
#include "shared/base/ids.h"
#include "shared/base/limits.h"
#include "shared/base/result.h"

namespace banso {

/// How much each device may make the hub keep: bytes of records and hand-ins as they unpack and of
/// files, and lines of the audit log. It knows nothing of before the server began. For any
/// thread.
class IntakeLimit {
  public:
    explicit IntakeLimit(Rate bytes = {limits::kIntakeBytesAtOnce, limits::kIntakeBytesPerSecond},
                         Rate lines = {limits::kAuditLinesAtOnce, limits::kAuditLinesPerSecond})
        : m_bytes(bytes, limits::kClientsRemembered), m_lines(lines, limits::kClientsRemembered) {}

    /// Before they are kept. Errors: TooOften, once the device has brought more than its share.
    Result<void> take(const DeviceId& device, std::size_t bytes);
    /// The same of lines that are about to be written into the audit log.
    Result<void> takeLines(const DeviceId& device, std::size_t lines);

  private:
    Result<void> use(RateLimit& limit, const DeviceId& device, std::size_t amount);

    std::mutex m_mutex;
    RateLimit m_bytes;
    RateLimit m_lines;
};

}  // namespace banso
