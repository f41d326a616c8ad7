// SPDX-License-Identifier: Apache-2.0
#include "shared/catalog/business_import.h"

#include "shared/catalog/catalogue.h"
#include "shared/domain/kinds.h"
#include "shared/schema/check.h"
#include "tests/fuzz/fuzz_target.h"

namespace banso::fuzz {
namespace {

/// What is taken must be what a hub takes.
void mustBeARecord(const RecordUnits& record) {
    const KindInfo* kind = findKind(record.kind);
    BANSO_ASSERT(kind != nullptr);
    for (const auto& [unit, value] : record.units)
        BANSO_ASSERT(checkUnit(*kind, unit, json::Document::parse(value)->root()).has_value());
    BANSO_ASSERT(checkCreation(*kind, record.id, record.units).has_value());
}

}  // namespace

// Up to a zero byte it is the list, after it the mapping.
void decode(std::string_view input) {
    static const Catalogue catalogue =
        loadCatalogue(BANSO_SOURCE_DIR "/shared/catalog/takasaki").value();
    const std::size_t end = std::min(input.find('\0'), input.size());
    const std::string_view mapping = input.substr(std::min(end + 1, input.size()));
    const auto import = readBusinesses({input.substr(0, end), mapping, catalogue.industries});
    if (!import) return mustSayWhy(import.error());
    BANSO_ASSERT(import->businesses.size() <= import->rows);
    for (const ImportedBusiness& imported : import->businesses) {
        mustBeARecord(imported.business);
        if (imported.representative) mustBeARecord(*imported.representative);
    }
}

}  // namespace banso::fuzz
