// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "shared/notes/note_text.h"

namespace banso {

/// The full text of all notes on a tablet: a table of its own beside the records, worked out from
/// them, built and kept up piece by piece behind the running app. Throws StorageError.
///
/// Nothing is missed, whoever writes: rows of a kind are taken in the order of their rowids, and
/// the place that was reached stands in the transaction that took them. A new row has a rowid
/// beyond every one that is there, and so beyond that place. What becomes of a row afterwards, a
/// trigger of its table puts down in `noteChange`, in the transaction that does it; so a pull's new
/// rows cost nothing.
class NoteIndex {
  public:
    /// Text of one slice, in bytes: 10 ms of work, so that a save in between waits for less.
    static constexpr std::size_t kSliceBytes = 160 * 1024;

    /// Makes what is missing in the file; makes all anew when it is of another version of the
    /// declarations or of the folding. `sliceBytes`: after how much text a slice ends.
    explicit NoteIndex(Database& database, std::size_t sliceBytes = kSliceBytes);

    /// Whether something is to be done.
    bool hasWork();
    /// Does a slice of it, inside a transaction of the caller.
    void work();

    /// How far the index of this file is: rows that it has taken, of those that are there.
    struct Progress {
        std::int64_t taken = 0;
        std::int64_t all = 0;
    };
    /// On any connection to the file.
    static Progress progress(Database& database);
    /// The number under which a row is in the full text: the kind, then the row.
    static std::int64_t document(const NoteKind& kind, std::int64_t row) {
        return static_cast<std::int64_t>(kind.number) << kRowBits | row;
    }
    static const NoteKind& kindOf(std::int64_t document) {
        return noteKinds()[static_cast<std::size_t>(document >> kRowBits) - 1];
    }
    static constexpr int kRowBits = 40;

  private:
    bool hasChanges();
    bool hasRows(const NoteKind& kind);
    void takeChanges();
    void takeRows(const NoteKind& kind);
    void makeOne();
    std::int64_t number(std::string_view name);
    void put(std::string_view name, std::int64_t value);

    Database& m_database;
    std::size_t m_sliceBytes;
};

}  // namespace banso
