// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "shared/domain/person.h"
#include "sync/hub/sqlite_store.h"

namespace banso {

/// Everybody whose record was not cancelled, in the order in which they were added.
std::vector<Person> allPeople(sync::SqliteStore& store);

/// The person with this id, whose record was not cancelled. Errors: NotFound.
Result<Person> livingPerson(sync::CentralStore& store, RecordId id);

/// The person with this id, or the only one with this name (spaces aside). Errors: NotFound,
/// Invalid when several have the name.
Result<Person> findPerson(sync::SqliteStore& store, std::string_view nameOrId);

}  // namespace banso
