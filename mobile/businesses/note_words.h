// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "mobile/businesses/business_rows.h"
#include "shared/notes/note_search.h"

/// What was found in the notes, in words.
namespace banso::note_words {

/// The row of a hit: when and what, the passage around the word, and the page behind it. Without
/// the business's name, which the list knows.
NoteRow row(const NoteHit& hit, const std::string& foldedWord, Date today);

}  // namespace banso::note_words
