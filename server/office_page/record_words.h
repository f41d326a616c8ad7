// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "shared/domain/attachment.h"
#include "shared/domain/drift_words.h"
#include "shared/domain/words.h"
#include "shared/schema/kind.h"

/// What the words of records are called on paper; as on the tablet's screens. An empty text for a
/// word of a later version.
namespace banso::paper_words {

/// Of an enumeration that the pages name by itself; record_words.cpp lists them.
template <typename E>
std::string_view of(E word);

/// Of a word that stands in this field.
std::string_view ofField(const FieldInfo& field, std::string_view word);

}  // namespace banso::paper_words
