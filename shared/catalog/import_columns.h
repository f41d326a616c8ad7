// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "shared/codec/csv.h"
#include "shared/domain/words.h"

namespace banso {

/// What a column of a chamber's list can hold.
enum class ImportField {
    Unknown,
    RegisterNumber,  // the chamber's own number of the business
    Name,
    Kana,
    Form,
    CorporateNumber,
    PostalCode,
    Address,
    AddressRest,  // building and floor
    Phone,
    Email,
    Representative,
    RepresentativeKana,
    Industry,
    TradeWords,
    Employees,
    EmployeesOn,
    Member,
    Stage,
    StageSince,
    ClosingMonth,
    Founded,
    Memo,
};

// clang-format off
/// The names of the fields in a mapping file.
template <> struct Words<ImportField> {
    static constexpr std::array<std::pair<ImportField, std::string_view>, 22> kAll{{
        {ImportField::RegisterNumber, "register_number"}, {ImportField::Name, "name"},
        {ImportField::Kana, "kana"}, {ImportField::Form, "form"},
        {ImportField::CorporateNumber, "corporate_number"},
        {ImportField::PostalCode, "postal_code"},
        {ImportField::Address, "address"}, {ImportField::AddressRest, "address_rest"},
        {ImportField::Phone, "phone"}, {ImportField::Email, "email"},
        {ImportField::Representative, "representative"},
        {ImportField::RepresentativeKana, "representative_kana"},
        {ImportField::Industry, "industry"}, {ImportField::TradeWords, "trade_words"},
        {ImportField::Employees, "employees"}, {ImportField::EmployeesOn, "employees_on"},
        {ImportField::Member, "member"}, {ImportField::Stage, "stage"},
        {ImportField::StageSince, "stage_since"}, {ImportField::ClosingMonth, "closing_month"},
        {ImportField::Founded, "founded"}, {ImportField::Memo, "memo"}}};
};
// clang-format on

/// Which column of a file holds which field.
struct ImportColumns {
    std::size_t firstDataRow = 0;      // index into the rows that were read
    std::vector<std::string> headers;  // of all columns, as the file writes them
    std::map<ImportField, std::size_t> places;
    std::vector<std::string> unused;  // headers that are not taken
};

/// The rows among which the header is looked for. Errors: those of csv::Reader.
Result<std::vector<csv::Row>> firstRows(csv::Reader& reader);

/// Finds the header among the first rows (a title may stand above it) and the fields by the usual
/// Japanese names. A mapping file, when not empty, overrules these: its table [columns] gives for
/// `name`, `phone` ... the header in the file, or "" for a field that must not be taken. Errors:
/// Invalid or Malformed, naming what is not found.
Result<ImportColumns> findColumns(std::span<const csv::Row> rows, std::string_view mapping);

/// The headers by which a field is found, parted by spaces; the first is what it is called.
std::string_view usualHeaders(ImportField field);
/// The field that is found by this header; Unknown when there is none.
ImportField usualField(std::string_view header);

/// The first rows' one that most likely is the header, for who says herself what its columns hold;
/// null where there are no rows.
const csv::Row* likelyHeader(std::span<const csv::Row> rows);

/// The text of a mapping file by which these headers alone are taken.
std::string mappingOf(const std::map<ImportField, std::string>& headers);

}  // namespace banso
