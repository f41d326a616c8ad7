// SPDX-License-Identifier: Apache-2.0
#include "shared/schema/check.h"

#include <algorithm>

#include "shared/base/limits.h"

namespace banso {
namespace {

Error invalid(const FieldInfo& field, std::string what) {
    return {ErrorCode::Invalid, std::string(field.name) + ": " + std::move(what)};
}

/// Characters of UTF-8 text, and whether a control character other than a line break or tab is in
/// it.
struct TextFacts {
    std::int64_t characters = 0;
    bool hasControl = false;
};

TextFacts look(std::string_view text) {
    TextFacts facts;
    for (size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if ((byte & 0xC0) != 0x80) ++facts.characters;
        if ((byte < 0x20 && byte != '\n' && byte != '\t') || byte == 0x7F) facts.hasControl = true;
        // U+0080 to U+009F, the second set of control characters, is C2 80 to C2 9F in UTF-8.
        const bool second =
            byte == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0;
        if (second) facts.hasControl = true;
    }
    return facts;
}

/// A word, a map's key or a unit's name; of a later version too.
bool isShortName(std::string_view name, std::size_t maxBytes) {
    const bool oneLine = name.find_first_of("\n\t") == std::string_view::npos;
    return !name.empty() && name.size() <= maxBytes && oneLine && !look(name).hasControl;
}

bool isReference(std::string_view text) {
    const auto id = RecordId::parse(text);
    return id && !id->isNull();
}

Result<void> checkText(const FieldInfo& field, json::Value value) {
    const auto text = value.string();
    if (!text) return invalid(field, "must be text");
    // Empty has one form, null: else an emptied field and a cleared one would contradict.
    if (text->empty()) return invalid(field, "must be null when it is empty");
    const TextFacts facts = look(*text);
    if (facts.hasControl) return invalid(field, "holds a control character");
    if (facts.characters > field.max)
        return Error{ErrorCode::TooLarge, std::string(field.name) + ": " +
                                              std::to_string(facts.characters) +
                                              " characters; at most " + std::to_string(field.max)};
    return {};
}

Result<void> checkInteger(const FieldInfo& field, json::Value value) {
    const auto number = value.integer();
    if (!number) return invalid(field, "must be an integer within ±2^53");
    if (*number < field.min || *number > field.max)
        return invalid(field, "must lie between " + std::to_string(field.min) + " and " +
                                  std::to_string(field.max));
    return {};
}

Result<void> checkValue(const FieldInfo& field, json::Value value) {
    if (value.isNull()) {
        if (field.required) return invalid(field, "may not be emptied");
        return {};
    }
    const auto text = value.string();
    switch (field.type) {
        case FieldType::Text:
            return checkText(field, value);
        case FieldType::Word:
            if (!text || !isShortName(*text, limits::kWordBytes))
                return invalid(field, "must be a word");
            return {};
        case FieldType::Integer:
            return checkInteger(field, value);
        case FieldType::Boolean:
            if (!value.boolean()) return invalid(field, "must be true or false");
            return {};
        case FieldType::Day:
            if (!text || !parseDate(*text)) return invalid(field, "must be a day (YYYY-MM-DD)");
            return {};
        case FieldType::Month:
            if (!text || !parseYearMonth(*text)) return invalid(field, "must be a month (YYYY-MM)");
            return {};
        case FieldType::Moment:
            if (!value.integer()) return invalid(field, "must be milliseconds since 1970");
            return {};
        case FieldType::Reference:
            if (!text || !isReference(*text)) return invalid(field, "must be a record's id");
            return {};
    }
    return {};
}

Result<void> checkEntry(const FieldInfo& map, std::string_view key, json::Value value) {
    if (!isShortName(key, limits::kWordBytes))
        return invalid(map, "the entry's key must have 1 to 64 bytes, none of them control");
    if (map.entry.empty() || value.isNull()) return checkValue(map, value);
    if (!value.isObject()) return invalid(map, "the entry must be an object");
    for (const FieldInfo& member : map.entry) {
        const auto own = value.find(member.name);
        if (!own) continue;
        if (auto checked = checkValue(member, *own); !checked) return checked;
    }
    return {};
}

/// A group is set as a whole: a member that is left out is emptied.
Result<void> checkGroup(std::string_view unit, const std::vector<const FieldInfo*>& fields,
                        json::Value value) {
    if (!value.isNull() && !value.isObject())
        return Error{ErrorCode::Invalid, std::string(unit) + ": must be an object"};
    for (const FieldInfo* field : fields) {
        const auto own = value.find(field->name);
        if (!own && field->required) return invalid(*field, "may not be emptied");
        if (!own) continue;
        if (auto checked = checkValue(*field, *own); !checked) return checked;
    }
    return {};
}

bool isAmong(std::string_view name, const std::vector<std::string_view>& names) {
    return std::ranges::find(names, name) != names.end();
}

}  // namespace

Result<void> checkUnit(const KindInfo& kind, std::string_view unit, json::Value value) {
    const auto fields = kind.unitFields(unit);
    if (fields.empty()) {
        if (!isShortName(unit, limits::kShortTextChars))
            return Error{ErrorCode::Invalid,
                         "a unit's name must have 1 to 200 bytes, none of them control"};
        return {};
    }
    if (fields.front()->isMap) return checkEntry(*fields.front(), splitUnit(unit).key, value);
    const bool isGroup = fields.front()->unit != fields.front()->name;
    if (!isGroup) return checkValue(*fields.front(), value);
    return checkGroup(unit, fields, value);
}

Result<void> checkCreation(const KindInfo& kind, RecordId id, const Units& units) {
    for (const FieldInfo& field : kind.fields) {
        if (!field.required) continue;
        const auto unit = units.find(field.unit);
        if (unit == units.end() || unit->second == "null")
            return invalid(field, "a new " + std::string(kind.name) + " must have it");
    }
    if (id.isNull()) return Error{ErrorCode::Invalid, "a record must have an id"};
    if (!kind.naturalKey.empty() && naturalId(kind, units) != id)
        return Error{ErrorCode::Invalid, "the id is not the one that the " +
                                             std::string(kind.name) + "'s natural key makes"};
    return {};
}

bool placesRecord(const KindInfo& kind, std::string_view unit) {
    return unit == kind.scopeField || unit == kind.ownerField || isAmong(unit, kind.naturalKey);
}

}  // namespace banso
