// SPDX-License-Identifier: Apache-2.0
#include "shared/text/encoding.h"

#include "tests/fuzz/fuzz_target.h"

namespace banso::fuzz {

void decode(std::string_view input) {
    const auto text = decodeFile(input);
    BANSO_ASSERT(text.has_value() == detectEncoding(input).has_value());
    if (!text) return mustSayWhy(text.error());
    BANSO_ASSERT(text->empty() || detectEncoding(*text).value() == TextEncoding::Utf8);
    const auto packed = toCp932(*text);
    if (!packed) return mustSayWhy(packed.error());
    // Of two spellings that mean one character Windows keeps one, for good.
    const auto kept = fromCp932(*packed);
    BANSO_ASSERT(kept.has_value());
    BANSO_ASSERT(toCp932(*kept).value() == *packed);
}

}  // namespace banso::fuzz
