// SPDX-License-Identifier: Apache-2.0
#include "shared/secrets/sealed_file.h"

#include "tests/fuzz/fuzz_target.h"

namespace banso::fuzz {
namespace {

/// The key of the files in the corpus.
SecretKey corpusKey() {
    std::array<unsigned char, SecretKey::kBytes> bytes{};
    bytes.fill('k');
    return SecretKey(bytes);
}

/// A frame that opens is this one and no other: nobody moves it, or cuts the file after it.
void readFrames(const SealedFile& file, std::string_view sealed) {
    const auto size = static_cast<std::int64_t>(sealed.size());
    const std::int64_t frames = SealedFile::framesIn(size);
    for (std::int64_t number = 0; number < frames; ++number) {
        const auto place = static_cast<std::size_t>(SealedFile::placeOf(number));
        const auto closed = sealed.substr(place, SealedFile::kClosedFrameBytes);
        const bool isLast = number + 1 == frames;
        const auto content = file.openFrame(closed, number, isLast);
        if (!content) return mustSayWhy(content.error());
        BANSO_ASSERT(std::ssize(*content) <= SealedFile::kFrameBytes);
        BANSO_ASSERT(!file.openFrame(closed, number + 1, isLast));
        BANSO_ASSERT(!file.openFrame(closed, number, !isLast));
    }
}

}  // namespace

void decode(std::string_view input) {
    static const SecretKey key = corpusKey();
    const auto name = SealedFile::nameIn(input.substr(0, SealedFile::kHeadBytes), key);
    if (name)
        readFrames(SealedFile(key, *name), input);
    else
        mustSayWhy(name.error());

    const SealedFile file(key, std::string(SealedFile::kNameBytes, 'a'));
    const auto content = input.substr(0, SealedFile::kFrameBytes);
    std::string closed = file.closeFrame(content, 0, true);
    const std::int64_t all = SealedFile::kHeadBytes + std::ssize(closed);
    BANSO_ASSERT(SealedFile::contentIn(all) == std::ssize(content));
    BANSO_ASSERT(file.openFrame(closed, 0, true).value() == content);
    closed[content.size() % closed.size()] ^= 1;
    BANSO_ASSERT(!file.openFrame(closed, 0, true));
}

}  // namespace banso::fuzz
