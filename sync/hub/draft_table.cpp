// SPDX-License-Identifier: Apache-2.0
#include "sync/hub/draft_table.h"

#include "shared/db/statement.h"

namespace banso::sync {

void DraftTable::put(const Key& key, RecordId person, std::string_view line) {
    m_database
        .prepare("INSERT OR REPLACE INTO draft(device,id,number,person,line) VALUES(?,?,?,?,?)")
        .bind(key.device)
        .bind(key.id)
        .bind(key.number)
        .bind(person)
        .bind(line)
        .run();
}

bool DraftTable::remove(std::string_view device, RecordId id) {
    m_database.prepare("DELETE FROM draft WHERE device=? AND id=?").bind(device).bind(id).run();
    return m_database.changes() > 0;
}

std::vector<DraftTable::Key> DraftTable::of(RecordId person) {
    Statement row =
        m_database.prepare("SELECT device,id,number FROM draft WHERE person=? ORDER BY number");
    row.bind(person);
    std::vector<Key> keys;
    while (row.step()) keys.push_back({row.string(0), row.id(1), row.integer(2)});
    return keys;
}

std::string DraftTable::line(const Key& key) {
    Statement row = m_database.prepare("SELECT line FROM draft WHERE device=? AND id=?");
    row.bind(key.device).bind(key.id);
    return row.step() ? row.string(0) : std::string{};
}

}  // namespace banso::sync
