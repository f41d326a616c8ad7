// SPDX-License-Identifier: Apache-2.0
#include "shared/secrets/recovery_key.h"

#include "tests/fuzz/fuzz_target.h"

namespace banso::fuzz {

void decode(std::string_view input) {
    if (const auto told = RecoveryKey::Public::parse(input))
        BANSO_ASSERT(RecoveryKey::Public::parse(told->text()).value() == *told);
    else
        mustSayWhy(told.error());
    const auto key = RecoveryKey::parse(input);
    if (!key) return mustSayWhy(key.error());
    const auto again = RecoveryKey::parse(key->text());
    BANSO_ASSERT(again.has_value() && again->publicHalf() == key->publicHalf());
}

}  // namespace banso::fuzz
