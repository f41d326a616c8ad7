// SPDX-License-Identifier: Apache-2.0
#include "shared/codec/recovery_uses.h"

#include "tests/fuzz/fuzz_target.h"

namespace banso::fuzz {

void decode(std::string_view input) {
    const auto uses = decodeRecoveryUses(input);
    if (!uses) {
        BANSO_ASSERT(uses.error().code == ErrorCode::Malformed ||
                     uses.error().code == ErrorCode::TooLarge);
        return mustSayWhy(uses.error());
    }
    BANSO_ASSERT(uses->size() <= kRecoveryUses);
    for (const RecoveryUse& use : *uses) BANSO_ASSERT(use.at >= Instant{});
    const std::string text = encode(*uses);
    const auto again = decodeRecoveryUses(text);
    BANSO_ASSERT(again && *again == *uses);
    BANSO_ASSERT(encode(*again) == text);
}

}  // namespace banso::fuzz
