// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/chronicle.h"

namespace banso::simulation {

std::int64_t Chronicle::save(SimulatedTablet& tablet,
                             const std::vector<sync::RecordChange>& changes,
                             const std::vector<sync::RecordState>& shown,
                             const sync::OperationName& mends) {
    const std::int64_t cursor = sync::Meta(tablet.database()).cursor().revision;
    const std::int64_t first = tablet.save(changes, mends);
    std::int64_t sequence = first;
    for (std::size_t i = 0; i < changes.size(); ++i) {
        if (changes[i].changes.empty()) continue;
        const sync::OperationName name = tablet.nameOf(sequence++);
        for (const sync::UnitChange& change : changes[i].changes)
            m_entries[{name, change.unit}] = {changes[i].kind,
                                              changes[i].record,
                                              change.value,
                                              std::string(shown[i].value(change.unit)),
                                              std::string(shown[i].versionOf(change.unit)),
                                              cursor,
                                              first,
                                              change.settles,
                                              mends};
    }
    return first;
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
