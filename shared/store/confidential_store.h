// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "shared/domain/business.h"
#include "shared/domain/confidential_note.h"
#include "shared/domain/person.h"
#include "shared/store/records.h"

namespace banso {

/// Whether the viewer may read what was said in confidence about the people of a business: whoever
/// looks after it, who stands in for her that day, and who sees restricted files (the hub's rule,
/// sync/PROTOCOL.md, section 3a).
bool mayReadConfidential(const Viewer& viewer, const Business& business,
                         std::span<const StandIn> standIns, Date day);

/// What was said in confidence about the people of a business.
class ConfidentialStore {
  public:
    ConfidentialStore(Database& database, Viewer viewer)
        : m_database(database), m_viewer(std::move(viewer)) {}

    bool mayRead(const Business& standing, Date day) const;
    /// The notes of all records of the business, the standing one's first; none for whom it is not.
    std::vector<ConfidentialNote> notesOf(const Business& standing, Date day) const;

  private:
    Database& m_database;
    Viewer m_viewer;
};

}  // namespace banso
