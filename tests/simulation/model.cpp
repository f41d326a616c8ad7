// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/model.h"

#include <algorithm>

#include "shared/domain/hub_records.h"
#include "shared/domain/kinds.h"

namespace banso::simulation {
namespace {

std::int64_t sequenceOf(const sync::OperationName& name) {
    const auto parts = sync::splitName(name);
    return parts ? parts->sequence : 0;
}

/// The numbers that people count by are nobody's work.
bool isNumber(const sync::Operation& operation) {
    const KindInfo* kind = findKind(operation.kind);
    return kind != nullptr && std::ranges::all_of(operation.changes, [&](const auto& change) {
               const FieldInfo* field = kind->field(change.unit);
               return field != nullptr && field->byHub;
           });
}

}  // namespace

Model::Units Model::unitsOf(const Name& operation) const {
    Units units;
    const auto& entries = m_chronicle.entries();
    for (auto at = entries.lower_bound({operation, {}});
         at != entries.end() && at->first.first == operation; ++at)
        units.emplace(at->first.second, &at->second);
    return units;
}

void Model::answered(const DeviceId& device, const std::vector<std::string>& lines) {
    std::vector<sync::Answer> save;
    std::int64_t first = 0;
    for (const std::string& line : lines) {
        const auto document = json::Document::parse(line);
        const auto answer = sync::decodeAnswer(document->root());
        if (!answer) continue;
        const Name name = sync::makeName(device, answer->sequence);
        if (answer->again) {
            const std::string& given = m_firstAnswers[name];
            if (given.empty() || !isSameAnswer(given, line))
                find("law 3: " + name + " was answered otherwise the second time");
            continue;
        }
        if (!m_firstAnswers.emplace(name, line).second) {
            find("law 3: " + name + " was judged a second time");
            continue;
        }
        const auto units = unitsOf(name);
        if (units.empty()) {
            find("law 3: an answer to what nobody saved");
            continue;
        }
        const std::int64_t saveFirst = units.begin()->second->saveFirst;
        if (saveFirst != first && !save.empty()) takeSave(std::exchange(save, {}), device);
        first = saveFirst;
        save.push_back(*answer);
    }
    if (!save.empty()) takeSave(save, device);
    readHistory();
}

void Model::takeSave(const std::vector<sync::Answer>& answers, const DeviceId& device) {
    std::vector<Name> names;
    for (const sync::Answer& answer : answers)
        names.push_back(sync::makeName(device, answer.sequence));
    const Chronicle::Entry& any = *unitsOf(names.front()).begin()->second;
    const bool opened = m_waiting.contains({deviceOf(any.mends), sequenceOf(any.mends)});
    const bool waits =
        std::ranges::any_of(names, [&](const Name& name) { return waitsFor(device, name); });
    const sync::Outcome outcome = answers.front().outcome;
    if (outcome == sync::Outcome::Void) return refused(answers, names);
    if (std::ranges::any_of(names, [&](const Name& name) { return isErased(name); }))
        find("section 15: " + names.front() + " is of what was erased, and was taken");
    if (outcome == sync::Outcome::Held || outcome == sync::Outcome::Quarantined) {
        if (outcome == sync::Outcome::Held && !waits)
            find("law 5: " + names.front() + " was held behind nothing");
        m_waiting[{device, any.saveFirst}] = std::move(names);
        return;
    }
    if (waits && !opened) find("law 5: " + names.front() + " did not wait for what it builds on");
    readHistory();
    if (opened) mending(any.mends);
    for (const sync::Answer& answer : answers) {
        const Name name = sync::makeName(device, answer.sequence);
        checkAnswer(answer, name, judge(name, headBefore(name, answer.revision)));
        workedOn(name);
    }
    if (opened) mended(names, any.mends);
}

bool Model::waitsFor(const DeviceId& device, const Name& operation) const {
    const Units units = unitsOf(operation);
    const Chronicle::Entry& entry = *units.begin()->second;
    const KindInfo* kind = findKind(entry.kind);
    const auto known = m_units.find({entry.record, std::string(kind->ownerField)});
    std::string owner = known == m_units.end() ? std::string{} : known->second.value;
    if (const auto given = units.find(std::string(kind->ownerField)); given != units.end())
        if (owner.empty() || owner == "null") owner = given->second->value;
    for (const auto& [save, names] : m_waiting) {
        if (save.first != device) continue;
        for (const Name& name : names) {
            const RecordId record = unitsOf(name).begin()->second->record;
            if (record == entry.record || json::quoted(record.text()) == owner) return true;
        }
    }
    return false;
}

bool Model::isMerged(const sync::Answer& answer, const Chronicle::Entry& entry,
                     const DeviceId& device) const {
    const auto rows = m_rows.find(entry.record);
    return rows != m_rows.end() && std::ranges::any_of(rows->second, [&](const Row& row) {
               return row.device != device && row.revision > entry.cursor &&
                      row.revision < answer.revision;
           });
}

void Model::checkAnswer(const sync::Answer& answer, const Name& name,
                        const std::map<std::string, std::string>& judged) {
    bool conflict = false;
    bool set = false;
    for (const auto& [unit, outcome] : judged) {
        const auto said = answer.units.find(unit);
        const std::string word = said == answer.units.end() ? "set" : said->second;
        if (word != outcome)
            find("law 1: " + name + " " + unit + " should be " + outcome + ", the hub says " +
                 word);
        conflict = conflict || word == "conflict";
        set = set || word == "set";
    }
    if (conflict || !set) return;
    const bool merged = isMerged(answer, *unitsOf(name).begin()->second, deviceOf(name));
    if (merged != (answer.outcome == sync::Outcome::Merged))
        find("law 9: " + name + (merged ? " was" : " was not") +
             " set beside others' changes, and the answer does not say so");
}

/// Up to where the history had come when the operation was judged.
std::int64_t Model::headBefore(const Name& operation, std::int64_t answered) const {
    const auto own = m_revisions.find(operation);
    if (own != m_revisions.end()) return own->second - 1;
    // Of work that waited no answer tells when it was judged.
    return answered == 0 ? m_revision : answered - 1;
}

std::map<std::string, std::string> Model::judge(const Name& name, std::int64_t head) {
    std::map<std::string, std::string> judged;
    const Units units = unitsOf(name);
    const RecordId record = units.begin()->second->record;
    const bool isNew = !m_there.contains(record);
    for (const auto& [unit, entry] : units) {
        Unit& standing = m_units[{record, unit}];
        if (isNew && entry->value == "null") {
            judged[unit] = "same";
        } else if (isNew) {
            standing = {entry->value, name, {}};
            judged[unit] = "set";
            m_there.insert(record);
        } else {
            judged[unit] = judgeUnit(name, unit, *entry, head);
        }
    }
    return judged;
}

std::string Model::judgeUnit(const Name& name, const std::string& unitName,
                             const Chronicle::Entry& entry, std::int64_t head) {
    Unit& unit = m_units[{entry.record, unitName}];
    const Name base = follow(entry.shownVersion, unitName);
    const bool seen = base == unit.version;
    const bool equal = entry.value == unit.value;
    const bool isLife = unitName == kLifeUnit;
    const bool sets = seen && (!equal || !entry.settles.empty());
    if (sets && isLife && entry.value != "null" &&
        !hasSeenAll(entry.record, deviceOf(name), entry.cursor, head)) {
        dropOwnCandidate(unit, base, name);
        unit.candidates[name] = entry.value;
        return "conflict";
    }
    if (sets) {
        unit.value = entry.value;
        unit.version = name;
        if (isLife) m_lifeRevisions[entry.record] = m_revisions[name];
        settle(unit, unitName, entry.settles, name);
        for (auto side = unit.candidates.begin(); side != unit.candidates.end();) {
            if (side->second == unit.value && !isLife) m_countsAs[{side->first, unitName}] = name;
            side = side->second == unit.value ? unit.candidates.erase(side) : std::next(side);
        }
        return "set";
    }
    dropOwnCandidate(unit, base, name);
    const bool isThere = isLife && entry.value == "null";
    if (!equal && !isThere) {
        unit.candidates[name] = entry.value;
        return "conflict";
    }
    if (!equal) bringBack(entry.record, name);
    m_countsAs[{name, unitName}] = unit.version;
    settle(unit, unitName, entry.settles, unit.version);
    return equal ? "same" : "conflict";
}

void Model::settle(Unit& unit, const std::string& unitName, const std::vector<Name>& names,
                   const Name& decision) {
    for (const Name& name : names) {
        const auto side = unit.candidates.find(name);
        if (side == unit.candidates.end()) continue;
        if (side->second == unit.value) m_countsAs[{name, unitName}] = decision;
        unit.candidates.erase(side);
    }
}

void Model::dropOwnCandidate(Unit& unit, const Name& base, const Name& author) {
    if (deviceOf(base) == deviceOf(author)) unit.candidates.erase(base);
}

Model::Name Model::follow(Name base, const std::string& unit) const {
    // Each step leads to an operation that was judged later, or to what an own one was built on.
    const std::size_t stepsMax = m_countsAs.size() + 1;
    for (std::size_t i = 0; i < stepsMax; ++i) {
        const auto at = m_countsAs.find({base, unit});
        if (at == m_countsAs.end()) return base;
        base = at->second;
    }
    BANSO_ASSERT(false);  // a circle of names
}

/// Who mends a save builds on what that one was built on.
void Model::mending(const Name& mends) {
    for (Name save = mends; m_waiting.contains({deviceOf(save), sequenceOf(save)});) {
        Name before;
        for (const Name& name : m_waiting[{deviceOf(save), sequenceOf(save)}])
            for (const auto& [unit, entry] : unitsOf(name)) {
                m_countsAs[{name, unit}] = entry->shownVersion;
                before = entry->mends;
            }
        save = before;
    }
}

void Model::mended(const std::vector<Name>& by, const Name& mends) {
    std::map<UnitKey, Name> values;
    for (const Name& name : by)
        for (const auto& [unit, entry] : unitsOf(name)) values[{entry->record, unit}] = name;
    for (Name save = mends; m_waiting.contains({deviceOf(save), sequenceOf(save)});) {
        const auto old = m_waiting[{deviceOf(save), sequenceOf(save)}];
        m_waiting.erase({deviceOf(save), sequenceOf(save)});
        // What waited behind it has seen the values that took its place, but for those that fell
        // away into somebody else's; what comes later only where they are the same.
        std::map<std::pair<Name, std::string>, Name> unseen;
        Name before;
        for (const Name& name : old)
            for (const auto& [unit, entry] : unitsOf(name)) {
                before = entry->mends;
                const auto value = values.find({entry->record, unit});
                if (value == values.end()) continue;
                const bool isOther = m_chronicle.find(value->second, unit)->value != entry->value;
                const bool fellAway = m_countsAs.contains({value->second, unit});
                m_countsAs[{name, unit}] =
                    isOther && fellAway ? entry->shownVersion : value->second;
                if (isOther) unseen[{name, unit}] = entry->shownVersion;
            }
        judgeReleased(save);
        for (const auto& [key, base] : unseen) m_countsAs[key] = base;
        save = before;
    }
}

/// What the hub took of the saves that waited behind this one; in their order.
void Model::judgeReleased(const Name& mended) {
    const RecordId behind = RecordId::natural("quarantine_entry", {}, mended);
    for (auto at = m_waiting.begin(); at != m_waiting.end();) {
        const auto& [save, names] = *at;
        const RecordId id =
            RecordId::natural("quarantine_entry", {}, sync::makeName(save.first, save.second));
        const auto entry = fromUnits<QuarantineEntry>(id, m_hub.state(id).units());
        if (entry.behind != behind || entry.closedHow != "accepted") {
            ++at;
            continue;
        }
        for (const Name& name : names) {
            judge(name, headBefore(name, 0));
            workedOn(name);
        }
        at = m_waiting.erase(at);
    }
}

void Model::readHistory() {
    for (const sync::HistoryRow& row : m_hub.store().historyAfter(m_revision, 1'000'000)) {
        m_revision = row.revision;
        if (row.isErased()) continue;
        const auto document = json::Document::parse(row.operation);
        const auto operation = sync::decodeOperation(document->root(), row.device);
        const Name name = sync::makeName(row.device, row.sequence);
        m_revisions[name] = row.revision;
        m_kinds[row.record] = operation->kind;
        if (isNumber(*operation)) continue;
        m_rows[row.record].push_back({row.revision, row.device});
        if (row.device != sync::kHubDevice) continue;
        m_there.insert(row.record);
        for (const sync::UnitChange& change : operation->changes)
            if (change.unit == kLifeUnit)
                m_backs[row.record].push_back({row.revision, name});
            else
                m_units[{row.record, change.unit}] = {change.value, name, {}};
    }
}

/// The candidates that wait for a decision at the hub.
Model::Sides Model::openSides() {
    Sides sides;
    m_hub.store().visitRecords({}, 1'000'000, [&](const sync::StoredRecord& record) {
        if (record.kind != "conflict") return;
        const auto conflict = fromUnits<Conflict>(record.id, record.state.units());
        for (const auto& [name, side] : conflict.sides)
            if (!conflict.closed.value_or(false) && !side.standing.value_or(false) &&
                !side.settled.value_or(false))
                sides[{conflict.subject, conflict.subjectUnit}][name] = side.value;
    });
    return sides;
}

std::vector<std::string> Model::findings() {
    Sides open = openSides();
    for (const auto& [key, unit] : m_units) {
        const KindInfo* kind = nullptr;
        if (const auto record = m_hub.store().record(key.first)) kind = findKind(record->kind);
        const bool byPeople = kind == nullptr || kind->kindClass == KindClass::Shared;
        if (!byPeople) continue;
        const sync::RecordState state = m_hub.state(key.first);
        if (state.value(key.second) != unit.value || state.versionOf(key.second) != unit.version)
            find("law 2: " + key.second + " of " + key.first.text() + " should be " + unit.value +
                 "@" + unit.version + ", and is " + std::string(state.value(key.second)) + "@" +
                 std::string(state.versionOf(key.second)));
        if (open[key] != unit.candidates)
            find("law 2: " + std::to_string(unit.candidates.size()) + " values of " + key.second +
                 " of " + key.first.text() + " should wait for a decision, and " +
                 std::to_string(open[key].size()) + " do");
    }
    for (const auto& [record, backs] : m_backs)
        if (!backs.empty()) find("law 4: " + record.text() + " was brought back by nobody's work");
    return std::move(m_findings);
}

}  // namespace banso::simulation
