// SPDX-License-Identifier: Apache-2.0
#include "shared/secrets/key_file.h"

#include "tests/fuzz/fuzz_target.h"

namespace banso::fuzz {

// It is not opened here: each guess costs what its file says, up to 256 MiB.
void decode(std::string_view input) {
    const auto file = KeyFile::parse(input);
    if (!file) return mustSayWhy(file.error());
    const std::string text = file->text();
    const auto again = KeyFile::parse(text);
    BANSO_ASSERT(again.has_value());
    BANSO_ASSERT(again->text() == text);
    BANSO_ASSERT(again->sealedTo() == file->sealedTo());
    BANSO_ASSERT(again->isGivenUp() == file->isGivenUp());
    static const RecoveryKey stranger = RecoveryKey::random();
    const auto recovered = file->recover(stranger);
    BANSO_ASSERT(!recovered);
    mustSayWhy(recovered.error());
}

}  // namespace banso::fuzz
