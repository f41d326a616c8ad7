// SPDX-License-Identifier: Apache-2.0
#include "sync/hub/erasure_doubts.h"

#include "shared/db/statement.h"

namespace banso::sync {
bool ErasureDoubts::ask(const ErasureDoubt& doubt) {
    Statement known =
        m_database.prepare("SELECT 1 FROM erasureDoubt WHERE record=? AND revision=?");
    if (known.bind(doubt.record).bind(doubt.revision).step()) return true;
    Statement waiting = m_database.prepare(
        "SELECT count(*),count(*) FILTER (WHERE device=?) FROM erasureDoubt WHERE kept=0");
    waiting.bind(doubt.device).step();
    const bool hasRoom = waiting.integer(0) < static_cast<std::int64_t>(kMax) &&
                         waiting.integer(1) < static_cast<std::int64_t>(kDeviceMax);
    if (!hasRoom) return false;
    m_database.prepare("INSERT INTO erasureDoubt(record,revision,device,at,kept) VALUES(?,?,?,?,0)")
        .bind(doubt.record)
        .bind(doubt.revision)
        .bind(doubt.device)
        .bind(doubt.at)
        .run();
    return true;
}

std::vector<ErasureDoubt> ErasureDoubts::open() {
    Statement row = m_database.prepare(
        "SELECT record,revision,device,at FROM erasureDoubt WHERE kept=0 ORDER BY at,record");
    std::vector<ErasureDoubt> found;
    while (row.step())
        found.push_back({row.id(0), row.integer(1), DeviceId(row.text(2)), row.integer(3)});
    return found;
}

bool ErasureDoubts::keep(RecordId record, std::int64_t revision) {
    m_database.prepare("UPDATE erasureDoubt SET kept=1 WHERE record=? AND revision=? AND kept=0")
        .bind(record)
        .bind(revision)
        .run();
    return m_database.changes() > 0;
}

}  // namespace banso::sync
