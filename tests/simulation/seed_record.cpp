// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/seed_record.h"

namespace banso::simulation {

void SeedRecord::find(const std::vector<std::vector<std::string>>& lists) {
    for (const auto& list : lists)
        m_made.findings.insert(m_made.findings.end(), list.begin(), list.end());
}

SeedResult SeedRecord::result(SimulatedHub& hub, const Tablets& tablets) {
    SeedResult made = std::move(m_made);
    made.tablets = static_cast<std::int64_t>(tablets.size());
    made.revisions = hub.store().head();
    if (!made.findings.empty()) made.history = hub.history();
    for (const auto& tablet : tablets)
        made.operations += sync::Meta(tablet->database()).number("sequence");
    hub.store().visitRecords({}, 1'000'000, [&](const sync::StoredRecord& record) {
        made.conflicts += record.kind == "conflict" ? 1 : 0;
        made.quarantined += record.kind == "quarantine_entry" ? 1 : 0;
    });
    return made;
}

}  // namespace banso::simulation
