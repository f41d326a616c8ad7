// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "shared/codec/json.h"

namespace banso::json {

/// What a Document holds: its values in the order of the text, each with its place in the canonical
/// text and the number of the value after it (so that a whole subtree is passed over in one step).
struct Tape {
    struct Span {
        std::uint32_t begin = 0;
        std::uint32_t end = 0;
    };
    struct Node {
        Type type = Type::Null;
        bool exact = false;  // an integer within ±2^53
        std::int64_t number = 0;
        Span text;        // in `text`
        Span characters;  // decoded string, in `strings`
        Span key;         // decoded key, in `strings`
        std::uint32_t next = 0;
        std::uint32_t size = 0;
    };

    std::vector<Node> nodes;
    std::string text;
    std::string strings;

    std::string_view in(const std::string& buffer, Span span) const {
        return std::string_view(buffer).substr(span.begin, span.end - span.begin);
    }
};

/// Appends `text` to `out` as a JSON string with the fewest escapes.
void appendQuoted(std::string& out, std::string_view text);

}  // namespace banso::json
