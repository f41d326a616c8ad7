// SPDX-License-Identifier: Apache-2.0
#include "shared/schema/kind.h"

namespace banso {

const FieldInfo* KindInfo::field(std::string_view fieldName) const {
    for (const FieldInfo& info : fields)
        if (info.name == fieldName) return &info;
    return nullptr;
}

std::vector<const FieldInfo*> KindInfo::unitFields(std::string_view unit) const {
    std::vector<const FieldInfo*> found;
    for (const FieldInfo& info : fields)
        if (isOfUnit(info, unit)) found.push_back(&info);
    return found;
}

bool isOfUnit(const FieldInfo& field, std::string_view unit) {
    if (!field.isMap) return field.unit == unit;
    const UnitName name = splitUnit(unit);
    return name.field == field.unit && !name.key.empty();
}

std::string_view businessFieldOf(const KindInfo& kind) {
    const bool isFile = kind.scopeField == "id";
    return isFile && !kind.ownerField.empty() ? kind.ownerField : kind.scopeField;
}

namespace {

/// The value of a field that is a unit of its own, without the quotes of its JSON text.
std::string_view plainValue(const Units& units, std::string_view field) {
    const auto found = units.find(field);
    if (found == units.end() || found->second == "null") return {};
    std::string_view text = found->second;
    if (text.size() >= 2 && text.front() == '"') text = text.substr(1, text.size() - 2);
    return text;
}

}  // namespace

RecordId naturalId(const KindInfo& kind, const Units& units) {
    RecordId owner;
    if (!kind.ownerField.empty()) {
        const auto parsed = RecordId::parse(plainValue(units, kind.ownerField));
        if (!parsed) return {};
        owner = *parsed;
    }
    std::string key;
    for (const std::string_view field : kind.naturalKey) {
        const std::string_view value = plainValue(units, field);
        if (value.empty()) return {};
        if (!key.empty()) key.push_back('\n');
        key.append(value);
    }
    return RecordId::natural(kind.name, owner, key);
}

}  // namespace banso
