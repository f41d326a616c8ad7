// SPDX-License-Identifier: Apache-2.0
#include "shared/secrets/passphrase.h"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>
#include <zxcvbn.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

#include "shared/base/assert.h"
#include "shared/text/utf8.h"

namespace banso {
namespace {

/// zxcvbn's scale: more guesses than 10^3, 10^6, 10^8 and 10^10, in bits.
constexpr std::array kBitsOfScore{9.97, 19.93, 26.58, 33.22};

/// What whoever guesses tries first here, beside the English words that zxcvbn knows.
constexpr std::array<std::string_view, 34> kKnownHere{
    "banso",
    "takasaki",
    "gunma",
    "shokokaigisho",
    "keieishidouin",
    "nihon",
    "pasuwa-do",
    "sakura",
    "arigatou",
    "伴走",
    "高崎",
    "群馬",
    "商工会議所",
    "高崎商工",
    "経営指導員",
    "経営支援",
    "伴走支援",
    "だるま",
    "日本",
    "東京",
    "さくら",
    "桜",
    "ありがとう",
    "ありがとうございます",
    "こんにちは",
    "おはよう",
    "よろしくお願いします",
    "よろしくおねがいします",
    "ぱすわーど",
    "パスワード",
    "あいうえお",
    "あいうえおかきくけこ",
    "いろはにほへと",
    "合言葉",
};

/// zxcvbn knows bytes. A character that is none of its own stands as one small letter, always the
/// same one, so that a Japanese character counts as one that is drawn from 26 and no more: words
/// are shorter than they look.
std::string asLetters(std::string_view text) {
    constexpr std::uint32_t kSpread = 2'654'435'761U;  // Knuth's multiplicative hash
    std::string letters;
    for (std::size_t at = 0; at < text.size();) {
        const UChar32 point = nextCharacter(text, at);
        const std::uint32_t spread = static_cast<std::uint32_t>(point) * kSpread;
        if (point >= 0x20 && point < 0x7F)
            letters += static_cast<char>(point);
        else
            letters += static_cast<char>('a' + (spread >> 16) % 26);
    }
    return letters;
}

std::vector<const char*> knownHere() {
    static const std::vector<std::string> words = [] {
        std::vector<std::string> made;
        for (const std::string_view word : kKnownHere)
            made.push_back(asLetters(passphraseMeant(word)));
        return made;
    }();
    std::vector<const char*> list;
    for (const std::string& word : words) list.push_back(word.c_str());
    list.push_back(nullptr);  // zxcvbn's end of a list
    return list;
}

}  // namespace

PassphraseStrength passphraseStrength(std::string_view passphrase) {
    if (passphrase.size() > kPassphraseBytes) passphrase = passphrase.substr(0, kPassphraseBytes);
    static std::vector<const char*> known = knownHere();
    const std::string letters = asLetters(passphraseMeant(passphrase));
    const double bits = ZxcvbnMatch(letters.c_str(), known.data(), nullptr);
    const auto reached = std::ranges::count_if(kBitsOfScore, [&](double of) { return bits >= of; });
    // A letter for each character.
    return {static_cast<int>(reached), letters.size()};
}

std::string passphraseMeant(std::string_view passphrase) {
    UErrorCode status = U_ZERO_ERROR;
    const auto* nfkc = icu::Normalizer2::getNFKCInstance(status);
    // ICU carries this form in its own data: without it the installation is broken.
    BANSO_ASSERT(U_SUCCESS(status));
    const auto typed = icu::UnicodeString::fromUTF8(
        icu::StringPiece(passphrase.data(), static_cast<std::int32_t>(passphrase.size())));
    std::string meant;
    nfkc->normalize(typed, status).toUTF8String(meant);
    BANSO_ASSERT(U_SUCCESS(status));
    return meant;
}

}  // namespace banso
