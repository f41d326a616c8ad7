// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "sync/protocol/lines.h"

namespace banso::fuzz {

/// The closing line of a message holds its hash, so that no changed message would be read beyond
/// it. These are the lines before it, for a closing line that agrees with them.
inline void eachLine(std::string_view message, const std::function<void(std::string_view)>& take) {
    while (!message.empty()) {
        const std::string_view line = message.substr(0, message.find('\n'));
        message.remove_prefix(std::min(line.size() + 1, message.size()));
        if (!line.starts_with("{\"end\":") && line.size() <= limits::kLineBytes) take(line);
    }
}

/// Writes what was read, reads it again and writes it again: both texts must be one.
template <typename Encode, typename Decode, typename Value>
void mustBeStable(const Value& value, const Encode& encode, const Decode& decode) {
    const std::string text = encode(value);
    const auto document = json::Document::parse(text);
    BANSO_ASSERT(document.has_value());
    const auto again = decode(document->root());
    BANSO_ASSERT(again.has_value());
    BANSO_ASSERT(encode(*again) == text);
}

}  // namespace banso::fuzz
