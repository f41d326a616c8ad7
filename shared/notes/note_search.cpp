// SPDX-License-Identifier: Apache-2.0
#include "shared/notes/note_search.h"

#include <algorithm>

#include "shared/notes/note_index.h"
#include "shared/notes/pair_tokenizer.h"
#include "shared/text/fold.h"

namespace banso {
namespace {

/// Of one kind, those that came last: more than anybody reads, and few enough to sort by day.
constexpr std::size_t kCandidates = 200;
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

}  // namespace

/// A record that may hold the words.
struct NoteSearch::Candidate {
    const NoteKind* kind = nullptr;
    std::int64_t row = 0;
    std::string day{};  // YYYY-MM-DD; empty where there is none
};

std::vector<NoteHit> NoteSearch::find(const std::vector<std::string>& words, std::size_t hitsMax) {
    if (words.empty()) return {};
    const std::string query = queryOf(words);
    std::vector<Candidate> candidates;
    for (const NoteKind& kind : noteKinds()) findIn(kind, query, candidates);
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

void NoteSearch::findIn(const NoteKind& kind, const std::string& query,
                        std::vector<Candidate>& candidates) {
    const auto collect = [&](Statement& row) {
        while (row.step()) candidates.push_back({&kind, row.integer(0), row.string(1)});
    };
    const std::int64_t first = NoteIndex::document(kind, 0);
    const std::int64_t last =
        NoteIndex::document(kind, (std::int64_t{1} << NoteIndex::kRowBits) - 1);
    const std::string rows = "SELECT r.rowid," + kind.day + " FROM ";
    const std::string there =
        " JOIN " + tableOf(kind) + " r ON r.rowid=document-?1 WHERE r.cancelled IS NOT 1";
    Statement found = m_database.prepare(
        rows +
        "(SELECT rowid AS document FROM noteText WHERE noteText MATCH ?3 AND rowid "
        "BETWEEN ?1 AND ?2 ORDER BY rowid DESC LIMIT ?4)" +
        there + " AND document NOT IN (SELECT document FROM noteChange)");
    found.bind(first).bind(last).bind(query).bind(kCandidates);
    collect(found);
    Statement changed = m_database.prepare(
        rows +
        "(SELECT document FROM noteChange WHERE document BETWEEN ?1 AND ?2 ORDER BY "
        "document DESC LIMIT ?3)" +
        there);
    changed.bind(first).bind(last).bind(kChanges);
    collect(changed);
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
