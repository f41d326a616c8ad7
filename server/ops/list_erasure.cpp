// SPDX-License-Identifier: Apache-2.0
#include "server/ops/list_erasure.h"

#include "shared/catalog/import_identity.h"
#include "shared/db/statement.h"
#include "shared/domain/business.h"

namespace banso {
namespace {

std::set<RecordId> listed(sync::SqliteStore& store, const std::vector<RecordId>& records) {
    std::set<RecordId> ids;
    for (const RecordId record : records)
        if (const auto client = readRecord<Business>(store, record))
            ids.merge(importedIds(*client));
    return ids;
}

/// Branches of a company share its number, and two shops one name.
void leaveThoseOfOthers(sync::SqliteStore& store, std::set<RecordId>& ids) {
    Statement row = store.database().prepare("SELECT id FROM record WHERE kind=?");
    row.bind(kindOf<Business>().name);
    while (!ids.empty() && row.step()) {
        const auto other = readRecord<Business>(store, row.id(0));
        if (!other) continue;
        ids.erase(other->id);
        if (other->cancelled) continue;
        for (const RecordId id : importedIds(*other)) ids.erase(id);
    }
}

}  // namespace

sync::Erasure eraseFromLists(ChamberFile& open, const sync::ErasureOrder& order) {
    sync::ErasureTable table = open.store().erasures();
    auto ids = listed(open.store(), table.belongingTo(order.target));
    sync::Erasure erasure = open.hub().erasures().carryOut(order);
    leaveThoseOfOthers(open.store(), ids);
    for (const RecordId id : ids) table.note(id, erasure.revision);
    return erasure;
}

}  // namespace banso
