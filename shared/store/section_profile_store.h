// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "shared/domain/checksheet.h"
#include "shared/rules/checksheet_rules.h"
#include "shared/store/records.h"

namespace banso {

/// The sections of a business's last checksheet beside those of the one before.
struct SectionProfile {
    struct Section {
        std::string nameJa;
        std::optional<int> hundredths;         // mean level; none while under half is answered
        std::optional<int> earlierHundredths;  // of the sheet before, where it had this section
    };
    Checksheet sheet;
    std::optional<Checksheet> earlier{};
    std::vector<Section> sections{};
    std::vector<std::string> strengthsJa{};  // the items marked so, in words
    std::vector<std::string> weaknessesJa{};
    ChecksheetProgress progress{};
};

/// Strengths and weaknesses of businesses, as their checksheets tell them.
class SectionProfileStore {
  public:
    SectionProfileStore(Database& database, Viewer viewer)
        : m_database(database), m_viewer(std::move(viewer)) {}

    /// Nothing for a business without a checksheet.
    std::optional<SectionProfile> find(RecordId business) const;

  private:
    Database& m_database;
    Viewer m_viewer;
};

}  // namespace banso
