// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/result.h"

/// Comma-separated text as Excel in a Japanese office reads and writes it (RFC 4180).
namespace banso::csv {

/// One row that holds something. `number` is the row's number in Excel: it counts empty rows, and a
/// line break inside a quoted cell makes no new row.
struct Row {
    std::size_t number = 0;
    std::vector<std::string> cells;

    bool operator==(const Row&) const = default;
};

/// Why a text is no table.
enum class Fault {
    TooManyRows,
    TooManyColumns,
    CellTooLong,
    MarkInPlainCell,
    MarkNeverCloses,
    TextBehindMark,
};

/// Reads UTF-8 text, with or without byte order mark, lines ending in CRLF, LF or CR, row by row:
/// a text of 32 MB that is nothing but commas would be a gigabyte of cells. Empty rows are left
/// out.
class Reader {
  public:
    /// The text must outlive the reader.
    explicit Reader(std::string_view text);

    /// Nothing at the end. Errors: Malformed or TooLarge, naming the row.
    Result<std::optional<Row>> next();

    /// Of the row that was read last, as Excel shows it.
    std::size_t number() const { return m_number; }
    /// Why `next` gave an error; nothing where it gave none.
    std::optional<Fault> fault() const { return m_fault; }

  private:
    Result<Row> readRow();
    Result<std::string> readCell();
    Result<std::string> readPlain();
    Result<std::string> readQuoted();
    bool atQuote() const { return !m_rest.empty() && m_rest.front() == '"'; }
    char take();
    Error refuse(Fault fault);

    std::string_view m_rest;
    std::size_t m_number = 0;
    std::size_t m_rows = 0;  // that hold something
    std::optional<Fault> m_fault;
};

/// All cells of what is read at once: 100,000 rows of 30 columns, some hundred megabytes.
constexpr std::size_t kCellsAtOnce = 3'000'000;

/// All rows, where they are few. Errors: those of Reader, TooLarge.
Result<std::vector<Row>> read(std::string_view text);

/// Writes rows that Excel opens without running anything: every text is quoted, and one that would
/// be taken for a formula begins with an apostrophe.
class Writer {
  public:
    Writer& text(std::string_view value);
    Writer& integer(std::int64_t value);
    Writer& empty();
    Writer& endRow();

    std::string take() { return std::move(m_text); }

  private:
    void separate();
    std::string m_text;
    bool m_needsComma = false;
};

/// What Excel needs in front of UTF-8 text to read it as such.
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

}  // namespace banso::csv
