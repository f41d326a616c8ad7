// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/chronicle.h"

#include <algorithm>

#include "shared/db/statement.h"
#include "shared/domain/hub_records.h"

namespace banso::simulation {
namespace {

bool isSame(const sync::Save& save, const std::vector<sync::RecordChange>& changes) {
    std::vector<const sync::RecordChange*> made;
    for (const sync::RecordChange& change : changes)
        if (!change.changes.empty()) made.push_back(&change);
    return std::ranges::equal(
        save.operations, made,
        [](const sync::Operation& operation, const sync::RecordChange* change) {
            return operation.record == change->record &&
                   std::ranges::equal(
                       operation.changes, change->changes, [](const auto& one, const auto& other) {
                           return one.unit == other.unit && one.base == other.base &&
                                  one.value == other.value && one.settles == other.settles;
                       });
        });
}

/// What the person sees of the values that her decision settles. One operation has its name in the
/// contradictions of all its units, with another value in each.
Chronicle::Sides sidesOf(SimulatedTablet& tablet, const std::vector<sync::RecordChange>& changes) {
    Chronicle::Sides sides;
    const bool decides = std::ranges::any_of(changes, [](const sync::RecordChange& change) {
        return std::ranges::any_of(change.changes, &sync::UnitChange::isDecision);
    });
    if (!decides) return sides;
    for (const RecordId id : tablet.openConflicts()) {
        const auto conflict = tablet.read<Conflict>(id).value;
        for (const auto& [name, side] : conflict.sides)
            sides.insert_or_assign({conflict.subject, conflict.subjectUnit, name}, side.value);
    }
    return sides;
}

/// The save that she mends, as it was kept back.
std::string lineOf(SimulatedTablet& tablet, const sync::OperationName& mended) {
    if (mended.empty()) return {};
    const RecordId id = RecordId::natural("quarantine_entry", {}, mended);
    return tablet.read<QuarantineEntry>(id).value.line;
}

}  // namespace

void Chronicle::save(SimulatedTablet& tablet, const std::vector<sync::RecordChange>& changes,
                     const std::vector<sync::RecordState>& shown,
                     const sync::OperationName& mends) {
    const std::int64_t cursor = sync::Meta(tablet.database()).cursor().revision;
    std::vector<sync::RecordState> onPage;
    for (const sync::RecordChange& change : changes)
        onPage.push_back(tablet.replica().state(change.kind, change.record));
    const Attempt attempt{changes,
                          shown,
                          std::move(onPage),
                          mends,
                          lineOf(tablet, mends),
                          cursor,
                          sidesOf(tablet, changes)};
    const auto saved = tablet.trySave(changes, mends);
    if (saved) return keep(tablet, attempt, *saved);
    m_doubtful[&tablet].push_back(attempt);
    ++m_saves;
    for (std::size_t i = 0; i < changes.size(); ++i)
        for (const sync::UnitChange& change : changes[i].changes) {
            m_written.push_back(entryOf(attempt, i, change));
            m_written.back().told = false;
        }
}

Chronicle::Entry Chronicle::entryOf(const Attempt& attempt, std::size_t place,
                                    const sync::UnitChange& change) const {
    const sync::RecordChange& made = attempt.changes[place];
    const sync::RecordState& shown = attempt.shown[place];
    Entry entry;
    entry.kind = made.kind;
    entry.record = made.record;
    entry.unit = change.unit;
    entry.value = change.value;
    entry.shownValue = shown.value(change.unit);
    entry.shownVersion = shown.versionOf(change.unit);
    entry.cursor = attempt.cursor;
    entry.save = m_saves;
    entry.settles = change.settles;
    entry.mends = attempt.mends;
    entry.mendedLine = attempt.mendedLine;
    entry.onTop = change.base == attempt.onPage[place].versionOf(change.unit);
    for (const sync::OperationName& name : change.settles)
        if (const auto side = attempt.sides.find({made.record, change.unit, name});
            side != attempt.sides.end())
            entry.settledValues.push_back(side->second);
    return entry;
}

void Chronicle::keep(SimulatedTablet& tablet, const Attempt& attempt, std::int64_t first) {
    std::int64_t sequence = first;
    ++m_saves;
    for (std::size_t i = 0; i < attempt.changes.size(); ++i) {
        const sync::RecordChange& made = attempt.changes[i];
        if (made.changes.empty()) continue;
        const sync::OperationName name = tablet.nameOf(sequence++);
        for (const sync::UnitChange& change : made.changes) {
            Entry entry = entryOf(attempt, i, change);
            entry.saveFirst = first;
            m_written.push_back(entry);
            m_entries[{name, change.unit}] = std::move(entry);
        }
    }
    m_told[&tablet] = sequence - 1;
    m_doubtful.erase(&tablet);
}

void Chronicle::wentBack(SimulatedTablet& tablet) {
    m_told[&tablet] = sync::Meta(tablet.database()).number("sequence");
    m_doubtful.erase(&tablet);
}

std::string Chronicle::beganAnew(SimulatedTablet& tablet) {
    const std::int64_t told = m_told[&tablet];
    const auto attempts = std::exchange(m_doubtful[&tablet], {});
    const std::int64_t last = sync::Meta(tablet.database()).number("sequence");
    if (last < told)
        return "save " + std::to_string(told) + " was told to be safe, and ends at " +
               std::to_string(last);
    if (last == told) return {};
    Statement row = tablet.database().prepare("SELECT line FROM outbox WHERE last=?");
    row.bind(last);
    if (!row.step()) return "save " + std::to_string(last) + " has no line";
    // A number in it is an operation under the name that the tablet has by now, as a copy perhaps.
    const auto save = sync::decodeSave(row.text(0), sync::Meta(tablet.database()).device());
    for (const Attempt& attempt : attempts)
        if (save && save->seen.revision == attempt.cursor && isSame(*save, attempt.changes)) {
            keep(tablet, attempt, save->first);
            return {};
        }
    return "save " + std::to_string(last) + " is what nobody made";
}

std::string Chronicle::hiddenWork(SimulatedTablet& tablet) const {
    Statement row =
        tablet.database().prepare("SELECT line FROM outbox WHERE answered=0 ORDER BY first");
    std::map<std::pair<RecordId, std::string>, Key> onTop;
    while (row.step()) {
        const auto save = sync::decodeSave(row.text(0), sync::Meta(tablet.database()).device());
        for (std::size_t i = 0; save && i < save->operations.size(); ++i) {
            const sync::Operation& made = save->operations[i];
            const auto name = tablet.nameOf(save->first + static_cast<std::int64_t>(i));
            for (const sync::UnitChange& change : made.changes) {
                const Entry* entry = find(name, change.unit);
                // A copy may have given the name to other work.
                const bool isThis = entry != nullptr && entry->record == made.record &&
                                    entry->value == change.value;
                if (!isThis)
                    onTop.erase({made.record, change.unit});
                else if (entry->onTop)
                    onTop[{made.record, change.unit}] = {name, change.unit};
            }
        }
    }
    for (const auto& [unit, key] : onTop) {
        const Entry& entry = m_entries.at(key);
        const auto state = tablet.replica().state(entry.kind, entry.record);
        if (state.versionOf(unit.second) != key.first || state.value(unit.second) != entry.value)
            return key.first + " set " + unit.second + " to " + entry.value + ", and she sees " +
                   std::string(state.value(unit.second));
    }
    return {};
}

const Chronicle::Entry* Chronicle::find(const sync::OperationName& name,
                                        const std::string& unit) const {
    const auto found = m_entries.find({name, unit});
    return found == m_entries.end() ? nullptr : &found->second;
}

DeviceId deviceOf(const sync::OperationName& name) {
    const auto parts = sync::splitName(name);
    return parts ? DeviceId(parts->device) : DeviceId{};
}

}  // namespace banso::simulation
