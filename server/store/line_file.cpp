// SPDX-License-Identifier: Apache-2.0
#include "server/store/line_file.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace banso {
namespace {

constexpr std::size_t kPieceBytes = 64 * 1024;

}  // namespace

Result<LineFile> LineFile::read(const OpenFile& file, const std::filesystem::path& path,
                                std::size_t lineBytesMax) {
    LineFile lines(file, path, lineBytesMax);
    struct stat state {};
    if (::fstat(file.descriptor(), &state) != 0) return fileError("read", path);
    lines.m_size = lines.m_end = state.st_size;
    const std::int64_t from =
        std::max<std::int64_t>(0, state.st_size - static_cast<std::int64_t>(lineBytesMax) - 1);
    const auto tail = lines.bytes(from, lineBytesMax + 1);
    if (!tail) return tail.error();
    const auto last = tail->rfind('\n');
    if (last == std::string::npos && from > 0) return lines.tooLong();
    lines.m_end = last == std::string::npos ? 0 : from + static_cast<std::int64_t>(last) + 1;
    lines.m_from = lines.m_end;
    return lines;
}

Result<std::optional<std::string>> LineFile::previous() {
    while (true) {
        // Each line has its end, so that the one before is found by looking past it.
        const auto before =
            m_read.size() < 2 ? std::string::npos : m_read.rfind('\n', m_read.size() - 2);
        if (before != std::string::npos || m_from == 0) {
            if (m_read.empty()) return std::optional<std::string>{};
            const std::size_t begin = before == std::string::npos ? 0 : before + 1;
            std::string line = m_read.substr(begin, m_read.size() - begin - 1);
            m_read.resize(begin);
            return std::optional<std::string>(std::move(line));
        }
        if (m_read.size() > m_lineBytesMax) return tooLong();
        const auto piece = std::min(static_cast<std::int64_t>(kPieceBytes), m_from);
        const auto more = bytes(m_from - piece, static_cast<std::size_t>(piece));
        if (!more) return more.error();
        m_read.insert(0, *more);
        m_from -= piece;
    }
}

Result<std::optional<LineFile::Placed>> LineFile::firstFrom(std::int64_t place) const {
    // The byte before says whether a line begins there, or lies across it.
    const std::int64_t from = std::max<std::int64_t>(0, place - 1);
    const auto text = bytes(from, 2 * (m_lineBytesMax + 1));
    if (!text) return text.error();
    const std::size_t begin = place == 0 ? 0 : text->find('\n') + 1;
    if (begin == text->size()) return std::optional<Placed>{};
    const std::size_t end = text->find('\n', begin);
    if (end == std::string::npos) return tooLong();
    return std::optional(
        Placed{from + static_cast<std::int64_t>(begin), text->substr(begin, end - begin)});
}

Result<void> LineFile::goBefore(
    const std::function<Result<bool>(std::string_view line)>& isBeyond) {
    std::int64_t beyond = m_end;  // where a line begins that is, or the end
    for (std::int64_t low = 0, high = m_end; low < high;) {
        const std::int64_t middle = low + (high - low) / 2;
        const auto next = firstFrom(middle);
        if (!next) return next.error();
        const auto is = *next ? isBeyond((*next)->line) : Result<bool>(true);
        if (!is) return is.error();
        if (*is) {
            high = middle;
            if (*next) beyond = (*next)->from;
        } else {
            low = middle + 1;
        }
    }
    m_from = beyond;
    m_read.clear();
    return {};
}

Result<void> LineFile::forEach(
    const std::function<Result<void>(std::string_view line, std::int64_t from)>& visit) const {
    std::string read;
    std::int64_t from = 0;
    while (from + static_cast<std::int64_t>(read.size()) < m_end) {
        const auto more = bytes(from + static_cast<std::int64_t>(read.size()), kPieceBytes);
        if (!more) return more.error();
        read += *more;
        std::size_t begin = 0;
        for (auto end = read.find('\n'); end != std::string::npos; end = read.find('\n', begin)) {
            const auto line = std::string_view(read).substr(begin, end - begin);
            if (line.size() > m_lineBytesMax) return tooLong();
            const std::int64_t lineFrom = from + static_cast<std::int64_t>(begin);
            if (auto visited = visit(line, lineFrom); !visited) return visited;
            begin = end + 1;
        }
        read.erase(0, begin);
        from += static_cast<std::int64_t>(begin);
        if (read.size() > m_lineBytesMax) return tooLong();
    }
    return {};
}

Result<std::string> LineFile::bytes(std::int64_t from, std::size_t most) const {
    const auto there = static_cast<std::size_t>(std::max<std::int64_t>(0, m_end - from));
    std::string text(std::min(most, there), '\0');
    std::size_t used = 0;
    while (used < text.size()) {
        const ssize_t size = ::pread(m_file->descriptor(), text.data() + used, text.size() - used,
                                     from + static_cast<std::int64_t>(used));
        if (size < 0 && errno == EINTR) continue;
        if (size < 0) return fileError("read", m_path);
        if (size == 0)
            return Error{ErrorCode::Storage,
                         m_path.string() + " became shorter while it was read."};
        used += static_cast<std::size_t>(size);
    }
    return text;
}

Error LineFile::tooLong() const {
    return {ErrorCode::Invalid, m_path.string() + " holds a line of more than " +
                                    std::to_string(m_lineBytesMax) +
                                    " bytes, which no program of ours wrote."};
}

}  // namespace banso
