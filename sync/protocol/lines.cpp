// SPDX-License-Identifier: Apache-2.0
#include "sync/protocol/lines.h"

#include <algorithm>
#include <utility>

#include "shared/codec/json.h"

namespace banso::sync {

void LineWriter::add(std::string_view line) {
    BANSO_ASSERT(line.find('\n') == std::string_view::npos);
    const std::size_t begin = m_text.size();
    m_text.append(line).push_back('\n');
    m_hash.add(std::string_view(m_text).substr(begin));
    ++m_lines;
}

void LineWriter::end() {
    close("");
}

void LineWriter::end(std::int64_t cursor, std::int64_t scope, bool more) {
    json::Writer writer;
    writer.beginObject().member("cursor", cursor).member("scope", scope).memberBool("more", more);
    close(writer.text().substr(1) + ",");
}

void LineWriter::close(std::string_view members) {
    json::Writer writer;
    writer.beginObject().member("lines", m_lines).member("sha256", hex(m_hash.finish()));
    const std::string tail = writer.endObject().take();
    m_text.append("{\"end\":{").append(members).append(tail.substr(1)).append("}\n");
}

std::string LineWriter::take() {
    return std::exchange(m_text, {});
}

Result<void> LineReader::feed(std::string_view bytes) {
    m_buffer.erase(0, m_begin);
    m_unfinished -= m_begin;
    m_begin = 0;
    std::size_t from = m_buffer.size();
    m_buffer.append(bytes);
    while (m_unfinished < m_buffer.size()) {
        const std::size_t end = m_buffer.find('\n', from);
        if (std::min(end, m_buffer.size()) - m_unfinished > m_lineBytesMax)
            return Error{ErrorCode::TooLarge,
                         "a line of more than " + std::to_string(m_lineBytesMax) + " bytes"};
        if (end == std::string::npos) break;
        m_unfinished = from = end + 1;
    }
    return {};
}

bool LineReader::next(std::string_view& line) {
    const auto end = m_buffer.find('\n', m_begin);
    if (end == std::string::npos) return false;
    line = std::string_view(m_buffer).substr(m_begin, end - m_begin);
    m_begin = end + 1;
    return true;
}

void LineReader::count(std::string_view line) {
    m_hash.add(line);
    m_hash.add("\n");
    ++m_lines;
}

Result<void> LineReader::close(std::int64_t lines, std::string_view sha256) {
    if (lines != m_lines)
        return Error{ErrorCode::Incomplete, "the closing line counts " + std::to_string(lines) +
                                                " lines; " + std::to_string(m_lines) + " came"};
    if (hex(m_hash.finish()) != sha256)
        return Error{ErrorCode::Incomplete, "the closing line's hash is not that of the lines"};
    return {};
}

}  // namespace banso::sync
