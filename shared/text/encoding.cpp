// SPDX-License-Identifier: Apache-2.0
#include "shared/text/encoding.h"

#include <unicode/ucnv.h>
#include <unicode/utf16.h>

#include <algorithm>
#include <array>
#include <memory>

#include "shared/base/assert.h"
#include "shared/text/utf8.h"

namespace banso {
namespace {

// ICU's name for what Windows calls code page 932. Its relatives read 0x5C as a yen sign or lack ①.
constexpr const char* kConverterName = "ibm-943_P15A-2003";
constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";

struct CloseConverter {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

/// A converter that stops at the first thing it cannot convert.
Converter openCp932() {
    UErrorCode status = U_ZERO_ERROR;
    Converter converter(ucnv_open(kConverterName, &status));
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr,
                        &status);
    ucnv_setFromUCallBack(converter.get(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr,
                          &status);
    // ICU carries this converter in its own data: without it the installation is broken.
    BANSO_ASSERT(U_SUCCESS(status));
    return converter;
}

/// The first byte that is no UTF-8, or npos.
std::size_t firstBadByte(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = at;
        if (nextCharacter(text, at) < 0) return start;
    }
    return std::string_view::npos;
}

std::string placeOf(std::string_view bytes, std::size_t at) {
    const std::string_view before = bytes.substr(0, at);
    const auto line = std::ranges::count(before, '\n') + 1;
    const auto lineStart = before.rfind('\n');
    const auto column = lineStart == std::string_view::npos ? at : at - lineStart - 1;
    return "line " + std::to_string(line) + ", byte " + std::to_string(column + 1);
}

void appendUtf8(std::string& out, UChar32 point) {
    std::array<std::uint8_t, U8_MAX_LENGTH> buffer{};
    std::size_t length = 0;
    U8_APPEND_UNSAFE(buffer.data(), length, point);
    out.append(buffer.begin(), buffer.begin() + static_cast<std::ptrdiff_t>(length));
}

/// The Windows twin of a character that shares its two bytes in the Japanese standards.
UChar32 windowsTwin(UChar32 point) {
    switch (point) {
        case 0x301C:
            return 0xFF5E;  // 〜
        case 0x2212:
            return 0xFF0D;  // −
        case 0x2016:
            return 0x2225;  // ‖
        case 0x00A2:
            return 0xFFE0;  // ¢
        case 0x00A3:
            return 0xFFE1;  // £
        case 0x00AC:
            return 0xFFE2;  // ¬
        default:
            return point;
    }
}

/// Appends a character in CP932; false when it has none there.
bool append(UConverter& converter, UChar32 point, std::string& out) {
    if (point < 0) return false;
    if (point < 0x80) {
        out.push_back(static_cast<char>(point));
        return true;
    }
    std::array<UChar, 2> units{};
    std::int32_t count = 0;
    U16_APPEND_UNSAFE(units.data(), count, windowsTwin(point));
    std::array<char, 8> bytes{};
    UErrorCode status = U_ZERO_ERROR;
    const std::int32_t written =
        ucnv_fromUChars(&converter, bytes.data(), bytes.size(), units.data(), count, &status);
    if (U_FAILURE(status)) return false;
    out.append(bytes.data(), static_cast<std::size_t>(written));
    return true;
}

std::string codePointName(UChar32 point) {
    if (point < 0) return "what is no UTF-8";
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    std::string digits;
    for (auto rest = static_cast<std::uint32_t>(point); rest != 0 || digits.size() < 4; rest >>= 4)
        digits.insert(digits.begin(), kDigits[rest & 0xF]);
    return "U+" + digits;
}

}  // namespace

Result<TextEncoding> detectEncoding(std::string_view bytes) {
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"))
        return Error{ErrorCode::Malformed,
                     "the file is UTF-16 (\"Unicode text\"); save it as CSV UTF-8"};
    const std::size_t bad = firstBadByte(bytes);
    if (bad == std::string_view::npos) return TextEncoding::Utf8;
    if (bytes.starts_with(kUtf8Mark))
        return Error{ErrorCode::Malformed,
                     placeOf(bytes, bad) + ": the file says UTF-8, but this is none"};
    const auto converted = fromCp932(bytes);
    if (converted) return TextEncoding::Cp932;
    return Error{ErrorCode::Malformed, "the file is neither UTF-8 (" + placeOf(bytes, bad) +
                                           ") nor CP932 (" + converted.error().detail +
                                           "); save it as CSV UTF-8"};
}

Result<std::string> decodeFile(std::string_view bytes) {
    const auto encoding = detectEncoding(bytes);
    if (!encoding) return encoding.error();
    switch (*encoding) {
        case TextEncoding::Utf8:
            if (bytes.starts_with(kUtf8Mark)) bytes.remove_prefix(kUtf8Mark.size());
            return std::string(bytes);
        case TextEncoding::Cp932:
            return fromCp932(bytes);
    }
    return Error{ErrorCode::Malformed, "unknown encoding"};
}

Result<std::string> fromCp932(std::string_view bytes) {
    const Converter converter = openCp932();
    std::string out;
    out.reserve(bytes.size() * 3 / 2);
    const char* at = bytes.data();
    const char* const end = at + bytes.size();
    while (at < end) {
        const char* const start = at;
        // The converter turns 0x1A, 0x1C and 0x7F round, as IBM's machines did; Windows does not.
        if (static_cast<unsigned char>(*at) < 0x80) {
            out.push_back(*at++);
            continue;
        }
        UErrorCode status = U_ZERO_ERROR;
        const UChar32 point = ucnv_getNextUChar(converter.get(), &at, end, &status);
        if (U_FAILURE(status))
            return Error{ErrorCode::Malformed,
                         placeOf(bytes, static_cast<std::size_t>(start - bytes.data()))};
        appendUtf8(out, point);
    }
    return out;
}

Result<std::string> toCp932(std::string_view utf8) {
    const Converter converter = openCp932();
    std::string out;
    out.reserve(utf8.size());
    std::size_t line = 1;
    std::size_t character = 0;
    for (std::size_t at = 0; at < utf8.size();) {
        const UChar32 point = nextCharacter(utf8, at);
        ++character;
        if (!append(*converter, point, out))
            return Error{ErrorCode::Invalid,
                         "line " + std::to_string(line) + ", character " +
                             std::to_string(character) + ": " + codePointName(point) +
                             " does not exist in CP932; write another character, or use UTF-8"};
        if (point == U'\n') {
            ++line;
            character = 0;
        }
    }
    return out;
}

}  // namespace banso
