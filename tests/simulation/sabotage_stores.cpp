// SPDX-License-Identifier: Apache-2.0
// Sabotage of what the hub and the tablets keep.
#include "shared/db/statement.h"
#include "tests/simulation/sabotage.h"

namespace banso::simulation {

void Saboteur::openStore() {
    sync::SqliteStore& opened = m_hub.store();
    if (m_epoch.empty()) m_epoch = opened.setting("epoch");
    if (m_sabotage == Sabotage::EpochKept && opened.setting("epoch") != m_epoch)
        m_hub.inGroup([&](sync::Hub&) {
            opened.putSetting("epoch", m_epoch);
            opened.putSetting("remembers", "");
            return 0;
        });
    // Later than the answer, at the next checkpoint.
    if (m_sabotage == Sabotage::CommitNotSynced)
        m_hub.store().database().execute("PRAGMA synchronous=NORMAL");
}

/// The store itself passes over a part of what an erasure asks of it, for as long as it is open.
void Saboteur::keepErased() {
    const auto onStore = [&](Sabotage sabotage, const std::string& sql) {
        if (m_sabotage == sabotage)
            m_hub.store().database().execute("CREATE TEMP TRIGGER sabotage " + sql);
    };
    onStore(Sabotage::ErasedInHistory,
            "BEFORE UPDATE OF operation ON history BEGIN SELECT RAISE(IGNORE); END");
    onStore(Sabotage::ErasedInDrafts,
            "BEFORE DELETE ON draft WHEN EXISTS(SELECT 1 FROM erased WHERE "
            "instr(OLD.line,record)>0) BEGIN SELECT RAISE(IGNORE); END");
    // Once the last table is wiped, as if the ids had not been noted.
    onStore(Sabotage::ErasedComesBack,
            "AFTER DELETE ON record BEGIN DELETE FROM erased WHERE record=OLD.id; END");
    onStore(Sabotage::ErasureTakesANeighbour,
            "AFTER INSERT ON erasure BEGIN DELETE FROM record WHERE id=(SELECT id FROM record "
            "WHERE kind='consultation' AND owner IS NOT NEW.target ORDER BY id LIMIT 1); END");
}

void Saboteur::alterStore() {
    sync::SqliteStore& store = m_hub.store();
    if (m_sabotage == Sabotage::TakenForgotten && m_dice.percent(10))
        store.database().execute(
            "DELETE FROM answer WHERE EXISTS (SELECT 1 FROM device WHERE id=answer.device AND "
            "lastSequence=answer.saveFirst); UPDATE device SET lastSequence=lastSequence-1 WHERE "
            "lastSequence>0 AND NOT EXISTS (SELECT 1 FROM answer WHERE device=device.id AND "
            "sequence=lastSequence)");
    if (m_sabotage == Sabotage::AnswerRewritten)
        store.database().execute(
            "UPDATE answer SET line=replace(line,'\"outcome\":\"conflict\"',"
            "'\"outcome\":\"applied\"')");
    if (m_sabotage == Sabotage::RevisionSkipped && m_dice.percent(5))
        store.database().execute(
            "UPDATE history SET revision=revision+1 WHERE revision=(SELECT max(revision) FROM "
            "history)");
    if (m_sabotage < Sabotage::CandidateForgotten) return;
    std::vector<sync::StoredRecord> records;
    store.visitRecords({}, 1'000'000,
                       [&](const sync::StoredRecord& record) { records.push_back(record); });
    m_hub.inGroup([&](sync::Hub&) {
        for (sync::StoredRecord& record : records) alterRecord(std::move(record));
        return 0;
    });
}

void Saboteur::alterRecord(sync::StoredRecord record) {
    const Units before = record.state.units();
    const bool isOpenConflict = record.kind == "conflict" && record.state.value("state") == "null";
    if (m_sabotage == Sabotage::CandidateForgotten && isOpenConflict && m_dice.percent(20))
        for (const auto& [unit, value] : before)
            if (unit.starts_with("sides/") && value.find("\"standing\"") == std::string::npos)
                record.state.unset(unit);
    if (m_sabotage == Sabotage::TwinForgotten && record.kind == "conflict")
        for (const auto& [unit, value] : before)
            if (unit.starts_with("sides/") && value.find("\"joined\"") != std::string::npos)
                record.state.unset(unit);
    if (m_sabotage == Sabotage::ConflictClosedByNone && isOpenConflict && m_dice.percent(20))
        record.state.set("state", R"({"closed":true,"closedHow":"same_value"})",
                         record.state.version());
    if (m_sabotage == Sabotage::BadSaveDropped && record.kind == "quarantine_entry")
        record.state.set("line", "\"\"", record.state.versionOf("line"));
    const std::string life(record.state.versionOf(kLifeUnit));
    if (m_sabotage == Sabotage::CancelWins && life.starts_with(sync::kHubDevice))
        record.state.set(kLifeUnit, R"({"cancelled":true})", life);
    if (record.state.units() != before) m_hub.store().putRecord(record);
}

void Saboteur::began(SimulatedTablet& tablet) {
    if (m_sabotage == Sabotage::SaveNotSynced)
        tablet.database().execute("PRAGMA synchronous=NORMAL");
    if (m_sabotage == Sabotage::PassedOverForgotten)
        tablet.database().execute("DELETE FROM meta WHERE key='hearAll'");
    if (m_sabotage == Sabotage::ErasureInOutbox)
        tablet.database().execute(
            "CREATE TEMP TRIGGER IF NOT EXISTS sabotage BEFORE UPDATE OF line ON outbox WHEN "
            "NEW.line='{}' "
            "BEGIN SELECT RAISE(IGNORE); END");
    if (m_sabotage == Sabotage::DraftLostAtRestart) tablet.database().execute("DELETE FROM draft");
}

void Saboteur::afterSync(SimulatedTablet& tablet) {
    if (tablet.disk().isFull()) return;
    Database& database = tablet.database();
    if (m_sabotage == Sabotage::OutboxClearedByRecord)
        database.execute(
            "UPDATE outbox SET answered=1 WHERE first IN (SELECT o.sequence FROM operation o JOIN "
            "operation a ON a.record=o.record WHERE o.outcome IS NULL AND a.outcome IS NOT NULL)");
    if (m_sabotage == Sabotage::OutboxClearedWhenSent)
        database.execute("UPDATE outbox SET answered=1");
    if (m_sabotage == Sabotage::PurgedOnCancel)
        database.execute(
            "DELETE FROM consultation WHERE cancelled=1; DELETE FROM business WHERE cancelled=1");
    if (m_sabotage != Sabotage::PullOverOwnWork) return;
    Statement row = database.prepare(
        "SELECT DISTINCT w.kind,s.record,s.unit,s.value,s.version FROM shadow s JOIN waiting w ON "
        "w.record=s.record AND w.unit=s.unit WHERE s.version<>''");
    while (row.step()) {
        sync::RecordState state = tablet.replica().state(row.text(0), row.id(1));
        state.set(row.text(2), row.text(3), row.text(4));
        tablet.replica().put(row.text(0), row.id(1), state);
    }
}

}  // namespace banso::simulation
