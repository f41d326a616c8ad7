// SPDX-License-Identifier: Apache-2.0
#include "shared/catalog/import_row.h"

namespace banso {
namespace {

/// The cells of one row with the faults found in them.
class Cells {
  public:
    Cells(const csv::Row& row, const ImportColumns& columns, std::vector<RowError>& errors)
        : m_row(row), m_columns(columns), m_errors(errors) {}

    std::string_view at(ImportField field) const {
        const auto place = m_columns.places.find(field);
        if (place == m_columns.places.end() || place->second >= m_row.cells.size()) return {};
        return m_row.cells[place->second];
    }

    void fault(ImportField field, ImportFault fault) {
        const auto place = m_columns.places.find(field);
        const bool hasColumn = place != m_columns.places.end();
        m_errors.push_back({.row = m_row.number,
                            .column = hasColumn ? m_columns.headers[place->second] : "",
                            .valueClass = valueClassOf(at(field)),
                            .fault = fault,
                            .otherRow = {}});
        m_isGood = false;
    }

    /// Reads a cell that holds something into `out`.
    template <typename T, typename Reader>
    void read(ImportField field, T& out, const Reader& reader) {
        const auto text = readText(at(field), limits::kLongTextChars);
        if (const auto* problem = std::get_if<ImportFault>(&text)) return fault(field, *problem);
        if (std::get<std::string>(text).empty()) return;
        auto cell = reader(at(field));
        if (const auto* problem = std::get_if<ImportFault>(&cell)) return fault(field, *problem);
        out = std::get<0>(std::move(cell));
    }

    void readShort(ImportField field, std::string& out) {
        read(field, out, [](auto cell) { return readText(cell, limits::kShortTextChars); });
    }

    void checkWidth() {
        for (std::size_t i = m_columns.headers.size(); i < m_row.cells.size(); ++i)
            if (!m_row.cells[i].empty())
                return fault(ImportField::Unknown, ImportFault::TooManyCells);
    }

    bool isGood() const { return m_isGood; }

  private:
    const csv::Row& m_row;
    const ImportColumns& m_columns;
    std::vector<RowError>& m_errors;
    bool m_isGood = true;
};

void readLegal(Cells& cells, Business& business) {
    cells.read(ImportField::CorporateNumber, business.corporateNumber, readCorporateNumber);
    cells.read(ImportField::Form, business.form, readLegalForm);
    const bool hasNumber = !business.corporateNumber.empty();
    if (business.form == LegalForm::SoleProprietor && hasNumber)
        cells.fault(ImportField::CorporateNumber, ImportFault::SoleProprietorWithNumber);
    const bool saysForm = legalFormOfName(business.name) == LegalForm::Corporation;
    if (!business.form && (hasNumber || saysForm)) business.form = LegalForm::Corporation;
}

void readPlace(Cells& cells, Business& business) {
    cells.read(ImportField::PostalCode, business.postalCode, readPostalCode);
    cells.readShort(ImportField::Address, business.address);
    std::string rest;
    cells.readShort(ImportField::AddressRest, rest);
    if (rest.empty()) return;
    const auto joined = readText(business.address + " " + rest, limits::kShortTextChars);
    if (const auto* problem = std::get_if<ImportFault>(&joined))
        cells.fault(ImportField::AddressRest, *problem);
    else
        business.address = std::get<std::string>(joined);
}

void readRepresentative(Cells& cells, Contact& contact) {
    cells.readShort(ImportField::Representative, contact.name);
    cells.readShort(ImportField::RepresentativeKana, contact.kana);
    contact.role = ContactRole::Representative;
}

}  // namespace

ImportRowReader::ImportRowReader(const BusinessImportRequest& request, const ImportColumns& columns)
    : m_columns(columns), m_industries(request.industries) {}

std::optional<ImportRow> ImportRowReader::read(const csv::Row& row,
                                               std::vector<RowError>& errors) const {
    Cells cells(row, m_columns, errors);
    ImportRow result{
        .number = row.number, .registerNumber = {}, .business = {}, .representative = {}};
    Business& business = result.business;
    cells.checkWidth();
    cells.readShort(ImportField::RegisterNumber, result.registerNumber);
    const std::size_t faultsBefore = errors.size();
    cells.readShort(ImportField::Name, business.name);
    if (business.name.empty() && errors.size() == faultsBefore)
        cells.fault(ImportField::Name, ImportFault::NameMissing);
    cells.readShort(ImportField::Kana, business.kana);
    readLegal(cells, business);
    readPlace(cells, business);
    cells.read(ImportField::Phone, business.phone, readPhone);
    cells.read(ImportField::Email, business.email, readEmail);
    cells.read(ImportField::Industry, business.industry,
               [&](auto cell) { return m_industries.read(cell); });
    cells.readShort(ImportField::TradeWords, business.tradeWords);
    cells.read(ImportField::Employees, business.employees, readEmployees);
    cells.read(ImportField::EmployeesOn, business.employeesOn, readDay);
    cells.read(ImportField::Member, business.member, readMember);
    cells.read(ImportField::Stage, business.stageWord, readStage);
    cells.read(ImportField::StageSince, business.stageSince, readDay);
    cells.read(ImportField::ClosingMonth, business.closingMonth, readMonth);
    cells.read(ImportField::Founded, business.founded, readYear);
    cells.read(ImportField::Memo, business.memo,
               [](auto cell) { return readText(cell, limits::kLongTextChars, true); });
    readRepresentative(cells, result.representative);
    return cells.isGood() ? std::optional(std::move(result)) : std::nullopt;
}

}  // namespace banso
