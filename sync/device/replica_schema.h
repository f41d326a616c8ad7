// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "sync/device/replica.h"

namespace banso::sync {

/// Makes a replica's file, or brings an older one to this version: a typed table for each kind, and
/// what sync itself keeps. What an older version kept as unknown and this one knows moves into its
/// columns. Errors: NewerFile (the file is left untouched), Storage, DiskFull.
Result<void> migrateReplica(Database& database, const FoldText& fold);

/// The indexes of the kinds' tables, which lists and searches need. A large first load is quicker
/// without them. Nothing happens where they are gone, or there, already.
void dropIndexes(Database& database);
void makeIndexes(Database& database);

/// The name as SQL takes it, whatever word it is.
std::string quotedName(std::string_view name);

/// The table of a kind: a column for each field (a keyed map is one column of JSON), the versions
/// of its units, and `extra` for what this version cannot read.
std::string tableSql(const KindInfo& kind);

}  // namespace banso::sync
