// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "sync/device/outbox.h"

/// Records inside a draft, as JSON: a form must remember the versions that it saw, for a save that
/// may come days and many syncs later.
namespace banso {

inline Units readUnits(json::Value object) {
    Units units;
    for (const auto& [unit, value] : object.members()) units.emplace(unit, value.text());
    return units;
}

inline void writeUnits(json::Writer& writer, std::string_view name, const Units& units) {
    writer.key(name).beginObject();
    for (const auto& [unit, value] : units) writer.memberRaw(unit, value);
    writer.endObject();
}

template <typename Record>
void writeSeen(json::Writer& writer, std::string_view name, const sync::Seen<Record>& seen) {
    writer.key(name).beginObject().member("id", seen.value.id.text());
    writer.member("version", seen.state.version());
    writer.memberRaw("versions", seen.state.encodeVersions());
    writer.memberRaw("units", seen.state.encodeUnits()).endObject();
}

/// Nothing for what writeSeen did not write.
template <typename Record>
std::optional<sync::Seen<Record>> readSeen(json::Value object) {
    const auto id = RecordId::parse(object.string("id").value_or(std::string_view()));
    const auto versions = object.find("versions");
    const auto units = object.find("units");
    if (!id || !versions || !units) return std::nullopt;
    auto state = sync::RecordState::decode(object.string("version").value_or(std::string_view()),
                                           versions->text(), units->text());
    if (!state) return std::nullopt;
    Record value = fromUnits<Record>(*id, state->units());
    return sync::Seen<Record>{std::move(value), std::move(*state)};
}

}  // namespace banso
