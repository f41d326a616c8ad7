// SPDX-License-Identifier: Apache-2.0
#include "shared/codec/csv.h"

#include <algorithm>
#include <array>

#include "shared/base/limits.h"

namespace banso::csv {
namespace {

Error tooLarge(std::string_view what, std::size_t most) {
    return {ErrorCode::TooLarge, std::string(what) + "; at most " + std::to_string(most)};
}

Error malformed(std::string_view what) {
    return {ErrorCode::Malformed, std::string(what)};
}

Error errorOf(Fault fault) {
    switch (fault) {
        case Fault::TooManyRows:
            return tooLarge("too many rows", limits::kCsvRows);
        case Fault::TooManyColumns:
            return tooLarge("too many columns", limits::kCsvColumns);
        case Fault::CellTooLong:
            return tooLarge("a cell has too many bytes", limits::kCsvCellBytes);
        case Fault::MarkInPlainCell:
            return malformed(
                "a quotation mark stands inside a cell that is not quoted; quote the cell and "
                "double the mark");
        case Fault::MarkNeverCloses:
            return malformed("a quoted cell is never closed; add its closing mark");
        case Fault::TextBehindMark:
            break;
    }
    return malformed(
        "text follows the closing quotation mark of a cell; double the marks inside it");
}

/// Whether Excel would take the cell for a formula; the full-width signs count in a Japanese Excel.
bool looksLikeFormula(std::string_view value) {
    constexpr std::array<std::string_view, 10> kSigns{"=",  "+",  "-",  "@",  "\t",
                                                      "\r", "＝", "＋", "－", "＠"};
    return std::ranges::any_of(kSigns, [&](auto sign) { return value.starts_with(sign); });
}

}  // namespace

Reader::Reader(std::string_view text) : m_rest(text) {
    if (m_rest.starts_with(kByteOrderMark)) m_rest.remove_prefix(kByteOrderMark.size());
}

Result<std::optional<Row>> Reader::next() {
    while (!m_rest.empty()) {
        ++m_number;
        auto row = readRow();
        if (!row) return row.error();
        const bool holdsSomething =
            std::ranges::any_of(row->cells, [](const auto& cell) { return !cell.empty(); });
        if (!holdsSomething) continue;
        if (m_rows++ == limits::kCsvRows) return refuse(Fault::TooManyRows);
        return std::optional<Row>(std::move(*row));
    }
    return std::optional<Row>{};
}

Result<Row> Reader::readRow() {
    Row row{.number = m_number, .cells = {}};
    while (true) {
        auto cell = readCell();
        if (!cell) return cell.error();
        row.cells.push_back(std::move(*cell));
        if (row.cells.size() > limits::kCsvColumns) return refuse(Fault::TooManyColumns);
        if (m_rest.empty()) return row;
        const char end = take();
        if (end == ',') continue;
        if (end == '\r' && !m_rest.empty() && m_rest.front() == '\n') take();
        return row;
    }
}

Result<std::string> Reader::readCell() {
    auto cell = atQuote() ? readQuoted() : readPlain();
    if (cell && cell->size() > limits::kCsvCellBytes) return refuse(Fault::CellTooLong);
    return cell;
}

char Reader::take() {
    const char first = m_rest.front();
    m_rest.remove_prefix(1);
    return first;
}

Result<std::string> Reader::readPlain() {
    const auto end = std::min(m_rest.find_first_of(",\r\n"), m_rest.size());
    const std::string_view cell = m_rest.substr(0, end);
    if (cell.find('"') != std::string_view::npos) return refuse(Fault::MarkInPlainCell);
    m_rest.remove_prefix(end);
    return std::string(cell);
}

Result<std::string> Reader::readQuoted() {
    take();
    std::string cell;
    while (true) {
        const auto mark = m_rest.find('"');
        if (mark == std::string_view::npos) return refuse(Fault::MarkNeverCloses);
        cell.append(m_rest.substr(0, mark));
        m_rest.remove_prefix(mark + 1);
        if (!atQuote()) break;
        cell.push_back(take());
    }
    if (!m_rest.empty() && std::string_view(",\r\n").find(m_rest.front()) == std::string::npos)
        return refuse(Fault::TextBehindMark);
    return cell;
}

Error Reader::refuse(Fault fault) {
    m_fault = fault;
    m_rest = {};
    Error error = errorOf(fault);
    error.detail.insert(0, "row " + std::to_string(m_number) + ": ");
    return error;
}

Result<std::vector<Row>> read(std::string_view text) {
    if (text.size() > limits::kCsvBytes)
        return Error{ErrorCode::TooLarge, "the file has " + std::to_string(text.size()) +
                                              " bytes; at most " +
                                              std::to_string(limits::kCsvBytes)};
    Reader reader(text);
    std::vector<Row> rows;
    std::size_t cells = 0;
    while (true) {
        auto row = reader.next();
        if (!row) return row.error();
        if (!*row) return rows;
        cells += (*row)->cells.size();
        if (cells > kCellsAtOnce)
            return Error{ErrorCode::TooLarge, "row " + std::to_string(reader.number()) +
                                                  ": too many cells; at most " +
                                                  std::to_string(kCellsAtOnce)};
        rows.push_back(std::move(**row));
    }
}

Writer& Writer::text(std::string_view value) {
    separate();
    m_text.push_back('"');
    if (looksLikeFormula(value)) m_text.push_back('\'');
    for (const char c : value) {
        if (c == '"') m_text.push_back('"');
        m_text.push_back(c);
    }
    m_text.push_back('"');
    return *this;
}

Writer& Writer::integer(std::int64_t value) {
    separate();
    m_text.append(std::to_string(value));
    return *this;
}

Writer& Writer::empty() {
    separate();
    return *this;
}

Writer& Writer::endRow() {
    m_text.append("\r\n");
    m_needsComma = false;
    return *this;
}

void Writer::separate() {
    if (m_needsComma) m_text.push_back(',');
    m_needsComma = true;
}

}  // namespace banso::csv
