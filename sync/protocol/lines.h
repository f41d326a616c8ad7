// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "shared/base/hash.h"
#include "shared/base/limits.h"
#include "shared/base/result.h"

namespace banso::sync {

/// Puts the lines of one message together and closes it with their number and hash.
class LineWriter {
  public:
    void add(std::string_view line);
    /// The tablet's closing line.
    void end();
    /// The hub's closing line.
    void end(std::int64_t cursor, std::int64_t scope, bool more);
    /// What has been written since the last call.
    std::string take();
    std::size_t pending() const { return m_text.size(); }

  private:
    void close(std::string_view members);
    std::string m_text;
    Sha256Stream m_hash;
    std::int64_t m_lines = 0;
};

/// Cuts a message that comes in pieces into its lines, and checks the closing line against them.
class LineReader {
  public:
    explicit LineReader(std::size_t lineBytesMax = limits::kLineBytes)
        : m_lineBytesMax(lineBytesMax) {}
    /// Errors: TooLarge for a line beyond the limit.
    Result<void> feed(std::string_view bytes);
    /// The next whole line without its end; nothing until more was fed. Valid until the next call
    /// of feed.
    bool next(std::string_view& line);
    /// What was fed and not yet given out.
    std::size_t pending() const { return m_buffer.size() - m_begin; }
    /// Counts a line that is not the closing one.
    void count(std::string_view line);
    /// Errors: Incomplete when the number or the hash disagree with the lines counted.
    Result<void> close(std::int64_t lines, std::string_view sha256);

  private:
    std::size_t m_lineBytesMax;
    std::string m_buffer;
    std::size_t m_begin = 0;
    std::size_t m_unfinished = 0;  // where the line begins whose end has not come
    Sha256Stream m_hash;
    std::int64_t m_lines = 0;
};

}  // namespace banso::sync
