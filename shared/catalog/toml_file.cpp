// SPDX-License-Identifier: Apache-2.0
#include "shared/catalog/toml_file.h"

#include "shared/base/limits.h"

#define TOML_EXCEPTIONS 0
#define TOML_HEADER_ONLY 1
// The parser asserts what a file can break ("[" at the end of a line) and refuses it right after.
#define TOML_ASSERT(expression) static_assert(true)
#include <toml++/toml.h>

namespace banso {
namespace {

std::string lineOf(const toml::source_region& source) {
    return "line " + std::to_string(source.begin.line) + ": ";
}

Result<void> addTable(const std::string& name, const toml::table& table, TomlValues& values) {
    for (const auto& [key, node] : table) {
        std::string path = name + "." + std::string(key.str());
        if (const auto* text = node.as_string())
            values.emplace(std::move(path), text->get());
        else if (const auto* number = node.as_integer())
            values.emplace(std::move(path), std::to_string(number->get()));
        else
            return Error{ErrorCode::Invalid, lineOf(node.source()) + path +
                                                 " must be a text in quotation marks or a whole "
                                                 "number"};
    }
    return {};
}

}  // namespace

Result<TomlValues> readToml(std::string_view text) {
    if (text.size() > limits::kTomlBytes)
        return Error{ErrorCode::TooLarge, "the file has " + std::to_string(text.size()) +
                                              " bytes; at most " +
                                              std::to_string(limits::kTomlBytes)};
    const toml::parse_result parsed = toml::parse(text);
    if (!parsed)
        return Error{ErrorCode::Malformed,
                     lineOf(parsed.error().source()) + std::string(parsed.error().description())};
    TomlValues values;
    for (const auto& [key, node] : parsed.table()) {
        const auto* table = node.as_table();
        if (!table)
            return Error{ErrorCode::Invalid, lineOf(node.source()) + std::string(key.str()) +
                                                 " must stand in a [table]"};
        if (auto added = addTable(std::string(key.str()), *table, values); !added)
            return added.error();
    }
    return values;
}

}  // namespace banso
