// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "server/ops/open_file.h"

namespace banso {

/// Reads an open file of lines from either end, in pieces, so that a long one fills no memory. What
/// stands after the last line's end was never finished, and is no line. `path` is for errors.
class LineFile {
  public:
    /// Looks where the last line ends. Errors: Storage, Invalid (no line ends within `lineBytesMax`
    /// of the file's end).
    static Result<LineFile> read(const OpenFile& file, const std::filesystem::path& path,
                                 std::size_t lineBytesMax);

    /// Bytes up to the end of the last line.
    std::int64_t end() const { return m_end; }
    std::size_t unfinishedBytes() const { return static_cast<std::size_t>(m_size - m_end); }

    /// The last line that was not given yet; nothing before the first. Errors: Storage, Invalid (it
    /// is too long).
    Result<std::optional<std::string>> previous();
    /// From here on previous() gives the lines before the first for which `isBeyond` holds, as it
    /// does for all after that one. Looks at few lines of a long file. Errors: its own, Storage,
    /// Invalid (a line is too long).
    Result<void> goBefore(const std::function<Result<bool>(std::string_view line)>& isBeyond);
    /// Every line from the first on, with where it begins, until `visit` fails. Errors: its own,
    /// Storage, Invalid (a line is too long).
    Result<void> forEach(
        const std::function<Result<void>(std::string_view line, std::int64_t from)>& visit) const;
    /// The bytes from there on, as many as there are before end(), at most `most`. Errors: Storage.
    Result<std::string> bytes(std::int64_t from, std::size_t most) const;

  private:
    LineFile(const OpenFile& file, std::filesystem::path path, std::size_t lineBytesMax)
        : m_file(&file), m_path(std::move(path)), m_lineBytesMax(lineBytesMax) {}
    Error tooLong() const;
    struct Placed {
        std::int64_t from = 0;
        std::string line;
    };
    /// The first line that begins there or behind; nothing where there is none.
    Result<std::optional<Placed>> firstFrom(std::int64_t place) const;

    const OpenFile* m_file;
    std::filesystem::path m_path;
    std::size_t m_lineBytesMax;
    std::int64_t m_size = 0;
    std::int64_t m_end = 0;
    /// What was read for previous(): the bytes from m_from to the end of the next that it gives.
    std::int64_t m_from = 0;
    std::string m_read;
};

}  // namespace banso
