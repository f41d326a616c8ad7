// SPDX-License-Identifier: Apache-2.0
#include "tests/support/equality.h"

#include <set>

#include "shared/db/statement.h"
#include "shared/domain/kinds.h"

namespace banso::tests {
namespace {

std::string shown(const sync::RecordState& state, std::string_view unit) {
    return std::string(state.value(unit)) + "@" + std::string(state.versionOf(unit));
}

/// What the hub confirmed: beneath the tablet's own work, where some is on top.
sync::RecordState confirmed(sync::Replica& tablet, const sync::StoredRecord& record) {
    sync::RecordState state = tablet.state(record.kind, record.id);
    Statement row =
        tablet.database().prepare("SELECT unit,value,version FROM shadow WHERE record=?");
    row.bind(record.id);
    while (row.step()) {
        if (row.text(2).empty())
            state.unset(row.text(0));
        else
            state.set(row.text(0), row.text(1), row.text(2));
    }
    return state;
}

std::string differenceIn(const sync::StoredRecord& there, const sync::RecordState& here) {
    std::set<std::string, std::less<>> units;
    for (const sync::RecordState* state : {&there.state, &here})
        for (const auto& [unit, value] : state->units()) units.insert(unit);
    for (const std::string& unit : units)
        if (shown(there.state, unit) != shown(here, unit))
            return there.kind + " " + there.id.text() + " " + unit + ": hub " +
                   shown(there.state, unit) + ", tablet " + shown(here, unit);
    return {};
}

std::string recordOfNobody(sync::CentralStore& hub, Database& tablet, std::string_view table) {
    Statement row = tablet.prepare("SELECT id FROM " + std::string(table) +
                                   " AS t WHERE NOT EXISTS"
                                   " (SELECT 1 FROM waiting WHERE record=t.id)");
    while (row.step())
        if (!hub.record(row.id(0)))
            return std::string(table) + " " + row.string(0) + " is not at the hub";
    return {};
}

}  // namespace

std::string difference(sync::CentralStore& hub, sync::Replica& tablet) {
    std::string found;
    hub.visitRecords({}, 1'000'000, [&](const sync::StoredRecord& record) {
        if (found.empty()) found = differenceIn(record, confirmed(tablet, record));
    });
    for (const KindInfo* kind : kinds())
        if (found.empty()) found = recordOfNobody(hub, tablet.database(), kind->name);
    if (found.empty()) found = recordOfNobody(hub, tablet.database(), "unknownRecord");
    return found;
}

std::string unrest(Database& tablet) {
    constexpr const char* kRests[] = {
        "waiting WHERE sequence NOT IN"
        " (SELECT sequence FROM operation WHERE outcome IN ('quarantined','held'))",
        "shadow AS s WHERE NOT EXISTS"
        " (SELECT 1 FROM waiting WHERE record=s.record AND unit=s.unit)",
        "ahead",
        "stage",
        "outbox WHERE answered=0",
    };
    for (const std::string rest : kRests) {
        Statement row = tablet.prepare("SELECT count(*) FROM " + rest);
        if (row.step() && row.integer(0) != 0) return "left in " + rest.substr(0, rest.find(' '));
    }
    return {};
}

}  // namespace banso::tests
