// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>

#include "shared/base/result.h"

namespace banso {

/// Hashes and compares passwords of the office's page by Argon2id. Each takes 64 MiB and a tenth of
/// a second, so that few run at a time, few wait for these, and whoever comes beyond is refused at
/// once: a caller that waits keeps a thread, and tablets need the server's threads too. Of the
/// places to wait in, one is for anybody, one for nobody who failed, and one for those who are
/// known alone; who waits is served in turn, so that a free place is one to be looked at within a
/// second. Safe to call from any thread.
class PasswordHasher {
  public:
    static constexpr int kAtATime = 2;
    /// Beside those.
    static constexpr int kWaiting = 3;

    /// By how much is known of who asks; each finds a place where the one before does, too.
    enum class Caller : std::uint8_t { Failed, New, Known };

    /// The hash as text, with its salt and its cost. Errors: Unavailable (too many at a time).
    Result<std::string> hash(std::string_view password, Caller caller);
    /// Whether `hash` is of this password; takes as long for an empty hash, of which it never is.
    /// Errors: Unavailable.
    Result<bool> verify(const std::string& hash, std::string_view password, Caller caller);

  private:
    class Place;

    std::mutex m_mutex;
    std::condition_variable m_someoneLeft;
    std::uint64_t m_entered = 0;
    std::uint64_t m_left = 0;
};

}  // namespace banso
