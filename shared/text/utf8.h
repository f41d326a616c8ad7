// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <unicode/utf8.h>

#include <string_view>

namespace banso {

// ICU's macro narrows int to uint8_t on purpose.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
/// The character at `at`, which moves behind it; negative for what is no UTF-8.
inline UChar32 nextCharacter(std::string_view text, std::size_t& at) {
    UChar32 point = 0;
    U8_NEXT(text.data(), at, text.size(), point);
    return point;
}
#pragma GCC diagnostic pop

}  // namespace banso
