// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/checkers.h"

#include <algorithm>

#include "shared/db/statement.h"
#include "shared/domain/business.h"
#include "shared/domain/kinds.h"

namespace banso::simulation {
namespace {

constexpr std::string_view kSides = "sides/";
constexpr int kOwnersMax = 8;

bool isHub(const sync::HistoryRow& row) {
    return row.device == sync::kHubDevice;
}

bool isOf(const sync::OperationName& name, const DeviceId& device) {
    const auto parts = sync::splitName(name);
    return parts && parts->device == device;
}

/// The units that a row set.
std::vector<sync::UnitChange> effective(const sync::HistoryRow& row,
                                        const sync::Operation& operation) {
    std::vector<sync::UnitChange> changes;
    for (const sync::UnitChange& change : operation.changes)
        if (row.only.empty() || std::ranges::find(row.only, change.unit) != row.only.end())
            changes.push_back(change);
    return changes;
}

}  // namespace

Checkers::Checkers(SimulatedHub& hub, Tablets& tablets, const Chronicle& chronicle,
                   const Erased& erased)
    : m_hub(hub), m_tablets(tablets), m_chronicle(chronicle), m_erased(erased) {
    m_hub.store().visitRecords({}, 1'000'000, [&](const sync::StoredRecord& record) {
        m_records.emplace(record.id, record);
    });
    m_rows = m_hub.store().historyAfter(0, 1'000'000);
}

std::vector<std::string> Checkers::findings() {
    readHistory();
    for (const auto& tablet : m_tablets) {
        checkReceipts(*tablet);
        checkAccepted(*tablet);
    }
    checkConflicts();
    checkCancels();
    return std::move(m_findings);
}

std::vector<std::string> Checkers::findingsBesideNames() {
    std::int64_t revision = 0;
    for (const sync::HistoryRow& row : m_rows)
        if (row.revision != ++revision) find("law 7: a gap before " + std::to_string(row.revision));
    checkConflicts();
    checkTwins();
    return std::move(m_findings);
}

/// Law 15: who follows the aliases comes to a record that stands.
void Checkers::checkTwins() {
    constexpr int kChainMax = 8;
    for (const auto& [id, record] : m_records) {
        RecordId at = id;
        for (int i = 0; i <= kChainMax && m_records.contains(at); ++i)
            at = fromUnits<Business>(at, m_records.at(at).state.units()).alias;
        if (record.kind == "business" && !at.isNull())
            find("law 15: the aliases of " + id.text() + " come to no end");
    }
}

void Checkers::readHistory() {
    std::int64_t revision = 0;
    for (const sync::HistoryRow& row : m_rows) {
        if (row.revision != ++revision) find("law 7: a gap before " + std::to_string(row.revision));
        readRow(row);
    }
    // What stands is what the history's last word was.
    for (const auto& [unit, versions] : m_versions) {
        const auto& state = m_records.at(unit.first).state;
        if (state.versionOf(unit.second) != versions.back().name ||
            state.value(unit.second) != versions.back().value)
            find("law 2: " + unit.second + " of " + unit.first.text() +
                 " is not what the history says");
    }
}

void Checkers::readRow(const sync::HistoryRow& row) {
    const sync::OperationName name = sync::makeName(row.device, row.sequence);
    if (!m_names.emplace(name, row.revision).second) find("law 3: " + name + " was applied twice");
    if (row.isErased() || m_erased.contains(row.record)) return;
    const auto document = json::Document::parse(row.operation);
    const auto operation = document ? sync::decodeOperation(document->root(), row.device)
                                    : Result<sync::Operation>(document.error());
    if (!operation) return find("the history holds what is no operation");
    if (isHub(row)) {
        readHubRow(row, *operation);
    } else if (const KindInfo* kind = findKind(operation->kind);
               kind != nullptr && kind->kindClass == KindClass::HubOwned) {
        find("law 12: " + name + " wrote a " + operation->kind);
    }
    for (const sync::UnitChange& change : effective(row, *operation)) {
        const Unit unit{row.record, change.unit};
        if (!isHub(row)) {
            const Chronicle::Entry* entry = m_chronicle.find(name, change.unit);
            if (entry == nullptr || entry->value != change.value || entry->record != row.record) {
                find("law 2: " + name + " set " + change.unit + " to what nobody wrote");
            } else {
                checkOverwrite(unit, name, *entry);
                m_tookEffect.insert({name, change.unit});
                if (change.unit == kLifeUnit && change.value != "null")
                    m_cancels.push_back({row.record, row.device, entry->cursor, row.revision});
            }
        }
        m_versions[unit].push_back({name, change.value, row.revision});
    }
}

void Checkers::readHubRow(const sync::HistoryRow& row, const sync::Operation& operation) {
    if (operation.kind != "conflict") return;
    const auto conflict = fromUnits<Conflict>(row.record, m_records.at(row.record).state.units());
    for (const sync::UnitChange& change : operation.changes)
        if (change.unit.starts_with(kSides) && change.value != "null")
            m_sides[{change.unit.substr(kSides.size()), conflict.subjectUnit}] = row.record;
}

/// Law 1: what stood before must be what the author had before her.
void Checkers::checkOverwrite(const Unit& unit, const sync::OperationName& name,
                              const Chronicle::Entry& entry) {
    const auto known = m_versions.find(unit);
    if (known == m_versions.end()) return;
    const Version& stood = known->second.back();
    if (stood.name == entry.shownVersion) {
        if (stood.value != entry.shownValue)
            find("law 6: the screen showed " + entry.shownValue + " where " + stood.value +
                 " stood, before " + name);
        return;
    }
    if (!hadSeen(name, unit.second, entry, stood))
        find("law 1: " + name + " set " + unit.second + " over " + stood.name +
             ", which its author had not seen");
}

/// Who goes on from an own value that she has not heard of yet has seen what that one was built on,
/// and whatever has the same text. Work that waited behind a save has seen what mended it. Who saw
/// a value has seen the decision that chose it.
bool Checkers::hadSeen(const sync::OperationName& name, const std::string& unit,
                       const Chronicle::Entry& entry, const Version& stood) const {
    const Chronicle::Entry* standing = m_chronicle.find(stood.name, unit);
    if (standing != nullptr && !standing->mends.empty() && waited(name)) return true;
    const bool isChosen =
        standing != nullptr && standing->value == entry.shownValue &&
        std::ranges::find(standing->settles, entry.shownVersion) != standing->settles.end();
    if (isChosen) return true;
    const Chronicle::Entry* at = &entry;
    while (isOf(at->shownVersion, deviceOf(name))) {
        at = m_chronicle.find(at->shownVersion, unit);
        if (at == nullptr) return false;
        if (at->value == stood.value || at->shownVersion == stood.name) return true;
    }
    return false;
}

bool Checkers::waited(const sync::OperationName& name) const {
    const auto parts = sync::splitName(name);
    const auto answer = m_hub.store().answer(parts->device, parts->sequence);
    return answer && answer->line.find("\"held\"") != std::string::npos;
}

/// Law 9: what the tablet says of its operations is what the hub said, and that is true.
void Checkers::checkReceipts(SimulatedTablet& tablet) {
    Statement row = tablet.database().prepare(
        "SELECT sequence,outcome,revision,entry,detail FROM operation ORDER BY sequence");
    std::int64_t last = 0;
    while (row.step()) {
        const sync::OperationName name = tablet.nameOf(row.integer(0));
        if (row.integer(0) != ++last) find("law 9: no receipt before " + name);
        const auto stored = m_hub.store().answer(tablet.device(), row.integer(0));
        const auto line = json::Document::parse(stored ? stored->line : "{}");
        const auto said = sync::decodeAnswer(line->root());
        // Of what was erased the tablet says so, and nothing of what stood in it.
        const bool isErased = isOfErased(name);
        const bool isTold = said && isErased && said->outcome == sync::Outcome::Void;
        const auto word =
            isTold ? sync::kErasedCode : sync::name(said ? said->outcome : sync::Outcome{});
        if (!said || row.text(1) != word || row.integer(2) != said->revision ||
            row.id(3) != said->entry || (!isErased && row.text(4) != said->detail))
            find("law 9: the tablet says '" + row.string(1) + "' of " + name +
                 ", and the hub does not");
        else
            checkReceipt(*said, name);
    }
    const auto device = m_hub.store().device(tablet.device());
    if (device->lastSequence != last)
        find("law 9: the hub has " + std::to_string(device->lastSequence) + " operations of " +
             tablet.device() + ", which made " + std::to_string(last));
}

void Checkers::checkReceipt(const sync::Answer& said, const sync::OperationName& name) {
    const auto own = m_names.find(name);
    bool isTrue = false;
    switch (said.outcome) {
        case sync::Outcome::Applied:
        case sync::Outcome::Merged:
            // Nothing was set where all was equal.
            isTrue = own == m_names.end() ? said.revision == 0 && !said.units.empty()
                                          : own->second == said.revision;
            break;
        case sync::Outcome::Conflict:
            isTrue = said.revision > 0 && !said.units.empty();
            break;
        case sync::Outcome::Held:
        case sync::Outcome::Quarantined:
            isTrue = m_records.contains(said.entry) || isOfErased(name);
            break;
        case sync::Outcome::Void:
            isTrue = isOfErased(name);
            break;
    }
    if (!isTrue)
        find("law 9: " + name + " was answered '" + std::string(sync::name(said.outcome)) +
             "', which the history does not say");
}

bool Checkers::isOfErased(const sync::OperationName& name) const {
    const auto unit = m_chronicle.entries().lower_bound({name, {}});
    return unit != m_chronicle.entries().end() && unit->first.first == name &&
           m_erased.isNamedIn(unit->second);
}

void Checkers::checkAccepted(SimulatedTablet& tablet) {
    for (const auto& [key, entry] : m_chronicle.entries())
        if (isOf(key.first, tablet.device()) && !m_erased.isNamedIn(entry))
            checkAcceptedUnit(tablet, key, entry,
                              tablet.outcomeOf(sync::splitName(key.first)->sequence));
}

void Checkers::checkQuarantined(SimulatedTablet& tablet, const Chronicle::Key& key,
                                const Chronicle::Entry& entry) {
    const RecordId id =
        RecordId::natural("quarantine_entry", {}, sync::makeName(tablet.device(), entry.saveFirst));
    const auto record = m_records.find(id);
    if (record == m_records.end()) return find("law 5: " + key.first + " is kept nowhere");
    const auto kept = fromUnits<QuarantineEntry>(id, record->second.state.units());
    const bool expected = kept.reason == "held" || kept.reason == "forbidden" ||
                          kept.detail.find("cancelled") != std::string::npos ||
                          kept.detail.find("fixed") != std::string::npos;
    if (!expected) find("law 5: " + key.first + " was quarantined: " + kept.detail);
    if (kept.line.find("\"save\":" + std::to_string(entry.saveFirst)) == std::string::npos)
        find("law 2: the entry of " + key.first + " does not hold it");
}

/// Law 2: what was accepted stands or stood, was equal, or lies with a person to decide.
void Checkers::checkAcceptedUnit(SimulatedTablet& tablet, const Chronicle::Key& key,
                                 const Chronicle::Entry& entry, const std::string& outcome) {
    if (outcome == "quarantined" || outcome == "held") {
        checkQuarantined(tablet, key, entry);
        return;
    }
    if (m_tookEffect.contains(key)) return;
    const auto side = m_sides.find(key);
    if (side == m_sides.end()) {
        const auto versions = m_versions.find({entry.record, key.second});
        // Every unit was nothing once.
        const bool equal = entry.value == "null" ||
                           (versions != m_versions.end() &&
                            std::ranges::any_of(versions->second, [&](const Version& version) {
                                return version.value == entry.value;
                            }));
        if (!equal) find("law 2: the value of " + key.first + " for " + key.second + " is lost");
        return;
    }
    const auto conflict =
        fromUnits<Conflict>(side->second, m_records.at(side->second).state.units());
    if (conflict.sides.contains(key.first)) return;
    // What waited is judged after the mend that it was built on.
    const bool replaced = std::ranges::any_of(m_chronicle.entries(), [&](const auto& other) {
        const sync::OperationName& name = other.first.first;
        return other.second.record == entry.record && other.first.second == key.second &&
               isOf(name, tablet.device()) &&
               (waited(name) ||
                sync::splitName(name)->sequence > sync::splitName(key.first)->sequence);
    });
    if (!replaced) find("law 2: the candidate " + key.first + " went away undecided");
}

void Checkers::checkConflicts() {
    std::map<RecordId, std::int64_t> open;
    std::set<Unit> units;
    for (const auto& [id, record] : m_records) {
        if (record.kind != "conflict") continue;
        const auto conflict = fromUnits<Conflict>(id, record.state.units());
        if (conflict.closed.value_or(false)) continue;
        ++open[conflict.subject];
        const auto& unit = conflict.subjectUnit;
        if (!units.insert({conflict.subject, unit}).second)
            find("law 1: two open conflicts about one " + unit);
        if (!m_records.contains(conflict.subject)) {
            find("law 2: a conflict about what is nowhere");
            continue;
        }
        const auto& state = m_records.at(conflict.subject).state;
        bool undecided = false;
        for (const auto& [name, side] : conflict.sides) {
            const bool stands = side.standing.value_or(false);
            undecided = undecided || (!stands && !side.settled.value_or(false));
            if (stands && (state.versionOf(unit) != name || state.value(unit) != side.value))
                find("law 1: the conflict about " + unit + " shows a value that does not stand");
        }
        if (unit == kLifeUnit) checkLifeConflict(conflict);
        if (!undecided) find("law 1: a conflict about " + unit + " is open without a question");
    }
    for (const auto& [id, record] : m_records)
        if (record.openConflicts != open[id])
            find("law 1: the open conflicts of " + id.text() + " are miscounted");
}

/// Law 4: in a contradiction about `life` "there" stands.
void Checkers::checkLifeConflict(const Conflict& conflict) {
    const bool saysThere = std::ranges::any_of(conflict.sides, [](const auto& side) {
        return side.second.value == "null" && !side.second.settled.value_or(false);
    });
    if (saysThere && m_records.at(conflict.subject).state.value(kLifeUnit) != "null")
        find("law 4: " + conflict.subject.text() + " is cancelled, and somebody says it is there");
}

bool Checkers::isUnder(RecordId record, RecordId above, std::int64_t revision) const {
    for (int i = 0; i < kOwnersMax && !record.isNull(); ++i) {
        if (record == above) return true;
        const auto found = m_records.find(record);
        if (found == m_records.end()) return false;
        // A consultation may get its business later.
        const KindInfo* kind = findKind(found->second.kind);
        const auto given = m_versions.find({record, std::string(kind ? kind->ownerField : "")});
        if (given == m_versions.end() || given->second.front().revision > revision) return false;
        record = found->second.owner;
    }
    return false;
}

/// Law 4: a clean cancel had seen all of it, and nobody's later work lies under a cancelled record.
void Checkers::checkCancels() {
    for (const Cancel& cancel : m_cancels) {
        const auto& life = m_versions.at({cancel.record, std::string(kLifeUnit)});
        const bool stands = life.back().revision == cancel.revision;
        for (const sync::HistoryRow& row : m_rows) {
            if (isHub(row) || !isUnder(row.record, cancel.record, row.revision)) continue;
            const bool unseen = row.device != cancel.device && row.revision > cancel.cursor &&
                                row.revision < cancel.revision;
            if (unseen)
                find("law 4: " + cancel.record.text() + " was cancelled at " +
                     std::to_string(cancel.revision) + " by who had not seen " +
                     std::to_string(row.revision));
            const bool cancels = row.operation.find("\"life\":") != std::string::npos;
            if (stands && row.revision > cancel.revision && !cancels)
                find("law 4: work of revision " + std::to_string(row.revision) +
                     " lies under the cancelled " + cancel.record.text());
        }
    }
}

std::vector<std::string> outlivedDecisions(SimulatedHub& hub) {
    std::vector<std::string> found;
    hub.store().visitRecords({}, 1'000'000, [&](const sync::StoredRecord& record) {
        if (record.kind != "conflict" || record.state.value("state") != "null") return;
        for (RecordId at = record.owner; !at.isNull();) {
            const auto owner = hub.store().record(at);
            if (owner->state.value(kLifeUnit) != "null") return;
            // What is joined lies under the one that stands.
            at = owner->owner.isNull() ? fromUnits<Business>(at, owner->state.units()).alias
                                       : owner->owner;
        }
        found.push_back("law 1: the conflict " + record.id.text() + " outlives its decision");
    });
    return found;
}

}  // namespace banso::simulation
