// SPDX-License-Identifier: Apache-2.0
#include "shared/schema/codec.h"

namespace banso {
namespace codec {

std::string encodeText(const std::string& value) {
    return value.empty() ? std::string("null") : json::quoted(value);
}

std::string encodeWord(std::string_view value) {
    // A word of a later version is read-only here: its enumerator has no text to write.
    return value.empty() ? std::string("null") : json::quoted(value);
}

std::string encode(const std::optional<std::int64_t>& value) {
    return value ? std::to_string(*value) : std::string("null");
}

std::string encode(bool value) {
    return value ? "true" : "null";
}

std::string encode(const std::optional<bool>& value) {
    if (!value) return "null";
    return *value ? "true" : "false";
}

std::string encode(const std::optional<Date>& value) {
    return value ? json::quoted(toText(*value)) : std::string("null");
}

std::string encode(const std::optional<YearMonth>& value) {
    return value ? json::quoted(toText(*value)) : std::string("null");
}

std::string encode(const std::optional<Instant>& value) {
    return value ? std::to_string(value->time_since_epoch().count()) : std::string("null");
}

std::string encode(const RecordId& value) {
    return value.isNull() ? std::string("null") : json::quoted(value.text());
}

void decode(json::Value value, std::string& out) {
    out = value.string().value_or(std::string_view{});
}

void decode(json::Value value, std::optional<std::int64_t>& out) {
    out = value.integer();
}

void decode(json::Value value, bool& out) {
    out = value.boolean().value_or(false);
}

void decode(json::Value value, std::optional<bool>& out) {
    out = value.boolean();
}

void decode(json::Value value, std::optional<Date>& out) {
    out.reset();
    if (const auto text = value.string())
        if (const auto parsed = parseDate(*text)) out = *parsed;
}

void decode(json::Value value, std::optional<YearMonth>& out) {
    out.reset();
    if (const auto text = value.string())
        if (const auto parsed = parseYearMonth(*text)) out = *parsed;
}

void decode(json::Value value, std::optional<Instant>& out) {
    out.reset();
    if (const auto number = value.integer()) out = Instant{std::chrono::milliseconds{*number}};
}

void decode(json::Value value, RecordId& out) {
    out = {};
    if (const auto text = value.string())
        if (const auto parsed = RecordId::parse(*text)) out = *parsed;
}

void UnitWriter::add(const FieldInfo& field, std::string value) {
    if (field.unit == field.name) {
        if (value != "null") m_units.emplace(field.name, std::move(value));
        return;
    }
    Group& group = m_groups[field.unit];
    if (value == "null") return;
    if (!group.empty) group.text.push_back(',');
    group.empty = false;
    group.text.append(json::quoted(field.name)).append(1, ':').append(value);
}

void UnitWriter::addEntry(const FieldInfo& map, std::string_view key, std::string value) {
    if (value == "null") return;
    m_units.emplace(std::string(map.name).append(1, '/').append(key), std::move(value));
}

Units UnitWriter::take() {
    for (auto& [unit, group] : m_groups)
        if (!group.empty) m_units.emplace(unit, std::move(group.text.append(1, '}')));
    m_groups.clear();
    return std::move(m_units);
}

std::optional<json::Value> fieldIn(const FieldInfo& field, json::Value unit) {
    if (field.unit == field.name) return unit;
    return unit.find(field.name);
}

namespace {

/// Whether every value of `stored` stands in `written` too. A member that is null holds nothing,
/// and the order of members says nothing.
bool isKept(json::Value stored, json::Value written) {
    if (stored.isNull() || stored.text() == written.text()) return true;
    if (!stored.isObject() || !written.isObject()) return false;
    for (const json::Member member : stored.members()) {
        if (member.value.isNull()) continue;
        const auto own = written.find(member.key);
        if (!own || own->text() != member.value.text()) return false;
    }
    return true;
}

bool isKept(std::string_view stored, std::string_view written) {
    if (stored == "null" || stored == written) return true;
    const auto before = json::Document::parse(stored);
    const auto after = json::Document::parse(written);
    return before && after && isKept(before->root(), after->root());
}

}  // namespace

std::vector<std::string> lostUnits(const Units& stored, const Units& written) {
    std::vector<std::string> lost;
    for (const auto& [unit, text] : stored) {
        const auto own = written.find(unit);
        if (!isKept(text, own == written.end() ? "null" : std::string_view(own->second)))
            lost.push_back(unit);
    }
    return lost;
}

}  // namespace codec

Units changedUnits(const Units& before, const Units& after) {
    Units changed;
    for (const auto& [unit, value] : after) {
        const auto old = before.find(unit);
        if (old == before.end() || old->second != value) changed.emplace(unit, value);
    }
    for (const auto& [unit, value] : before)
        if (value != "null" && !after.contains(unit)) changed.emplace(unit, "null");
    return changed;
}

}  // namespace banso
