// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <vector>

#include "shared/domain/catalogue.h"

namespace banso {

/// The chamber whose plan a catalogue holds.
struct Chamber {
    std::string nameJa;
    std::string nameEn;
    std::string municipalityCode;
    std::string corporateNumber;
    int firstFiscalYear = 0;
    int years = 0;
};

/// What a chamber's plan and choices are made of. It lies in a folder of five files (chamber.toml,
/// targets.csv, industries.csv, checksheet.csv, settings.csv); another chamber brings its own.
struct Catalogue {
    Chamber chamber;
    QuestionSet questionSet;
    std::vector<Question> questions;
    std::vector<Industry> industries;
    std::vector<KpiTarget> targets;
    std::vector<Setting> settings;
};

/// Reads and checks a folder. Errors: Invalid, one line a fault with file, row, column, reason and
/// mend.
Result<Catalogue> loadCatalogue(const std::filesystem::path& folder);

/// The catalogue as records. Ids follow from the natural keys, so that seeding twice makes the same
/// records. The chamber's facts become settings: chamber.name_ja, chamber.name_en,
/// chamber.municipality_code, chamber.corporate_number, plan.first_fiscal_year, plan.years and
/// checksheet.current.
std::vector<RecordUnits> catalogueRecords(const Catalogue& catalogue);

}  // namespace banso
