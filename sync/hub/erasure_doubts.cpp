// SPDX-License-Identifier: Apache-2.0
#include "sync/hub/erasure_doubts.h"

#include "shared/db/statement.h"

namespace banso::sync {

void ErasureDoubts::ask(const ErasureDoubt& doubt) {
    m_database
        .prepare(
            "INSERT OR IGNORE INTO erasureDoubt(record,revision,device,at,kept) SELECT ?,?,?,?,0 "
            "WHERE (SELECT count(*) FROM erasureDoubt WHERE kept=0)<?")
        .bind(doubt.record)
        .bind(doubt.revision)
        .bind(doubt.device)
        .bind(doubt.at)
        .bind(static_cast<std::int64_t>(kMax))
        .run();
}

std::vector<ErasureDoubt> ErasureDoubts::open() {
    Statement row = m_database.prepare(
        "SELECT record,revision,device,at FROM erasureDoubt WHERE kept=0 ORDER BY at,record");
    std::vector<ErasureDoubt> found;
    while (row.step())
        found.push_back({row.id(0), row.integer(1), DeviceId(row.text(2)), row.integer(3)});
    return found;
}

bool ErasureDoubts::keep(RecordId record) {
    m_database.prepare("UPDATE erasureDoubt SET kept=1 WHERE record=? AND kept=0")
        .bind(record)
        .run();
    return m_database.changes() > 0;
}

}  // namespace banso::sync
