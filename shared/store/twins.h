// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "shared/base/ids.h"
#include "shared/db/database.h"

/// Businesses that people joined are read as one, from whichever of their records a reader starts.
/// `id` is an SQL expression: a parameter that is given a number (`?1`), or a column.
namespace banso::twins {

/// A subquery with the ids of all records of the business: `business IN (` this `)`.
std::string allOf(std::string_view id);
/// The same where `id` is known to stand; the table of businesses is not read for it.
std::string allOfStanding(std::string_view id);
/// A subquery with the id of the record that stands: `id=(` this `)`.
std::string standingOf(std::string_view id);

/// The same ids, the standing one first, then in order: so their figures of one month count.
std::vector<RecordId> all(Database& database, RecordId business);
/// The record that stands; the business itself when it is not here.
RecordId standing(Database& database, RecordId business);
/// The name that people see; empty when the business is not here.
std::string nameOf(Database& database, RecordId business);

}  // namespace banso::twins
