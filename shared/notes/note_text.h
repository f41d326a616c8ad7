// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <vector>

#include "shared/db/statement.h"
#include "shared/schema/kind.h"

namespace banso {

/// A kind of record with notes that are searched, and how its table gives them. Which fields are
/// notes the kind's declaration says (`note()`).
struct NoteKind {
    const KindInfo* kind = nullptr;
    int number = 0;                          // its place among all of them, from 1 on
    std::vector<const FieldInfo*> fields{};  // those that hold notes
    std::string columns{};                   // the same as SQL
    std::string day{};                       // SQL: the day that the record stands under
};

/// Its table's name as SQL.
std::string tableOf(const NoteKind& kind);

/// All of them; the order changes with kSchemaVersion only.
std::span<const NoteKind> noteKinds();

/// The notes of a row that gives a kind's `columns` from `firstColumn` on; empty ones are left out.
std::vector<std::string> notesOf(const NoteKind& kind, const Statement& row, int firstColumn);

}  // namespace banso
