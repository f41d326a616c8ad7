// SPDX-License-Identifier: Apache-2.0
#include "tests/end_to_end/demo/stores.h"

#include "shared/db/statement.h"
#include "sync/device/meta.h"
#include "sync/device/replica.h"
#include "tests/end_to_end/demo/narrator.h"

namespace banso::demo {
namespace {

template <typename T>
T opened(Result<T> result, const std::string& file) {
    if (!result) throw DayFailed(QString::fromStdString(file + ": " + result.error().detail));
    return std::move(result).value();
}

}  // namespace

ChamberFile::ChamberFile(const std::string& file)
    : m_store(opened(sync::SqliteStore::open(file, Database::Mode::ReadOnly), file)) {}

Units ChamberFile::unitsOf(RecordId id) {
    const auto stored = m_store.record(id);
    if (!stored) throw DayFailed("The hub has no record " + QString::fromStdString(id.text()));
    return stored->state.units();
}

std::vector<Conflict> ChamberFile::conflictsOf(RecordId subject) {
    std::vector<Conflict> found;
    for (const sync::StoredRecord& record : m_store.ownedBy(subject))
        if (record.kind == kindOf<Conflict>().name)
            found.push_back(fromUnits<Conflict>(record.id, record.state.units()));
    return found;
}

std::int64_t ChamberFile::judgedOf(const DeviceId& device) {
    Statement row = m_store.database().prepare("SELECT count(*) FROM answer WHERE device=?");
    row.bind(device);
    row.step();
    return row.integer(0);
}

std::int64_t ChamberFile::judgedUpTo(const DeviceId& device) {
    const auto row = m_store.device(device);
    return row ? row->lastSequence : 0;
}

TabletFile::TabletFile(const std::string& file, const SecretKey& key)
    : m_database(opened(Database::open(file, Database::Mode::ReadOnly, key), file)) {}

DeviceId TabletFile::device() {
    return sync::Meta(m_database).device();
}

std::int64_t TabletFile::unanswered() {
    return count("SELECT count(*) FROM operation WHERE outcome IS NULL");
}

SyncLog TabletFile::lastSync() {
    Statement row = m_database.prepare(
        "SELECT id,coalesce(finishedAt,startedAt)-startedAt,sent,received,finishedAt IS NOT NULL "
        "FROM syncRun ORDER BY id DESC LIMIT 1");
    if (!row.step()) return {};
    SyncLog log;
    log.run = row.integer(0);
    log.milliseconds = row.integer(1);
    log.sent = row.integer(2);
    log.received = row.integer(3);
    log.finished = row.integer(4) != 0;
    return log;
}

std::map<std::string, std::int64_t> TabletFile::outcomesAfter(std::int64_t run) {
    Statement row = m_database.prepare(
        "SELECT outcome,count(*) FROM operation WHERE run>? AND outcome IS NOT NULL GROUP BY "
        "outcome");
    row.bind(run);
    std::map<std::string, std::int64_t> outcomes;
    while (row.step()) outcomes[row.string(0)] = row.integer(1);
    return outcomes;
}

std::vector<Conflict> TabletFile::openConflictsOf(RecordId subject) {
    return where<Conflict>("subject=? AND closed IS NULL", subject);
}

Units TabletFile::unitsOf(std::string_view kind, RecordId id) {
    sync::Replica replica(m_database, [](std::string_view text) { return std::string(text); });
    return replica.state(kind, id).units();
}

std::int64_t TabletFile::count(const char* sql) {
    Statement row = m_database.prepare(sql);
    row.step();
    return row.integer(0);
}

}  // namespace banso::demo
