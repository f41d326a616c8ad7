// SPDX-License-Identifier: Apache-2.0
#include "server/auth/intake_limit.h"

namespace banso {

Result<void> IntakeLimit::take(const DeviceId& device, std::size_t bytes) {
    const std::lock_guard lock(m_mutex);
    const auto now = std::chrono::steady_clock::now();
    if (m_bytes.waitFor(device, now).count() > 0)
        return Error{ErrorCode::TooOften,
                     "This device has brought more than it may in a day. What it has stays on it; "
                     "try again tomorrow."};
    m_bytes.use(device, static_cast<double>(bytes), now);
    return {};
}

}  // namespace banso
