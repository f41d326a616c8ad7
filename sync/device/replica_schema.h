// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "shared/db/database.h"
#include "shared/schema/kind.h"

namespace banso::sync {

/// The steps that make a replica's file: a typed table for each kind, and what sync itself keeps.
const std::vector<Migration>& replicaMigrations();

/// The table of a kind: a column for each field (a keyed map is one column of JSON), the versions
/// of its units, and `extra` for what this version cannot read.
std::string tableSql(const KindInfo& kind);

}  // namespace banso::sync
