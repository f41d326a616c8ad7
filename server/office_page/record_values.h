// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "shared/base/ids.h"

/// What the parts of records are called on paper, as on the tablet's screens, and what stands in
/// them.
namespace banso::paper_words {

/// What records are called that others name. Both give an empty text for one not known here.
struct Names {
    std::function<std::string(RecordId)> ofRecord;
    std::function<std::string(std::string_view key)> ofIndustry;
};

/// Of a kind of records; several share a word. "そのほか" for one of a later version.
std::string_view ofKind(std::string_view kind);
/// Of a unit of records of that kind, a keyed map's without its key; "新しい版の項目" for one of a
/// later version.
std::string_view ofUnit(std::string_view kind, std::string_view unit);
/// The same with its key: the topic, the person or the month.
std::string unitText(std::string_view kind, std::string_view unit, const Names& names);

/// A unit's JSON text as somebody reads it.
std::string valueText(std::string_view kind, std::string_view unit, std::string_view json,
                      const Names& names);

}  // namespace banso::paper_words
