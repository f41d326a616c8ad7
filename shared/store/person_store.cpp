// SPDX-License-Identifier: Apache-2.0
#include "shared/store/person_store.h"

#include <algorithm>

namespace banso {

std::optional<Person> PersonStore::find(RecordId id) const {
    return Records<Person>(m_database, m_viewer).find(id);
}

std::string PersonStore::nameOf(RecordId id) const {
    Statement row = m_database.prepare("SELECT name FROM person WHERE id=?");
    row.bind(id);
    return row.step() ? row.string(0) : std::string{};
}

std::vector<Person> PersonStore::withRole(const std::set<Role>& roles, Date day) const {
    auto people = Records<Person>(m_database, m_viewer).where("cancelled IS NOT 1 ORDER BY kana");
    if (roles.empty()) return people;
    std::erase_if(people, [&](const Person& person) {
        return std::ranges::none_of(roles, [&](Role role) { return hasRole(person, role, day); });
    });
    return people;
}

Viewer viewerFor(Database& database, RecordId id, Date day) {
    Viewer viewer{id, {}};
    const auto person = Records<Person>(database, viewer).find(id);
    if (!person) return viewer;
    for (const auto& [role, text] : Words<Role>::kAll)
        if (hasRole(*person, role, day)) viewer.roles.insert(role);
    return viewer;
}

}  // namespace banso
