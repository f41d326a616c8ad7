// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "shared/base/time.h"
#include "shared/notes/note_text.h"
#include "shared/store/viewer.h"

namespace banso {

/// A record in which somebody wrote what was looked for.
struct NoteHit {
    const KindInfo* kind = nullptr;
    RecordId record;
    RecordId business;        // none for a talk with somebody who has no file yet
    std::optional<Date> day;  // that it stands under
    std::string note;         // the first note that holds the first word
};

/// Finds what is in the notes of this tablet's records, by the index that NoteIndex keeps. Throws
/// StorageError.
class NoteSearch {
  public:
    /// The connection must know the tokenizer (teachPairs).
    NoteSearch(Database& database, Viewer viewer)
        : m_database(database), m_viewer(std::move(viewer)) {}

    /// Up to `hitsMax` records that are not cancelled and whose notes hold all of the words
    /// (already folded, none empty), the newest day first, what has no day last; taken from those
    /// of each kind that came last to this tablet, twice `hitsMax` and more. A word of one
    /// character is found as well. What changed a moment ago is read itself where the index has not
    /// taken it yet.
    std::vector<NoteHit> find(const std::vector<std::string>& words, std::size_t hitsMax);

  private:
    struct Candidate;
    /// Up to `most` of each kind, those that came last; whether there are more.
    bool findIndexed(const std::string& query, std::size_t most,
                     std::vector<Candidate>& candidates);
    void addIndexed(const NoteKind& kind, std::int64_t document,
                    std::vector<Candidate>& candidates);
    void findChanged(const NoteKind& kind, std::vector<Candidate>& candidates);
    /// Those of the candidates that hold the words themselves, the newest day first.
    std::vector<NoteHit> hitsOf(std::vector<Candidate>& candidates,
                                const std::vector<std::string>& words, std::size_t hitsMax);
    std::optional<NoteHit> check(const Candidate& candidate, const std::vector<std::string>& words);

    Database& m_database;
    Viewer m_viewer;
};

}  // namespace banso
