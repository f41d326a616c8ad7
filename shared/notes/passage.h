// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace banso {

/// A piece of a note around a word that was found in it, as it was written.
struct Passage {
    std::string before;
    std::string word;
    std::string after;
};

/// The passage around the first place where `foldedWord` stands, with up to `charactersAround`
/// on each side, white space made one space; "…" where it was cut. When the word is not there, the
/// beginning of the note, as `after`.
Passage passageAround(std::string_view note, std::string_view foldedWord,
                      std::size_t charactersAround);

}  // namespace banso
