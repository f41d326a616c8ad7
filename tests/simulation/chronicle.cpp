// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/chronicle.h"

#include <algorithm>

#include "shared/db/statement.h"

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

}  // namespace

void Chronicle::save(SimulatedTablet& tablet, const std::vector<sync::RecordChange>& changes,
                     const std::vector<sync::RecordState>& shown,
                     const sync::OperationName& mends) {
    const std::int64_t cursor = sync::Meta(tablet.database()).cursor().revision;
    std::vector<sync::RecordState> onPage;
    for (const sync::RecordChange& change : changes)
        onPage.push_back(tablet.replica().state(change.kind, change.record));
    const Attempt attempt{changes, shown, std::move(onPage), mends, cursor};
    const auto saved = tablet.trySave(changes, mends);
    if (saved)
        keep(tablet, attempt, *saved);
    else
        m_doubtful[tablet.device()].push_back(attempt);
}

void Chronicle::keep(SimulatedTablet& tablet, const Attempt& attempt, std::int64_t first) {
    std::int64_t sequence = first;
    for (std::size_t i = 0; i < attempt.changes.size(); ++i) {
        const sync::RecordChange& made = attempt.changes[i];
        if (made.changes.empty()) continue;
        const sync::OperationName name = tablet.nameOf(sequence++);
        const sync::RecordState& shown = attempt.shown[i];
        for (const sync::UnitChange& change : made.changes)
            m_entries[{name, change.unit}] = {
                made.kind,
                made.record,
                change.value,
                std::string(shown.value(change.unit)),
                std::string(shown.versionOf(change.unit)),
                attempt.cursor,
                first,
                change.settles,
                attempt.mends,
                change.base == attempt.onPage[i].versionOf(change.unit)};
    }
    m_told[tablet.device()] = sequence - 1;
    m_doubtful.erase(tablet.device());
}

std::string Chronicle::beganAnew(SimulatedTablet& tablet) {
    const std::int64_t told = m_told[tablet.device()];
    const auto attempts = std::exchange(m_doubtful[tablet.device()], {});
    Statement row =
        tablet.database().prepare("SELECT first,last,line FROM outbox ORDER BY first DESC LIMIT 1");
    const std::int64_t last = row.step() ? row.integer(1) : 0;
    if (last < told)
        return "save " + std::to_string(told) + " was told to be safe, and ends at " +
               std::to_string(last);
    if (last == told) return {};
    const auto save = sync::decodeSave(row.text(2), tablet.device());
    for (const Attempt& attempt : attempts)
        if (save && save->seen.revision == attempt.cursor && isSame(*save, attempt.changes)) {
            keep(tablet, attempt, save->first);
            return {};
        }
    return "save " + std::to_string(last) + " is what nobody made";
}

std::string Chronicle::hiddenWork(SimulatedTablet& tablet) const {
    Statement row =
        tablet.database().prepare("SELECT first,last FROM outbox WHERE answered=0 ORDER BY first");
    std::map<std::pair<RecordId, std::string>, Key> onTop;
    while (row.step())
        for (std::int64_t sequence = row.integer(0); sequence <= row.integer(1); ++sequence) {
            const sync::OperationName name = tablet.nameOf(sequence);
            for (auto at = m_entries.lower_bound({name, {}});
                 at != m_entries.end() && at->first.first == name; ++at)
                if (at->second.onTop) onTop[{at->second.record, at->first.second}] = at->first;
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
