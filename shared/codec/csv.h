// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
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

/// The rows of UTF-8 text, with or without byte order mark, lines ending in CRLF, LF or CR. Empty
/// rows are left out. Errors: Malformed or TooLarge, naming the row.
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
