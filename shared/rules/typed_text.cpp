// SPDX-License-Identifier: Apache-2.0
#include "shared/rules/typed_text.h"

#include <array>

namespace banso {
namespace {

/// Characters that a Japanese keyboard gives where a hyphen or a minus is meant.
constexpr std::array<std::string_view, 9> kDashes{"‐", "‑", "‒", "–", "—", "―", "−", "ー", "ｰ"};
constexpr std::string_view kWideSpace = "　";

unsigned char byteAt(std::string_view text, size_t index) {
    return static_cast<unsigned char>(text[index]);
}

/// The ASCII character of the three bytes of U+FF01 to U+FF5E, or 0.
char asciiOfWide(std::string_view text) {
    constexpr int kWideToAscii = 0xFEE0;
    if (text.size() < 3 || byteAt(text, 0) != 0xEF) return 0;
    const int codePoint = 0xF000 | (byteAt(text, 1) & 0x3F) << 6 | (byteAt(text, 2) & 0x3F);
    if (codePoint < 0xFF01 || codePoint > 0xFF5E) return 0;
    return static_cast<char>(codePoint - kWideToAscii);
}

bool startsWithDash(std::string_view text) {
    for (const std::string_view dash : kDashes)
        if (text.starts_with(dash)) return true;
    return false;
}

std::string trimmed(const std::string& text) {
    const size_t first = text.find_first_not_of(" \t");
    if (first == std::string::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

}  // namespace

std::string toHalfWidth(std::string_view typed) {
    std::string half;
    half.reserve(typed.size());
    while (!typed.empty()) {
        const char ascii = asciiOfWide(typed);
        const bool dash = startsWithDash(typed);
        const bool space = typed.starts_with(kWideSpace);
        half += ascii != 0 ? ascii : dash ? '-' : space ? ' ' : typed.front();
        typed.remove_prefix(ascii != 0 || dash || space ? 3 : 1);
    }
    return trimmed(half);
}

}  // namespace banso
