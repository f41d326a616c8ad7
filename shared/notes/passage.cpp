// SPDX-License-Identifier: Apache-2.0
#include "shared/notes/passage.h"

#include "shared/text/fold.h"

namespace banso {
namespace {

constexpr std::string_view kCut = "…";

/// The first byte of a character.
bool begins(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
}

/// Where the last so many characters of a text begin.
std::size_t lastCharacters(std::string_view text, std::size_t count) {
    std::size_t at = text.size();
    while (at > 0 && count > 0)
        if (begins(text[--at])) --count;
    return at;
}

std::size_t firstCharacters(std::string_view text, std::size_t count) {
    std::size_t at = 0;
    while (at < text.size() && (!begins(text[at]) || count > 0))
        if (begins(text[at++])) --count;
    return at;
}

/// Line ends and tabs as spaces: a passage is one line.
std::string onOneLine(std::string_view text) {
    std::string line;
    for (const char c : text) {
        const bool isSpace = c == '\n' || c == '\r' || c == '\t' || c == ' ';
        if (!isSpace)
            line.push_back(c);
        else if (!line.empty() && line.back() != ' ')
            line.push_back(' ');
    }
    return line;
}

}  // namespace

Passage passageAround(std::string_view note, std::string_view foldedWord,
                      std::size_t charactersAround) {
    const FoldedText folded = foldWithPlaces(note);
    const std::size_t found = folded.text.find(foldedWord);
    std::size_t begin = 0;
    std::size_t end = 0;
    if (found != std::string::npos) {
        begin = folded.places[found];
        // A character may have become several, of which the word holds only some.
        std::size_t behind = found + foldedWord.size();
        while (behind < folded.places.size() && folded.places[behind] == folded.places[behind - 1])
            ++behind;
        end = behind < folded.places.size() ? folded.places[behind] : note.size();
    }
    const std::string_view before = note.substr(0, begin);
    const std::string_view after = note.substr(end);
    const std::size_t from = lastCharacters(before, charactersAround);
    const std::size_t to = firstCharacters(after, charactersAround);
    Passage passage{onOneLine(before.substr(from)), onOneLine(note.substr(begin, end - begin)),
                    onOneLine(after.substr(0, to))};
    if (from > 0) passage.before.insert(0, kCut);
    if (to < after.size()) passage.after.append(kCut);
    return passage;
}

}  // namespace banso
