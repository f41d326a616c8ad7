// SPDX-License-Identifier: Apache-2.0
#include "shared/text/fold.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf16.h>

#include <array>
#include <unordered_map>
#include <utility>

#include "shared/base/assert.h"
#include "shared/text/utf8.h"

namespace banso {
namespace {

const icu::Normalizer2& foldingNormalizer() {
    static const icu::Normalizer2* const normalizer = [] {
        UErrorCode status = U_ZERO_ERROR;
        const auto* instance = icu::Normalizer2::getNFKCCasefoldInstance(status);
        // ICU carries this form in its own data: without it the installation is broken.
        BANSO_ASSERT(U_SUCCESS(status));
        return instance;
    }();
    return *normalizer;
}

/// Where the character behind the one at `at` begins.
std::size_t behind(std::string_view text, std::size_t at) {
    nextCharacter(text, at);
    return at;
}

/// Whether normalising may change the character at `at` together with what stands before it.
bool joinsTheOneBefore(std::string_view text, std::size_t at) {
    constexpr UChar32 kReplacement = 0xFFFD;
    const UChar32 point = nextCharacter(text, at);
    return !foldingNormalizer().hasBoundaryBefore(point < 0 ? kReplacement : point);
}

icu::UnicodeString normalized(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const auto utf16 = icu::UnicodeString::fromUTF8(
        icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
    icu::UnicodeString result = foldingNormalizer().normalize(utf16, status);
    BANSO_ASSERT(U_SUCCESS(status));
    return result;
}

char32_t standardKanji(char32_t point) {
    // Most of a text is kana.
    constexpr char32_t kKanjiFrom = 0x3400;
    if (point < kKanjiFrom) return point;
    static const auto table = [] {
        std::unordered_map<char32_t, char32_t> made;
        for (const std::u32string_view group : kanjiGroups())
            for (const char32_t variant : group.substr(1)) made.emplace(variant, group.front());
        return made;
    }();
    const auto found = table.find(point);
    return found == table.end() ? point : found->second;
}

/// Dashes, minus signs, wave dashes and the long-vowel mark: people type one for another.
bool isDash(char32_t point) {
    return point == U'-' || point == U'~' || point == U'ー' || point == U'〜' || point == U'−' ||
           point == U'─' || point == U'━' || (point >= 0x2010 && point <= 0x2015);
}

/// What carries no sound: a combining voice mark is one that found no kana to join.
bool isDropped(char32_t point) {
    constexpr char32_t kLastSpace = 0x3000;
    const bool isSpace = point <= kLastSpace && u_isUWhiteSpace(static_cast<UChar32>(point));
    return isSpace || point == U'・' || point == U'·' || point == 0x3099 || point == 0x309A;
}

char32_t hiragana(char32_t point) {
    const bool isKatakana = (point >= U'ァ' && point <= U'ヶ') || point == U'ヽ' || point == U'ヾ';
    const char32_t kana = isKatakana ? point - 0x60 : point;
    if (kana == U'ゖ') return U'け';
    if (kana == U'ゕ') return U'か';
    return kana;
}

/// The short forms of companies that stand in front of, or behind, names. NFKC has made (株) of ㈱.
const std::array<std::pair<icu::UnicodeString, icu::UnicodeString>, 5>& companyForms() {
    static const std::array<std::pair<icu::UnicodeString, icu::UnicodeString>, 5> forms{{
        {u"(株)", u"株式会社"},
        {u"(有)", u"有限会社"},
        {u"(合)", u"合同会社"},
        {u"(資)", u"合資会社"},
        {u"(名)", u"合名会社"},
    }};
    return forms;
}

icu::UnicodeString withLongCompanyForms(icu::UnicodeString text) {
    if (text.indexOf(u'(') < 0) return text;
    for (const auto& [shortForm, longForm] : companyForms())
        text.findAndReplace(shortForm, longForm);
    return text;
}

/// Appends what is left of a normalised text. Every search and every change of a searched field
/// comes through here: it goes by the buffers.
void appendAlike(const icu::UnicodeString& source, icu::UnicodeString& folded) {
    const char16_t* from = source.getBuffer();
    std::int32_t length = folded.length();
    // A character that is another's standard form may take two units for one.
    char16_t* to = folded.getBuffer(length + 2 * source.length());
    BANSO_ASSERT(from != nullptr && to != nullptr);
    for (std::int32_t at = 0; at < source.length();) {
        UChar32 next = 0;
        U16_NEXT(from, at, source.length(), next);
        const auto point = static_cast<char32_t>(next);
        if (isDropped(point)) continue;
        const char32_t alike = isDash(point) ? U'-' : standardKanji(hiragana(point));
        U16_APPEND_UNSAFE(to, length, alike);
    }
    folded.releaseBuffer(length);
}

/// A text while it is folded, and where in the source each of its UTF-16 units comes from.
struct PlacedText {
    icu::UnicodeString text;
    std::vector<std::size_t> places;

    /// What was appended to the text since comes from here.
    void came(std::size_t from) { places.resize(static_cast<std::size_t>(text.length()), from); }
    void replace(const icu::UnicodeString& one, const icu::UnicodeString& other) {
        for (std::int32_t at = text.indexOf(one); at >= 0;
             at = text.indexOf(one, at + other.length())) {
            text.replace(at, one.length(), other);
            const auto begin = places.begin() + at;
            const std::size_t from = *begin;
            const auto after = places.erase(begin, begin + one.length());
            places.insert(after, static_cast<std::size_t>(other.length()), from);
        }
    }
};

}  // namespace

std::string fold(std::string_view text) {
    icu::UnicodeString folded;
    appendAlike(normalized(text), folded);
    std::string utf8;
    withLongCompanyForms(std::move(folded)).toUTF8String(utf8);
    return utf8;
}

std::string foldVersion() {
    constexpr int kOwnTables = 1;
    UVersionInfo unicode{};
    u_getUnicodeVersion(unicode);
    return std::to_string(kOwnTables) + "." + std::to_string(unicode[0]) + "." +
           std::to_string(unicode[1]);
}

FoldedText foldWithPlaces(std::string_view text) {
    PlacedText folded;
    // Characters that are normalised together are taken together.
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t end = behind(text, begin);
        while (end < text.size() && joinsTheOneBefore(text, end)) end = behind(text, end);
        appendAlike(normalized(text.substr(begin, end - begin)), folded.text);
        folded.came(begin);
        begin = end;
    }
    for (const auto& [shortForm, longForm] : companyForms()) folded.replace(shortForm, longForm);
    FoldedText utf8;
    for (std::int32_t at = 0; at < folded.text.length(); at = folded.text.moveIndex32(at, 1)) {
        icu::UnicodeString(folded.text.char32At(at)).toUTF8String(utf8.text);
        utf8.places.resize(utf8.text.size(), folded.places[static_cast<std::size_t>(at)]);
    }
    return utf8;
}

std::string foldPhone(std::string_view text) {
    std::string plain;
    normalized(text).toUTF8String(plain);
    std::string digits;
    for (const char c : plain)
        if (c >= '0' && c <= '9') digits.push_back(c);
    const bool isInternational = plain.starts_with("+81") && digits.starts_with("81");
    return isInternational ? "0" + digits.substr(2) : digits;
}

}  // namespace banso
