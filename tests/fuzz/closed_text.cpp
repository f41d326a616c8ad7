// SPDX-License-Identifier: Apache-2.0
#include "shared/secrets/closed_text.h"

#include "shared/secrets/recovery_key.h"
#include "tests/fuzz/fuzz_target.h"

namespace banso::fuzz {

void decode(std::string_view input) {
    static const SecretKey key = SecretKey::random();
    static const RecoveryKey recovery = RecoveryKey::random();
    // Nobody without the key makes a text that opens.
    BANSO_ASSERT(!openText(input, "name", key));
    BANSO_ASSERT(!recovery.open(input));

    std::string closed = closeText(input, "name", key);
    BANSO_ASSERT(openText(closed, "name", key).value() == input);
    BANSO_ASSERT(!openText(closed, "another name", key));
    closed[input.size() % closed.size()] ^= 1;
    BANSO_ASSERT(!openText(closed, "name", key));
    BANSO_ASSERT(recovery.open(RecoveryKey::seal(input, recovery.publicHalf())).value() == input);
}

}  // namespace banso::fuzz
