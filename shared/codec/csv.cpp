// SPDX-License-Identifier: Apache-2.0
#include "shared/codec/csv.h"

#include <algorithm>
#include <array>

#include "shared/base/limits.h"

namespace banso::csv {
namespace {

Error malformed(std::size_t row, std::string_view what) {
    return {ErrorCode::Malformed, "row " + std::to_string(row) + ": " + std::string(what)};
}

Error tooLarge(std::size_t row, std::string_view what, std::size_t most) {
    return {ErrorCode::TooLarge, "row " + std::to_string(row) + ": " + std::string(what) +
                                     "; at most " + std::to_string(most)};
}

/// Reads text from left to right, cell by cell.
class Reader {
  public:
    explicit Reader(std::string_view text) : m_rest(text) {}

    Result<std::vector<Row>> readAll() {
        std::vector<Row> rows;
        while (!m_rest.empty()) {
            ++m_number;
            auto row = readRow();
            if (!row) return row.error();
            const bool holdsSomething =
                std::ranges::any_of(row->cells, [](const auto& cell) { return !cell.empty(); });
            if (!holdsSomething) continue;
            if (rows.size() == limits::kCsvRows)
                return tooLarge(m_number, "too many rows", limits::kCsvRows);
            rows.push_back(std::move(*row));
        }
        return rows;
    }

  private:
    Result<Row> readRow() {
        Row row{.number = m_number, .cells = {}};
        while (true) {
            auto cell = atQuote() ? readQuoted() : readPlain();
            if (!cell) return cell.error();
            if (cell->size() > limits::kCsvCellBytes)
                return tooLarge(m_number, "a cell has too many bytes", limits::kCsvCellBytes);
            row.cells.push_back(std::move(*cell));
            if (row.cells.size() > limits::kCsvColumns)
                return tooLarge(m_number, "too many columns", limits::kCsvColumns);
            if (m_rest.empty()) return row;
            const char end = take();
            if (end == ',') continue;
            if (end == '\r' && !m_rest.empty() && m_rest.front() == '\n') take();
            return row;
        }
    }

    bool atQuote() const { return !m_rest.empty() && m_rest.front() == '"'; }

    char take() {
        const char first = m_rest.front();
        m_rest.remove_prefix(1);
        return first;
    }

    Result<std::string> readPlain() {
        const auto end = std::min(m_rest.find_first_of(",\r\n"), m_rest.size());
        const std::string_view cell = m_rest.substr(0, end);
        if (cell.find('"') != std::string_view::npos)
            return malformed(m_number,
                             "a quotation mark stands inside a cell that is not quoted; quote the "
                             "cell and double the mark");
        m_rest.remove_prefix(end);
        return std::string(cell);
    }

    Result<std::string> readQuoted() {
        take();
        std::string cell;
        while (true) {
            const auto mark = m_rest.find('"');
            if (mark == std::string_view::npos)
                return malformed(m_number, "a quoted cell is never closed; add its closing mark");
            cell.append(m_rest.substr(0, mark));
            m_rest.remove_prefix(mark + 1);
            if (!atQuote()) break;
            cell.push_back(take());
        }
        if (!m_rest.empty() && std::string_view(",\r\n").find(m_rest.front()) == std::string::npos)
            return malformed(m_number,
                             "text follows the closing quotation mark of a cell; double the marks "
                             "inside it");
        return cell;
    }

    std::string_view m_rest;
    std::size_t m_number = 0;
};

/// Whether Excel would take the cell for a formula; the full-width signs count in a Japanese Excel.
bool looksLikeFormula(std::string_view value) {
    constexpr std::array<std::string_view, 10> kSigns{"=",  "+",  "-",  "@",  "\t",
                                                      "\r", "＝", "＋", "－", "＠"};
    return std::ranges::any_of(kSigns, [&](auto sign) { return value.starts_with(sign); });
}

}  // namespace

Result<std::vector<Row>> read(std::string_view text) {
    if (text.size() > limits::kCsvBytes)
        return Error{ErrorCode::TooLarge, "the file has " + std::to_string(text.size()) +
                                              " bytes; at most " +
                                              std::to_string(limits::kCsvBytes)};
    if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
    return Reader(text).readAll();
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
