// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "shared/base/result.h"
#include "shared/base/time.h"
#include "shared/secrets/recovery_key.h"

namespace banso {

/// Somebody opened a tablet by the chamber's paper.
struct RecoveryUse {
    /// By the tablet's clock.
    Instant at{};
    RecoveryKey::Public paper{};

    bool operator==(const RecoveryUse&) const = default;
};

/// As many as a tablet keeps and tells at once; of more, the latest.
constexpr std::size_t kRecoveryUses = 20;

/// {"uses":[{"at":MS,"key":HEX}...]}, the oldest first: as it lies on the tablet and as it is told
/// (sync/PROTOCOL.md, section 13).
std::string encode(const std::vector<RecoveryUse>& uses);
/// Errors: Malformed, TooLarge (more than kRecoveryUses).
Result<std::vector<RecoveryUse>> decodeRecoveryUses(std::string_view text);

}  // namespace banso
