// SPDX-License-Identifier: Apache-2.0
#include "shared/catalog/catalogue_sheet.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <span>

#include "shared/text/encoding.h"

namespace banso {
namespace {

std::string columnOf(std::string_view field) {
    std::string column;
    for (const char c : field) {
        const bool isUpper = c >= 'A' && c <= 'Z';
        if (isUpper) column.push_back('_');
        column.push_back(isUpper ? static_cast<char>(c - 'A' + 'a') : c);
    }
    return column;
}

std::string lineOf(const CatalogueFault& fault) {
    std::string line = fault.file;
    if (fault.row != 0) line += ", row " + std::to_string(fault.row);
    if (!fault.column.empty()) line += ", column " + fault.column;
    return line + ": " + fault.reason + "; " + fault.mend;
}

bool contains(const std::vector<std::string>& names, const std::string& name) {
    return std::ranges::find(names, name) != names.end();
}

/// Whether the header names each column once and nothing else.
bool checkHeader(std::string_view file, const csv::Row& header,
                 const std::vector<std::string>& columns, CatalogueFaults& faults) {
    const auto fault = [&](const std::string& column, std::string reason, std::string mend) {
        faults.add({std::string(file), header.number, column, std::move(reason), std::move(mend)});
        return false;
    };
    bool good = true;
    for (const std::string& column : columns)
        if (!contains(header.cells, column))
            good = fault(column, "the column is missing", "add it to the first row");
    for (const std::string& name : header.cells) {
        if (!contains(columns, name))
            good = fault(name, "the column is not known", "remove it, or correct its name");
        else if (std::ranges::count(header.cells, name) > 1)
            good = fault(name, "the column stands here twice", "remove one of them");
    }
    return good;
}

}  // namespace

Error CatalogueFaults::error() const {
    std::string text;
    for (std::size_t i = 0; i < std::min(m_faults.size(), limits::kCatalogueFaults); ++i)
        text.append(text.empty() ? "" : "\n").append(lineOf(m_faults[i]));
    if (m_faults.size() > limits::kCatalogueFaults)
        text += "\nand " + std::to_string(m_faults.size() - limits::kCatalogueFaults) + " more";
    return {ErrorCode::Invalid, std::move(text)};
}

Result<std::string> readSmallFile(const std::filesystem::path& file, std::size_t maxBytes) {
    std::error_code failure;
    const auto size = std::filesystem::file_size(file, failure);
    if (failure)
        return Error{ErrorCode::NotFound, file.filename().string() + " is not there; " +
                                              "put it into the folder, or name the right folder"};
    if (size > maxBytes)
        return Error{ErrorCode::TooLarge, file.filename().string() + " has " +
                                              std::to_string(size) + " bytes; at most " +
                                              std::to_string(maxBytes)};
    std::string bytes(size, '\0');
    std::ifstream stream(file, std::ios::binary);
    stream.read(bytes.data(), static_cast<std::streamsize>(size));
    if (!stream) return Error{ErrorCode::Storage, file.filename().string() + " cannot be read"};
    return bytes;
}

std::string_view CatalogueRow::cell(std::string_view column) const {
    const auto found = m_cells.find(column);
    return found == m_cells.end() ? std::string_view{} : found->second;
}

void CatalogueRow::fault(std::string_view column, std::string reason, std::string mend) const {
    m_faults->add(
        {std::string(m_file), m_number, std::string(column), std::move(reason), std::move(mend)});
}

void CatalogueRow::require(std::initializer_list<std::string_view> columns) const {
    for (const std::string_view column : columns)
        if (cell(column).empty()) fault(column, "the cell is empty", "fill it in");
}

void CatalogueRow::requireOneOf(std::string_view column,
                                std::initializer_list<std::string_view> words) const {
    if (std::ranges::find(words, cell(column)) != words.end()) return;
    std::string list;
    for (const std::string_view word : words) list.append(list.empty() ? "" : ", ").append(word);
    fault(column, "the word is not known", "write one of: " + list);
}

void CatalogueRow::readField(const FieldInfo& field, std::string& out) const {
    out = cell(columnOf(field.name));
}

void CatalogueRow::readField(const FieldInfo& field, std::optional<std::int64_t>& out) const {
    const std::string column = columnOf(field.name);
    const std::string_view text = cell(column);
    if (text.empty()) return;
    std::int64_t number = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (failure == std::errc{} && end == text.data() + text.size())
        out = number;
    else
        fault(column, "this is no whole number", "write digits only, without commas or units");
}

void CatalogueRow::readField(const FieldInfo& field, std::optional<bool>& out) const {
    const std::string column = columnOf(field.name);
    if (!m_cells.contains(column)) return;
    const std::string_view text = cell(column);
    out = text == "yes";
    if (!text.empty() && text != "yes")
        fault(column, "the word is not known", "write yes, or leave the cell empty");
}

void CatalogueRow::check(const KindInfo& kind, const Units& units) const {
    for (const auto& [unit, text] : units) {
        const auto document = json::Document::parse(text);
        BANSO_ASSERT(document.has_value());
        const auto checked = checkUnit(kind, unit, document->root());
        if (checked) continue;
        const std::string& detail = checked.error().detail;
        const auto colon = std::min(detail.find(':'), detail.size());
        fault(columnOf(detail.substr(0, colon)), detail.substr(std::min(colon + 2, detail.size())),
              "correct the cell");
    }
}

std::vector<CatalogueRow> readSheet(const std::filesystem::path& folder, std::string_view file,
                                    const std::vector<std::string>& columns,
                                    CatalogueFaults& faults) {
    const auto giveUp = [&](std::string reason, std::string mend) {
        faults.add({std::string(file), 0, {}, std::move(reason), std::move(mend)});
        return std::vector<CatalogueRow>{};
    };
    const auto bytes = readSmallFile(folder / file, limits::kCsvBytes);
    if (!bytes) return giveUp("it cannot be opened", bytes.error().detail);
    const auto text = decodeFile(*bytes);
    if (!text) return giveUp("it is no readable text", text.error().detail);
    const auto table = csv::read(*text);
    if (!table) return giveUp("it is no readable CSV", table.error().detail);
    if (table->size() < 2) return giveUp("it has no rows", "write a header and one row at least");
    const csv::Row& header = table->front();
    if (!checkHeader(file, header, columns, faults)) return {};

    std::vector<CatalogueRow> rows;
    for (const csv::Row& line : std::span(*table).subspan(1)) {
        CatalogueRow row(file, line.number, faults);
        if (line.cells.size() > header.cells.size())
            row.fault({}, "the row has more cells than the header",
                      "quote a cell that holds a comma");
        for (std::size_t i = 0; i < std::min(line.cells.size(), header.cells.size()); ++i)
            row.setCell(header.cells[i], line.cells[i]);
        rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace banso
