// SPDX-License-Identifier: Apache-2.0
#include "sync/protocol/compression.h"

#include "tests/fuzz/fuzz_target.h"

namespace banso::fuzz {

void decode(std::string_view input) {
    static constexpr std::size_t kBytesMax = 100'000;
    for (const auto encoding : {sync::Encoding::Gzip, sync::Encoding::Zstd}) {
        // A bomb of a few bytes must not become more than what is allowed.
        const auto whole = sync::decompress(encoding, input, kBytesMax);
        if (whole)
            BANSO_ASSERT(whole->size() <= kBytesMax);
        else
            mustSayWhy(whole.error());
        // In two pieces it is the same text. libzstd refuses some damaged frames in pieces only.
        const auto pieces = sync::makeDecompressor(encoding, kBytesMax);
        auto first = pieces->add(input.substr(0, input.size() / 2));
        auto second = first ? pieces->add(input.substr(input.size() / 2)) : first;
        if (whole && second && pieces->finish()) BANSO_ASSERT(*first + *second == *whole);
        BANSO_ASSERT(
            sync::decompress(encoding, sync::compress(encoding, input), input.size()).value() ==
            input);
    }
    BANSO_ASSERT(sync::encodingFrom(sync::name(sync::bestEncoding(input))).has_value());
    if (const auto encoding = sync::encodingFrom(input))
        BANSO_ASSERT(sync::encodingFrom(sync::name(*encoding)) == encoding);
}

}  // namespace banso::fuzz
