// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <string_view>

#include "shared/db/database.h"

/// How the full text divides what people write. Japanese has no spaces, and most of its words have
/// two characters: so the unit is each character with the one behind it, and the last one alone. A
/// text that holds a word of two characters has it as a unit; one that holds a longer word has
/// each of the word's pairs, which is to be checked against the text itself.
namespace banso {

/// Stands between the notes of one record, so that no pair reaches from one into the next.
constexpr char kNoteEnd = '\x1f';

/// Makes the tokenizer `pairs` known to a connection that makes, fills or asks a full text. What is
/// indexed is folded (shared/text/fold.h); in a query a string is one unit, as it stands.
void teachPairs(Database& database);

/// Bytes of the character that begins with this byte of valid UTF-8.
constexpr std::size_t characterBytes(char first) {
    const auto byte = static_cast<unsigned char>(first);
    return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

/// Calls `unit` with each unit of a folded text, until it says false.
template <typename Unit>
void forEachPair(std::string_view folded, Unit&& unit) {
    for (std::size_t at = 0; at < folded.size();) {
        const std::size_t next = std::min(at + characterBytes(folded[at]), folded.size());
        const std::size_t end = next == folded.size() ? next : next + characterBytes(folded[next]);
        if (!unit(folded.substr(at, end - at))) return;
        at = next;
    }
}

}  // namespace banso
