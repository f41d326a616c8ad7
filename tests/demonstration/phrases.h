// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "shared/domain/words.h"
#include "tests/demonstration/random.h"

/// What owners say and advisors write, as sentences with places to fill in: {item} what the
/// business sells, {month}, {n} a small number, {pct} per cent, {man} an amount in 万円.
namespace banso::demonstration {

using Sentences = std::span<const std::string_view>;

struct TopicPhrases {
    Topic topic;
    int share;  // of the consultations, in permille
    Sentences said;
    Sentences found;
    Sentences next;
};

/// The topics of consultations other than follow-ups.
std::span<const TopicPhrases> topicPhrases();

/// Sentences that go with any topic.
Sentences saidBesides();
Sentences foundBesides();
Sentences ownNotes();
Sentences followUpSaid();
Sentences followUpNext();
Sentences essentialIssues();
Sentences experts();

/// The sentence with its places filled.
std::string filled(Random& random, std::string_view sentence, std::string_view item);
/// One of the sentences, filled.
std::string oneOf(Random& random, Sentences sentences, std::string_view item);

}  // namespace banso::demonstration
