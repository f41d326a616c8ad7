// SPDX-License-Identifier: Apache-2.0
#include "shared/notes/note_search.h"

#include <algorithm>
#include <limits>

#include "shared/notes/note_index.h"
#include "shared/notes/pair_tokenizer.h"
#include "shared/text/fold.h"

namespace banso {
namespace {

/// Of one kind, those that came last: first twice the hits that are asked for, and four times as
/// many while too few of them hold the words.
constexpr std::size_t kCandidatesFirst = 2;
constexpr std::size_t kCandidatesMore = 4;
constexpr std::size_t kCandidatesMax = 1'600;
/// Rows that changed and wait for the index, which are read themselves.
constexpr std::size_t kChanges = 300;
/// Units that one question asks for: a long word has found its records by then.
constexpr std::size_t kUnits = 40;

/// One unit as FTS5 reads it: a string, or the beginning of units.
std::string unitSql(std::string_view unit, bool isBeginning) {
    std::string text = "\"";
    for (const char c : unit) text.append(c == '"' ? 2 : 1, c);
    return text.append(isBeginning ? "\"*" : "\"");
}

/// The units of all words. A word of one character is what a unit begins with.
std::string queryOf(const std::vector<std::string>& words) {
    std::string query;
    std::size_t units = 0;
    for (const std::string& word : words) {
        const bool isSingle = characterBytes(word.front()) >= word.size();
        forEachPair(word, [&](std::string_view unit) {
            // The last character of a word alone is the end of a text, of which nobody spoke.
            if (!isSingle && characterBytes(unit.front()) >= unit.size()) return true;
            query.append(query.empty() ? "" : " AND ").append(unitSql(unit, isSingle));
            return ++units < kUnits;
        });
    }
    return query;
}

std::int64_t firstOf(const NoteKind& kind) {
    return NoteIndex::document(kind, 0);
}

std::int64_t lastOf(const NoteKind& kind) {
    return NoteIndex::document(kind, (std::int64_t{1} << NoteIndex::kRowBits) - 1);
}

}  // namespace

/// A record that may hold the words.
struct NoteSearch::Candidate {
    const NoteKind* kind = nullptr;
    std::int64_t row = 0;
    std::string day{};  // YYYY-MM-DD; empty where there is none
};

std::vector<NoteHit> NoteSearch::find(const std::vector<std::string>& words, std::size_t hitsMax) {
    if (words.empty()) return {};
    const Snapshot view(m_database);
    const std::string query = queryOf(words);
    const bool hasChanges = m_database.prepare("SELECT 1 FROM noteChange LIMIT 1").step();
    for (std::size_t most = kCandidatesFirst * hitsMax;; most *= kCandidatesMore) {
        std::vector<Candidate> candidates;
        const bool isCut = findIndexed(query, most, candidates);
        if (hasChanges)
            for (const NoteKind& kind : noteKinds()) findChanged(kind, candidates);
        auto hits = hitsOf(candidates, words, hitsMax);
        if (hits.size() == hitsMax || !isCut || most >= kCandidatesMax) return hits;
    }
}

std::vector<NoteHit> NoteSearch::hitsOf(std::vector<Candidate>& candidates,
                                        const std::vector<std::string>& words,
                                        std::size_t hitsMax) {
    std::ranges::stable_sort(candidates, [](const Candidate& one, const Candidate& other) {
        return one.day > other.day;
    });
    std::vector<NoteHit> hits;
    for (const Candidate& candidate : candidates) {
        if (hits.size() == hitsMax) break;
        if (auto hit = check(candidate, words)) hits.push_back(std::move(*hit));
    }
    return hits;
}

/// What the index has. Kinds lie one after the other in it; few of them hold a word.
bool NoteSearch::findIndexed(const std::string& query, std::size_t most,
                             std::vector<Candidate>& candidates) {
    bool isCut = false;
    const NoteKind* kind = nullptr;
    std::size_t ofKind = 0;
    std::int64_t below = std::numeric_limits<std::int64_t>::max();
    for (std::size_t count = most; count == most;) {
        Statement row = m_database.prepare(
            "SELECT rowid FROM noteText WHERE noteText MATCH ? AND rowid<? ORDER BY rowid DESC "
            "LIMIT ?");
        row.bind(query).bind(below).bind(most);
        for (count = 0; row.step(); ++count) {
            below = row.integer(0);
            const NoteKind& its = NoteIndex::kindOf(below);
            ofKind = &its == kind ? ofKind + 1 : 1;
            kind = &its;
            if (ofKind <= most) addIndexed(its, below, candidates);
        }
        if (count < most || ofKind < most) continue;
        isCut = true;
        below = firstOf(*kind);
    }
    return isCut;
}

/// Unless it is cancelled, or has changed since and is read as it is now.
void NoteSearch::addIndexed(const NoteKind& kind, std::int64_t document,
                            std::vector<Candidate>& candidates) {
    const std::int64_t rowid = document - firstOf(kind);
    Statement row = m_database.prepare("SELECT " + kind.day + " FROM " + tableOf(kind) +
                                       " WHERE rowid=? AND cancelled IS NOT 1 AND NOT EXISTS("
                                       "SELECT 1 FROM noteChange WHERE document=?)");
    row.bind(rowid).bind(document);
    if (row.step()) candidates.push_back({&kind, rowid, row.string(0)});
}

/// What the index has not taken yet.
void NoteSearch::findChanged(const NoteKind& kind, std::vector<Candidate>& candidates) {
    Statement row = m_database.prepare(
        "SELECT r.rowid," + kind.day +
        " FROM (SELECT document FROM noteChange WHERE document BETWEEN ?1 AND ?2 ORDER BY "
        "document DESC LIMIT ?3) JOIN " +
        tableOf(kind) + " r ON r.rowid=document-?1 WHERE r.cancelled IS NOT 1");
    row.bind(firstOf(kind)).bind(lastOf(kind)).bind(kChanges);
    while (row.step()) candidates.push_back({&kind, row.integer(0), row.string(1)});
}

/// A document that holds all units of a word need not hold the word.
std::optional<NoteHit> NoteSearch::check(const Candidate& candidate,
                                         const std::vector<std::string>& words) {
    const NoteKind& kind = *candidate.kind;
    Statement row = m_database.prepare("SELECT id,\"" + std::string(kind.kind->scopeField) + "\"," +
                                       kind.columns + " FROM " + tableOf(kind) + " WHERE rowid=?");
    row.bind(candidate.row);
    if (!row.step()) return std::nullopt;
    std::vector<std::string> notes = notesOf(kind, row, 2);
    std::vector<std::string> folded;
    const auto holderOf = [&](const std::string& word) {
        for (std::size_t i = 0; i < notes.size(); ++i) {
            if (i == folded.size()) folded.push_back(fold(notes[i]));
            if (folded[i].find(word) != std::string::npos) return i;
        }
        return notes.size();
    };
    for (const std::string& word : words)
        if (holderOf(word) == notes.size()) return std::nullopt;
    std::string& holder = notes[holderOf(words.front())];
    const auto day = parseDate(candidate.day);
    return NoteHit{kind.kind, row.id(0), row.id(1), day ? std::optional(*day) : std::nullopt,
                   std::move(holder)};
}

}  // namespace banso
