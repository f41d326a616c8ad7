// SPDX-License-Identifier: Apache-2.0
#include "server/auth/intake_limit.h"

namespace banso {

Result<void> IntakeLimit::take(const DeviceId& device, std::size_t bytes) {
    return use(m_bytes, device, bytes);
}

Result<void> IntakeLimit::takeLines(const DeviceId& device, std::size_t lines) {
    // Who writes none goes on and hears its answers.
    return lines == 0 ? Result<void>{} : use(m_lines, device, lines);
}

Result<void> IntakeLimit::use(RateLimit& limit, const DeviceId& device, std::size_t amount) {
    const std::lock_guard lock(m_mutex);
    const auto now = std::chrono::steady_clock::now();
    if (limit.waitFor(device, now).count() > 0)
        return Error{ErrorCode::TooOften,
                     "This device has brought more than it may in a day. What it has stays on it; "
                     "try again tomorrow."};
    limit.use(device, static_cast<double>(amount), now);
    return {};
}

}  // namespace banso
