// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <semaphore>
#include <string>
#include <string_view>

#include "shared/base/result.h"

namespace banso {

/// Hashes and compares passwords of the office's page by Argon2id. Each takes 64 MiB and a tenth of
/// a second, so that few run at a time and the others wait a moment. Safe to call from any thread.
class PasswordHasher {
  public:
    /// The hash as text, with its salt and its cost. Errors: Unavailable (too many at a time).
    Result<std::string> hash(std::string_view password);
    /// Whether `hash` is of this password; takes as long for an empty hash, of which it never is.
    /// Errors: Unavailable.
    Result<bool> verify(const std::string& hash, std::string_view password);

  private:
    static constexpr int kAtATime = 2;
    std::counting_semaphore<kAtATime> m_room{kAtATime};
};

}  // namespace banso
