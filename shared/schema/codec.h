// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <type_traits>
#include <vector>

#include "shared/codec/json.h"
#include "shared/schema/declare.h"

/// Between a kind's struct and its units. Encoding leaves out what is empty; decoding leaves empty
/// what it cannot read.
namespace banso {
namespace codec {

std::string encodeText(const std::string& value);
std::string encodeWord(std::string_view value);
std::string encode(const std::optional<std::int64_t>& value);
std::string encode(bool value);
std::string encode(const std::optional<bool>& value);
std::string encode(const std::optional<Date>& value);
std::string encode(const std::optional<YearMonth>& value);
std::string encode(const std::optional<Instant>& value);
std::string encode(const RecordId& value);
inline std::string encode(const std::string& value) {
    return encodeText(value);
}
template <typename E>
requires std::is_enum_v<E> std::string encode(const std::optional<E>& value) {
    return value ? encodeWord(word(*value)) : std::string("null");
}

void decode(json::Value value, std::string& out);
void decode(json::Value value, std::optional<std::int64_t>& out);
void decode(json::Value value, bool& out);
void decode(json::Value value, std::optional<bool>& out);
void decode(json::Value value, std::optional<Date>& out);
void decode(json::Value value, std::optional<YearMonth>& out);
void decode(json::Value value, std::optional<Instant>& out);
void decode(json::Value value, RecordId& out);
template <typename E>
requires std::is_enum_v<E>
void decode(json::Value value, std::optional<E>& out) {
    out.reset();
    if (const auto text = value.string()) out = fromWord<E>(*text);
}

/// Gathers the members of groups until all fields were seen.
class UnitWriter {
  public:
    void add(const FieldInfo& field, std::string value);
    void addEntry(const FieldInfo& map, std::string_view key, std::string value);
    Units take();

  private:
    struct Group {
        std::string text = "{";
        bool empty = true;
    };
    Units m_units;
    std::map<std::string_view, Group> m_groups;
};

/// The value of a field inside its unit: the unit itself, or the member of the group.
std::optional<json::Value> fieldIn(const FieldInfo& field, json::Value unit);

template <typename T>
struct IsMap : std::false_type {};
template <typename V>
struct IsMap<std::map<std::string, V>> : std::true_type {
    using Entry = V;
};

/// One entry of a map of groups as a JSON object, without its empty members.
template <typename Entry>
std::string encodeEntry(const Entry& entry) {
    json::Writer writer;
    writer.beginObject();
    const auto add = [&](const auto& field) {
        const std::string value = encode(entry.*field.member);
        if (value != "null") writer.memberRaw(field.info.name, value);
    };
    std::apply([&](const auto&... field) { (add(field), ...); }, entryFields<Entry>());
    return writer.endObject().take();
}
inline std::string encodeEntry(const bool& entry) {
    return entry ? "true" : "null";
}
inline std::string encodeEntry(const std::string& entry) {
    return encodeText(entry);
}

template <typename Entry>
void decodeEntry(json::Value value, std::string_view key, std::map<std::string, Entry>& out) {
    if (!value.isObject()) return;
    Entry& entry = out[std::string(key)];
    const auto read = [&](const auto& field) {
        if (const auto member = value.find(field.info.name)) decode(*member, entry.*field.member);
    };
    std::apply([&](const auto&... field) { (read(field), ...); }, entryFields<Entry>());
}
/// Only what is set is an entry: a flag that is true, a text that is not empty.
inline void decodeEntry(json::Value value, std::string_view key, std::map<std::string, bool>& out) {
    if (value.boolean().value_or(false)) out.emplace(key, true);
}
inline void decodeEntry(json::Value value, std::string_view key,
                        std::map<std::string, std::string>& out) {
    if (const auto text = value.string(); text && !text->empty()) out.emplace(key, *text);
}

template <typename Record, typename Member>
void encodeField(const Record& record, const Field<Record, Member>& field, UnitWriter& writer) {
    if constexpr (IsMap<Member>::value) {
        for (const auto& [key, entry] : record.*field.member)
            writer.addEntry(field.info, key, encodeEntry(entry));
    } else {
        writer.add(field.info, encode(record.*field.member));
    }
}

template <typename Record, typename Member>
void decodeField(std::string_view unit, json::Value value, const Field<Record, Member>& field,
                 Record& record) {
    if (!isOfUnit(field.info, unit)) return;
    if constexpr (IsMap<Member>::value) {
        decodeEntry(value, splitUnit(unit).key, record.*field.member);
    } else if (const auto own = fieldIn(field.info, value)) {
        decode(*own, record.*field.member);
    }
}

}  // namespace codec

/// All units of a record that hold something.
template <typename Record>
Units toUnits(const Record& record) {
    codec::UnitWriter writer;
    std::apply([&](const auto&... field) { (codec::encodeField(record, field, writer), ...); },
               allFields<Record>());
    return writer.take();
}

/// A record from its units. What this version does not know, or cannot read, stays out.
template <typename Record>
Record fromUnits(RecordId id, const Units& units) {
    Record record;
    record.id = id;
    for (const auto& [unit, text] : units) {
        const auto document = json::Document::parse(text);
        if (!document) continue;
        std::apply(
            [&](const auto&... field) {
                (codec::decodeField(unit, document->root(), field, record), ...);
            },
            allFields<Record>());
    }
    return record;
}

namespace codec {
/// The units of `stored` that hold more than `written` does.
std::vector<std::string> lostUnits(const Units& stored, const Units& written);
}  // namespace codec

/// The units that this version cannot write back as they are stored: units, members and words of a
/// later version, and what cannot be read. `record` is what fromUnits made of them. A field of such
/// a unit is read-only here, and its stored text must be kept.
template <typename Record>
std::vector<std::string> unreadableUnits(const Record& record, const Units& units) {
    return codec::lostUnits(units, toUnits(record));
}

/// The units that differ, with their new values; `null` where `after` holds nothing any more.
Units changedUnits(const Units& before, const Units& after);

}  // namespace banso
