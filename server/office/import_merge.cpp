// SPDX-License-Identifier: Apache-2.0
#include "server/office/import_merge.h"

namespace banso {
namespace {

constexpr std::string_view kEmpty = "null";

std::string_view valueIn(const Units& units, std::string_view unit) {
    const auto found = units.find(unit);
    return found == units.end() ? kEmpty : std::string_view(found->second);
}

}  // namespace

ImportMerge mergeImport(const Units& standing, const Units& last, const Units& brought,
                        const std::vector<std::string>& columns) {
    ImportMerge merge;
    merge.remembered = last;
    for (const std::string& unit : columns) {
        const std::string_view value = valueIn(brought, unit);
        const std::string_view stands = valueIn(standing, unit);
        const std::string_view before = valueIn(last, unit);
        const bool isNew = value != before;
        if (isNew && value != stands && stands != before) {
            merge.kept.push_back(unit);
            continue;
        }
        if (isNew && value != stands) merge.toSet[unit] = value;
        if (value == kEmpty)
            merge.remembered.erase(unit);
        else
            merge.remembered[unit] = value;
    }
    return merge;
}

}  // namespace banso
