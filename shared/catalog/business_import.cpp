// SPDX-License-Identifier: Apache-2.0
#include "shared/catalog/business_import.h"

#include <algorithm>

#include "shared/catalog/import_identity.h"
#include "shared/catalog/import_row.h"

namespace banso {
namespace {

/// The unit of a field in the records that are made of it.
struct UnitOfField {
    ImportField field;
    std::string_view businessUnit;
    std::string_view contactUnit;
};
constexpr std::array<UnitOfField, 21> kUnitsOfFields{{
    {ImportField::Name, "name", ""},
    {ImportField::Kana, "kana", ""},
    {ImportField::Form, "legal", ""},
    {ImportField::CorporateNumber, "legal", ""},
    {ImportField::PostalCode, "place", ""},
    {ImportField::Address, "place", ""},
    {ImportField::AddressRest, "place", ""},
    {ImportField::Phone, "phone", ""},
    {ImportField::Email, "email", ""},
    {ImportField::Representative, "", "name"},
    {ImportField::RepresentativeKana, "", "kana"},
    {ImportField::Industry, "trade", ""},
    {ImportField::TradeWords, "trade", ""},
    {ImportField::Employees, "staff", ""},
    {ImportField::EmployeesOn, "staff", ""},
    {ImportField::Member, "member", ""},
    {ImportField::Stage, "stage", ""},
    {ImportField::StageSince, "stage", ""},
    {ImportField::ClosingMonth, "closingMonth", ""},
    {ImportField::Founded, "founded", ""},
    {ImportField::Memo, "memo", ""},
}};

void addOnce(std::string_view unit, std::vector<std::string>& units) {
    if (!unit.empty() && std::ranges::find(units, unit) == units.end()) units.emplace_back(unit);
}

void describeColumns(const ImportColumns& columns, BusinessImport& result) {
    for (const auto& [field, place] : columns.places)
        result.columns.push_back({columns.headers[place], field});
    result.unusedColumns = columns.unused;
    for (const UnitOfField& entry : kUnitsOfFields) {
        if (!columns.places.contains(entry.field)) continue;
        addOnce(entry.businessUnit, result.businessUnits);
        addOnce(entry.contactUnit, result.contactUnits);
    }
}

RecordId contactId(RecordId business) {
    // One row brings one representative: whoever leads the business, its record is the same.
    return RecordId::natural(kindOf<Contact>().name, business, "import\nrepresentative");
}

ImportedBusiness recordsOf(const ImportRow& row, const std::string& key) {
    const RecordId id = importedId(key);
    ImportedBusiness records{.row = row.number,
                             .business = {kindOf<Business>().name, id, toUnits(row.business)},
                             .representative = {}};
    if (row.representative.name.empty()) return records;
    Contact contact = row.representative;
    contact.business = id;
    records.representative = {kindOf<Contact>().name, contactId(id), toUnits(contact)};
    return records;
}

/// What is wrong with one row.
void addErrors(std::vector<RowError> found, BusinessImport& result) {
    if (!found.empty()) ++result.rowsToMend;
    result.errorCount += found.size();
    for (RowError& error : found)
        if (result.errors.size() < kErrorsTold) result.errors.push_back(std::move(error));
}

/// What is wrong with the file further down comes before what its columns lack.
Result<void> readToEnd(csv::Reader& reader) {
    while (true) {
        const auto row = reader.next();
        if (!row) return row.error();
        if (!*row) return {};
    }
}

/// The rows of the list below its header that can be taken; `first` were read already.
Result<std::vector<ImportRow>> readRows(const ImportRowReader& rowReader,
                                        std::span<const csv::Row> first, csv::Reader& table,
                                        BusinessImport& result) {
    std::vector<ImportRow> rows;
    const auto take = [&](const csv::Row& row) {
        ++result.rows;
        std::vector<RowError> errors;
        if (auto read = rowReader.read(row, errors)) rows.push_back(std::move(*read));
        addErrors(std::move(errors), result);
    };
    for (const csv::Row& row : first) take(row);
    while (true) {
        const auto row = table.next();
        if (!row) return row.error();
        if (!*row) return rows;
        take(**row);
    }
}

template <typename Finding>
void sortByRow(std::vector<Finding>& findings) {
    std::ranges::stable_sort(findings, {}, &Finding::row);
}

}  // namespace

Result<BusinessImport> readBusinesses(const BusinessImportRequest& request) {
    const auto encoding = detectEncoding(request.file);
    if (!encoding) return encoding.error();
    const auto text = decodeFile(request.file);
    if (!text) return text.error();
    csv::Reader table(*text);
    const auto first = firstRows(table);
    if (!first) return first.error();
    const auto columns = findColumns(*first, request.mapping);
    if (!columns) {
        const auto rest = readToEnd(table);
        return rest ? columns.error() : rest.error();
    }

    BusinessImport result;
    result.encoding = *encoding;
    describeColumns(*columns, result);
    const ImportRowReader reader(request, *columns);
    const auto below = std::span(*first).subspan(columns->firstDataRow);
    const auto rows = readRows(reader, below, table, result);
    if (!rows) return rows.error();
    const ImportIdentities identities = identify(*rows);
    for (std::size_t i = 0; i < rows->size(); ++i)
        if (identities.keys[i])
            result.businesses.push_back(recordsOf((*rows)[i], *identities.keys[i]));
    for (const RowError& error : identities.errors) addErrors({error}, result);
    result.warnings = identities.warnings;
    sortByRow(result.errors);
    sortByRow(result.warnings);
    return result;
}

}  // namespace banso
