// SPDX-License-Identifier: Apache-2.0
#include "server/store/people.h"

#include "server/store/chamber_file.h"
#include "shared/db/statement.h"
#include "shared/text/fold.h"

namespace banso {

std::vector<Person> allPeople(sync::SqliteStore& store) {
    Statement row = store.database().prepare("SELECT id FROM record WHERE kind=? ORDER BY id");
    row.bind(kindOf<Person>().name);
    std::vector<Person> people;
    while (row.step()) {
        auto person = readRecord<Person>(store, row.id(0));
        if (person && !person->cancelled) people.push_back(std::move(*person));
    }
    return people;
}

Result<Person> livingPerson(sync::CentralStore& store, RecordId id) {
    auto person = readRecord<Person>(store, id);
    if (!person || person->cancelled)
        return Error{ErrorCode::NotFound, "There is nobody with this id."};
    return std::move(*person);
}

Result<Person> findPerson(sync::SqliteStore& store, std::string_view nameOrId) {
    auto found = peopleCalled(store, nameOrId);
    if (found.empty())
        return Error{ErrorCode::NotFound,
                     "Nobody here has this name or id. See: banso-server person list"};
    if (found.size() > 1)
        return Error{ErrorCode::Invalid,
                     "Several people have this name; give the id that `person list` shows."};
    return std::move(found.front());
}

std::vector<Person> peopleCalled(sync::SqliteStore& store, std::string_view nameOrId) {
    const std::string name = fold(nameOrId);
    std::vector<Person> found;
    for (Person& person : allPeople(store)) {
        if (person.id.text() == nameOrId) return {std::move(person)};
        if (fold(person.name) == name) found.push_back(std::move(person));
    }
    return found;
}

std::optional<Date> rolesEnd(const Person& person) {
    Date end = std::chrono::year{1} / 1 / 1;
    if (person.cancelled) return end;
    for (const auto& [role, term] : person.roles) {
        if (term.withdrawn.value_or(false) || fromWord<Role>(role) == Role::Expert) continue;
        if (!term.to) return std::nullopt;
        end = std::max(end, *term.to);
    }
    return end;
}

bool hasLeft(sync::CentralStore& store, RecordId person, Date day) {
    const auto known = readRecord<Person>(store, person);
    const auto end = known ? rolesEnd(*known) : std::nullopt;
    return end && *end < day;
}

}  // namespace banso
