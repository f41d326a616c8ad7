// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <semaphore>
#include <string>
#include <string_view>

#include "shared/base/result.h"

namespace banso {

/// Hashes and compares passwords of the office's page by Argon2id. Each takes 64 MiB and a tenth of
/// a second, so that few run at a time, few wait for these, and whoever comes beyond is refused at
/// once: a caller that waits keeps a thread, and tablets need the server's threads too. Who is
/// refused tries again: twenty are served in a second, and whoever sends more than that uses up the
/// tries of its addresses (SignIn). Safe to call from any thread.
class PasswordHasher {
  public:
    static constexpr int kAtATime = 2;
    /// Beside those.
    static constexpr int kWaiting = 2;

    /// The hash as text, with its salt and its cost. Errors: Unavailable (too many at a time).
    Result<std::string> hash(std::string_view password);
    /// Whether `hash` is of this password; takes as long for an empty hash, of which it never is.
    /// Errors: Unavailable.
    Result<bool> verify(const std::string& hash, std::string_view password);

  private:
    std::counting_semaphore<kAtATime + kWaiting> m_places{kAtATime + kWaiting};
    std::counting_semaphore<kAtATime> m_room{kAtATime};
};

}  // namespace banso
