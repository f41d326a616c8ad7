// SPDX-License-Identifier: Apache-2.0
#include "sync/merge/record_state.h"

#include "shared/codec/json.h"

namespace banso::sync {

std::string_view RecordState::value(std::string_view unit) const {
    const auto found = m_units.find(unit);
    return found == m_units.end() ? std::string_view("null") : std::string_view(found->second);
}

std::string_view RecordState::versionOf(std::string_view unit) const {
    if (const auto own = m_versions.find(unit); own != m_versions.end()) return own->second;
    return m_units.contains(unit) ? std::string_view(m_version) : std::string_view{};
}

void RecordState::set(std::string_view unit, std::string_view value, std::string_view version) {
    if (m_version.empty()) m_version = version;
    const auto found = m_units.find(unit);
    if (found == m_units.end())
        m_units.emplace(unit, value);
    else
        found->second = value;
    const auto own = m_versions.find(unit);
    // An emptied unit is known by its version alone, and must not look as if it was never set.
    if (version == m_version && value != "null") {
        if (own != m_versions.end()) m_versions.erase(own);
    } else if (own == m_versions.end()) {
        m_versions.emplace(unit, version);
    } else {
        own->second = version;
    }
}

void RecordState::unset(std::string_view unit) {
    if (const auto found = m_units.find(unit); found != m_units.end()) m_units.erase(found);
    if (const auto own = m_versions.find(unit); own != m_versions.end()) m_versions.erase(own);
}

std::string RecordState::encodeUnits() const {
    json::Writer writer;
    writer.beginObject();
    for (const auto& [unit, value] : m_units) writer.memberRaw(unit, value);
    return writer.endObject().take();
}

std::size_t RecordState::encodedBytes() const {
    constexpr std::size_t kMarks = 4;  // two quotes, a colon, a comma or bracket
    std::size_t bytes = 1;
    for (const auto& [unit, value] : m_units) bytes += unit.size() + value.size() + kMarks;
    return bytes;
}

std::string RecordState::encodeVersions() const {
    json::Writer writer;
    writer.beginObject();
    for (const auto& [unit, version] : m_versions) writer.member(unit, version);
    return writer.endObject().take();
}

Result<RecordState> RecordState::decode(std::string_view version, std::string_view versions,
                                        std::string_view units) {
    RecordState state;
    state.m_version = version;
    if (versions != "{}") {
        const auto document = json::Document::parse(versions);
        if (!document) return document.error();
        for (const json::Member member : document->root().members())
            state.m_versions.emplace_hint(state.m_versions.end(), member.key,
                                          member.value.string().value_or(std::string_view{}));
    }
    const auto document = json::Document::parse(units);
    if (!document) return document.error();
    // They are in order mostly: as they were encoded.
    state.m_units.reserve(document->root().size());
    for (const json::Member member : document->root().members())
        state.m_units.emplace_hint(state.m_units.end(), member.key, member.value.text());
    return state;
}

}  // namespace banso::sync
