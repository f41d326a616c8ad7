// SPDX-License-Identifier: Apache-2.0
#include "shared/catalog/catalogue.h"

namespace banso {
namespace {

template <typename Record>
void add(const Record& record, std::vector<RecordUnits>& records) {
    const KindInfo& kind = kindOf<Record>();
    Units units = toUnits(record);
    const RecordId id = naturalId(kind, units);
    records.push_back({kind.name, id, std::move(units)});
}

template <typename Record>
void addAll(const std::vector<Record>& from, std::vector<RecordUnits>& records) {
    for (const Record& record : from) add(record, records);
}

Setting fact(std::string key, std::string value) {
    Setting setting;
    setting.key = std::move(key);
    setting.value = std::move(value);
    return setting;
}

}  // namespace

std::vector<RecordUnits> catalogueRecords(const Catalogue& catalogue) {
    const Chamber& chamber = catalogue.chamber;
    std::vector<RecordUnits> records;
    add(fact("chamber.name_ja", chamber.nameJa), records);
    add(fact("chamber.name_en", chamber.nameEn), records);
    add(fact("chamber.municipality_code", chamber.municipalityCode), records);
    add(fact("chamber.corporate_number", chamber.corporateNumber), records);
    add(fact("plan.first_fiscal_year", std::to_string(chamber.firstFiscalYear)), records);
    add(fact("plan.years", std::to_string(chamber.years)), records);
    add(fact("checksheet.current", catalogue.questionSet.key), records);
    addAll(catalogue.settings, records);
    addAll(catalogue.industries, records);
    add(catalogue.questionSet, records);
    addAll(catalogue.questions, records);
    addAll(catalogue.targets, records);
    return records;
}

}  // namespace banso
