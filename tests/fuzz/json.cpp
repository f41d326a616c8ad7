// SPDX-License-Identifier: Apache-2.0
#include "shared/codec/json.h"

#include "shared/base/limits.h"
#include "tests/fuzz/fuzz_target.h"

namespace banso::fuzz {
namespace {

/// How many values there are from here down; every way to read one is taken.
std::size_t countValues(json::Value value, std::size_t depth) {
    BANSO_ASSERT(depth <= limits::kJsonDepth);
    const auto integer = value.integer();
    BANSO_ASSERT(!integer || std::abs(*integer) <= limits::kIntegerMax);
    BANSO_ASSERT(value.string().has_value() == (value.type() == json::Type::String));
    std::size_t count = 1;
    std::size_t members = 0;
    for (const auto& [key, member] : value.members()) {
        if (value.isObject()) BANSO_ASSERT(value.find(key)->text() == member.text());
        count += countValues(member, depth + 1);
        ++members;
    }
    BANSO_ASSERT(members == value.size());
    return count;
}

}  // namespace

void decode(std::string_view input) {
    const auto document = json::Document::parse(input);
    if (!document) return mustSayWhy(document.error());
    BANSO_ASSERT(countValues(document->root(), 0) <= limits::kJsonValues);
    const auto again = json::Document::parse(document->root().text());
    BANSO_ASSERT(again.has_value());
    BANSO_ASSERT(again->root().text() == document->root().text());
    if (const auto text = document->root().string())
        BANSO_ASSERT(json::quoted(*text) == document->root().text());
}

}  // namespace banso::fuzz
