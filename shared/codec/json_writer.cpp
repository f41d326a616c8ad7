// SPDX-License-Identifier: Apache-2.0
#include <cstring>

#include "shared/codec/json.h"
#include "shared/codec/json_tape.h"

namespace banso::json {
namespace {

/// Always the shortest escape: canonical text must never be longer than what was read.
void appendControl(std::string& out, unsigned char byte) {
    constexpr char kDigits[] = "0123456789abcdef";
    constexpr std::string_view kControls = "\b\f\n\r\t";
    constexpr std::string_view kLetters = "bfnrt";
    const auto known = kControls.find(static_cast<char>(byte));
    if (known != std::string_view::npos) {
        out.append(1, '\\').push_back(kLetters[known]);
    } else {
        out.append("\\u00").push_back(kDigits[byte >> 4]);
        out.push_back(kDigits[byte & 15]);
    }
}

constexpr std::size_t kWord = sizeof(std::uint64_t);

/// Whether none of the eight bytes is a control character, a quote or a backslash. A byte minus one
/// that is larger borrows into its highest bit; bytes of 0x80 and more, which have that bit, are
/// parts of longer characters.
bool isPlain(const char* bytes) {
    constexpr std::uint64_t kEach = 0x0101010101010101;
    constexpr std::uint64_t kHighest = 0x8080808080808080;
    std::uint64_t word = 0;
    std::memcpy(&word, bytes, kWord);
    const auto below = [&](std::uint64_t all, std::uint64_t byte) {
        return (all - kEach * byte) & ~all & kHighest;
    };
    const std::uint64_t quotes = word ^ (kEach * '"');
    const std::uint64_t slashes = word ^ (kEach * '\\');
    return (below(word, 0x20) | below(quotes, 1) | below(slashes, 1)) == 0;
}

}  // namespace

void appendQuoted(std::string& out, std::string_view text) {
    out.push_back('"');
    // What needs no escape goes over in one piece up to what does.
    std::size_t plain = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        while (i + kWord <= text.size() && isPlain(text.data() + i)) i += kWord;
        if (i == text.size()) break;
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte >= 0x20 && byte != '"' && byte != '\\') continue;
        out.append(text, plain, i - plain);
        plain = i + 1;
        if (byte < 0x20)
            appendControl(out, byte);
        else
            out.append(1, '\\').push_back(text[i]);
    }
    out.append(text, plain);
    out.push_back('"');
}

std::string quoted(std::string_view text) {
    std::string out;
    appendQuoted(out, text);
    return out;
}

void Writer::separate() {
    if (m_needsComma) m_text.push_back(',');
    m_needsComma = true;
}

Writer& Writer::beginObject() {
    separate();
    m_text.push_back('{');
    m_needsComma = false;
    return *this;
}

Writer& Writer::endObject() {
    m_text.push_back('}');
    m_needsComma = true;
    return *this;
}

Writer& Writer::beginArray() {
    separate();
    m_text.push_back('[');
    m_needsComma = false;
    return *this;
}

Writer& Writer::endArray() {
    m_text.push_back(']');
    m_needsComma = true;
    return *this;
}

Writer& Writer::key(std::string_view key) {
    separate();
    appendQuoted(m_text, key);
    m_text.push_back(':');
    m_needsComma = false;
    return *this;
}

Writer& Writer::string(std::string_view text) {
    separate();
    appendQuoted(m_text, text);
    return *this;
}

Writer& Writer::integer(std::int64_t number) {
    separate();
    m_text.append(std::to_string(number));
    return *this;
}

Writer& Writer::boolean(bool value) {
    separate();
    m_text.append(value ? "true" : "false");
    return *this;
}

Writer& Writer::null() {
    separate();
    m_text.append("null");
    return *this;
}

Writer& Writer::raw(std::string_view json) {
    separate();
    m_text.append(json);
    return *this;
}

}  // namespace banso::json
