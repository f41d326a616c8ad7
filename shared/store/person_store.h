// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "shared/domain/person.h"
#include "shared/store/records.h"

namespace banso {

/// The people of the chamber.
class PersonStore {
  public:
    PersonStore(Database& database, Viewer viewer)
        : m_database(database), m_viewer(std::move(viewer)) {}

    std::optional<Person> find(RecordId id) const;
    /// The name, or an empty text for somebody not known here.
    std::string nameOf(RecordId id) const;
    /// Everybody with one of these roles on that day, by kana; everybody when `roles` is empty.
    std::vector<Person> withRole(const std::set<Role>& roles, Date day) const;

  private:
    Database& m_database;
    Viewer m_viewer;
};

/// The viewer that a person is on that day: their roles as their record gives them.
Viewer viewerFor(Database& database, RecordId person, Date day);

}  // namespace banso
