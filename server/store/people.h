// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
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
/// All of this name (spaces aside), or the one with this id.
std::vector<Person> peopleCalled(sync::SqliteStore& store, std::string_view nameOrId);

/// The last day on which she has a role that tablets are for, as her roles are set; nothing where
/// one has no end, and a day long ago where she has none.
std::optional<Date> rolesEnd(const Person& person);
/// Whether a person of the chamber has no such role any more, and none to come.
bool hasLeft(sync::CentralStore& store, RecordId person, Date day);

}  // namespace banso
