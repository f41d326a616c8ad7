// SPDX-License-Identifier: Apache-2.0
// What the model knows of erasures (sync/PROTOCOL.md, section 15).
#include <algorithm>

#include "shared/domain/kinds.h"
#include "tests/simulation/model.h"

namespace banso::simulation {

void Model::forget(RecordId record) {
    for (auto unit = m_units.lower_bound({record, {}});
         unit != m_units.end() && unit->first.first == record;)
        unit = m_units.erase(unit);
    m_there.erase(record);
    m_rows.erase(record);
    m_kinds.erase(record);
    m_backs.erase(record);
    m_lifeRevisions.erase(record);
}

void Model::erased(const std::set<RecordId>& records) {
    m_erased.insert(records.begin(), records.end());
    for (const RecordId record : records) forget(record);
    std::vector<Name> emptied;
    for (auto at = m_waiting.begin(); at != m_waiting.end();) {
        const Name save = sync::makeName(at->first.first, at->first.second);
        if (!records.contains(RecordId::natural("quarantine_entry", {}, save))) {
            ++at;
            continue;
        }
        // What it would have made never comes.
        for (const Name& name : at->second) {
            const Units units = unitsOf(name);
            const RecordId record = units.begin()->second->record;
            if (!m_there.contains(record) && isOfNoOther(units)) m_erased.insert(record);
        }
        emptied.push_back(save);
        at = m_waiting.erase(at);
    }
    readHistory();
    for (const Name& save : emptied) judgeReleased(save);
}

/// What was wrong with a save may say what stood in it, and goes with it.
bool Model::isSameAnswer(const std::string& given, const std::string& line) const {
    if (line == sync::markedAgain(given)) return true;
    const auto document = json::Document::parse(given);
    auto answer = sync::decodeAnswer(document->root());
    const RecordId entry = answer ? answer->entry : RecordId{};
    if (!m_erased.contains(entry)) return false;
    answer->detail.clear();
    return line == sync::markedAgain(sync::encode(*answer));
}

/// The record that it lies under, or is to.
RecordId Model::ownerGiven(const Units& units) const {
    const Chronicle::Entry& any = *units.begin()->second;
    if (const RecordId owner = ownerOf(any.record); !owner.isNull()) return owner;
    const KindInfo* kind = findKind(any.kind);
    const auto given = units.find(std::string(kind->ownerField));
    return given == units.end() ? RecordId{} : recordIn(given->second->value);
}

/// Nobody else can ever mean another record by this id.
bool Model::isOfNoOther(const Units& units) const {
    const Chronicle::Entry& any = *units.begin()->second;
    if (!any.record.isNatural()) return true;
    banso::Units values;
    for (const auto& [unit, entry] : units) values.emplace(unit, entry->value);
    return naturalId(*findKind(any.kind), values) == any.record &&
           m_erased.contains(ownerGiven(units));
}

bool Model::isErased(const Name& operation) const {
    const Units units = unitsOf(operation);
    const Chronicle::Entry& any = *units.begin()->second;
    const KindInfo* kind = findKind(any.kind);
    const auto file = units.find(std::string(kind->scopeField));
    const bool isMadeThere = !m_there.contains(any.record) && file != units.end() &&
                             m_erased.contains(recordIn(file->second->value));
    return m_erased.contains(any.record) || m_erased.contains(ownerGiven(units)) || isMadeThere;
}

/// The tablet takes it for lost by what itself has of it.
bool Model::isGivenUp(const Name& operation) const {
    const Units units = unitsOf(operation);
    const auto isGone = [&](RecordId record) {
        return m_erased.contains(record) || m_givenUp.contains(record);
    };
    return std::ranges::any_of(units, [&](const auto& unit) {
        const Chronicle::Entry& entry = *unit.second;
        return isGone(entry.record) ||
               (isPlace(entry.kind, unit.first) && isGone(recordIn(entry.value)));
    });
}

void Model::refused(const std::vector<sync::Answer>& answers, const std::vector<Name>& names) {
    const bool byTablet = answers.front().code.empty();
    const bool isRight = std::ranges::any_of(
        names, [&](const Name& name) { return byTablet ? isGivenUp(name) : isErased(name); });
    if (!isRight) find("section 15: " + names.front() + " is of nothing that was erased, and void");
    for (const Name& name : names) {
        const Units units = unitsOf(name);
        const RecordId record = units.begin()->second->record;
        if (m_there.contains(record)) continue;
        if (byTablet && isGivenUp(name)) m_givenUp.insert(record);
        if (!byTablet && isErased(name) && isOfNoOther(units)) m_erased.insert(record);
    }
}

}  // namespace banso::simulation
