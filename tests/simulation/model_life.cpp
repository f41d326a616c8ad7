// SPDX-License-Identifier: Apache-2.0
// What the model knows of cancelling and coming back (sync/PROTOCOL.md, section 3, `life`).
#include <algorithm>

#include "shared/domain/kinds.h"
#include "tests/simulation/model.h"

namespace banso::simulation {

bool Model::isCancelled(RecordId record) const {
    const auto life = m_units.find({record, std::string(kLifeUnit)});
    return life != m_units.end() && life->second.value != "null";
}

RecordId Model::ownerOf(RecordId record) const {
    const auto kind = m_kinds.find(record);
    const KindInfo* info = kind == m_kinds.end() ? nullptr : findKind(kind->second);
    if (info == nullptr || info->ownerField.empty()) return {};
    const auto owner = m_units.find({record, std::string(info->ownerField)});
    if (owner == m_units.end() || owner->second.value == "null") return {};
    const auto id = RecordId::parse(owner->second.value.substr(1, 36));
    return id ? *id : RecordId{};
}

bool Model::hasSeen(RecordId record, const DeviceId& device, std::int64_t seen,
                    std::int64_t head) const {
    const auto rows = m_rows.find(record);
    return rows == m_rows.end() || std::ranges::none_of(rows->second, [&](const Row& row) {
               return row.device != device && row.revision > seen && row.revision <= head;
           });
}

/// The record of the contradiction that waits for a decision, the last that was made of this unit.
RecordId Model::openConflict(const UnitKey& unit) const {
    RecordId last;
    std::int64_t made = 0;
    for (const auto& [id, kind] : m_kinds) {
        if (kind != "conflict") continue;
        const auto subject = m_units.find({id, "subject"});
        const auto name = m_units.find({id, "subjectUnit"});
        const bool isOf = subject != m_units.end() && name != m_units.end() &&
                          subject->second.value == json::quoted(unit.first.text()) &&
                          name->second.value == json::quoted(unit.second);
        if (!isOf || m_rows.at(id).front().revision <= made) continue;
        last = id;
        made = m_rows.at(id).front().revision;
    }
    return last;
}

bool Model::hasSeenAll(RecordId record, const DeviceId& device, std::int64_t seen,
                       std::int64_t head) const {
    if (!hasSeen(record, device, seen, head)) return false;
    for (auto unit = m_units.lower_bound({record, {}});
         unit != m_units.end() && unit->first.first == record; ++unit)
        if (!unit->second.candidates.empty() &&
            !hasSeen(openConflict(unit->first), device, seen, head))
            return false;
    return std::ranges::all_of(m_kinds, [&](const auto& other) {
        const KindInfo* kind = findKind(other.second);
        const bool byPeople = kind == nullptr || kind->kindClass == KindClass::Shared;
        return !byPeople || ownerOf(other.first) != record ||
               hasSeenAll(other.first, device, seen, head);
    });
}

void Model::bringBack(RecordId record, const Name& by) {
    auto& backs = m_backs[record];
    if (backs.empty()) return find("law 4: " + by + " did not bring " + record.text() + " back");
    Unit& life = m_units[{record, std::string(kLifeUnit)}];
    life.candidates[life.version] = life.value;
    life.value = "null";
    life.version = backs.front().name;
    m_lifeRevisions[record] = backs.front().revision;
    backs.erase(backs.begin());
}

void Model::workedOn(const Name& operation) {
    const Units units = unitsOf(operation);
    const Chronicle::Entry& any = *units.begin()->second;
    const auto life = units.find(std::string(kLifeUnit));
    if (life != units.end() && life->second->value != "null") return;
    RecordId record = life == units.end() ? any.record : ownerOf(any.record);
    for (; !record.isNull(); record = ownerOf(record)) {
        if (!isCancelled(record)) continue;
        const Name cancel = m_units[{record, std::string(kLifeUnit)}].version;
        if (deviceOf(cancel) == deviceOf(operation) || m_lifeRevisions[record] <= any.cursor)
            find("law 4: " + operation + " was taken, and its author had seen " + record.text() +
                 " cancelled");
        bringBack(record, operation);
    }
}

}  // namespace banso::simulation
