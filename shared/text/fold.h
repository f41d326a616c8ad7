// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

/// Texts made alike for searching, finding doubles and recognising what was typed. Nothing folded
/// is ever stored as a name or shown.
namespace banso {

/// The text as search compares it: NFKC, one case, hiragana, one sign for every dash and long
/// vowel, one form of each kanji, no white space and no middle dots; ㈱ and (株) are 株式会社.
/// Folding twice changes nothing.
std::string fold(std::string_view text);

/// Of which version the folding is: texts folded by another one may differ.
std::string foldVersion();

/// A folded text, and for each of its bytes where in the text that it was made from its character
/// begins.
struct FoldedText {
    std::string text;
    std::vector<std::size_t> places;
};
/// The same text as `fold` gives; slower, for showing what was found.
FoldedText foldWithPlaces(std::string_view text);

/// The digits of a telephone number; a leading +81 is 0.
std::string foldPhone(std::string_view text);

/// Kanji that names are written with in several forms: in each group the standard form first.
std::vector<std::u32string_view> kanjiGroups();

}  // namespace banso
