// SPDX-License-Identifier: Apache-2.0
#include "shared/text/trim.h"

namespace banso {

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view kWideSpace = "　";
    const auto isSpace = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
    while (!text.empty()) {
        if (isSpace(text.front()))
            text.remove_prefix(1);
        else if (isSpace(text.back()))
            text.remove_suffix(1);
        else if (text.starts_with(kWideSpace))
            text.remove_prefix(kWideSpace.size());
        else if (text.ends_with(kWideSpace))
            text.remove_suffix(kWideSpace.size());
        else
            break;
    }
    return text;
}

}  // namespace banso
