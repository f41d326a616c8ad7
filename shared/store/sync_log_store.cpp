// SPDX-License-Identifier: Apache-2.0
#include "shared/store/sync_log_store.h"

#include "shared/store/twins.h"

namespace banso {
namespace {

/// The runs of the seven days before the newest.
constexpr const char* kLastRuns =
    "(SELECT id FROM syncRun WHERE startedAt>(SELECT max(startedAt) FROM syncRun)-604800000)";

constexpr const char* kRunColumns =
    "SELECT id,startedAt,finishedAt,hubTime,sent,received,error FROM syncRun ";

constexpr const char* kResultColumns =
    "count(*),total(outcome='applied'),total(outcome='merged'),total(outcome='conflict'),"
    "total(outcome IN ('quarantined','held')),total(outcome IN ('void','erased')) FROM operation "
    "WHERE run=? ";

Instant instant(std::int64_t milliseconds) {
    return Instant{std::chrono::milliseconds{milliseconds}};
}

std::optional<Instant> instantOrNull(const Statement& row, int column) {
    if (row.isNull(column)) return std::nullopt;
    return instant(row.integer(column));
}

SyncRunRow readRun(const Statement& row) {
    return {row.integer(0), instant(row.integer(1)), instantOrNull(row, 2), instantOrNull(row, 3),
            row.integer(4), row.integer(5),          row.string(6)};
}

KindResult readResult(const Statement& row) {
    return {row.string(0),  row.integer(1), row.integer(2), row.integer(3),
            row.integer(4), row.integer(5), row.integer(6)};
}

}  // namespace

std::vector<SyncRunRow> SyncLogStore::runs(std::size_t runsMax) const {
    Statement row = m_database.prepare(std::string(kRunColumns) + "ORDER BY id DESC LIMIT ?");
    row.bind(runsMax);
    std::vector<SyncRunRow> runs;
    while (row.step()) runs.push_back(readRun(row));
    return runs;
}

std::optional<SyncRunRow> SyncLogStore::lastAnswered() const {
    Statement row =
        m_database.prepare(std::string(kRunColumns) + "WHERE id=(SELECT max(run) FROM operation)");
    if (!row.step()) return std::nullopt;
    return readRun(row);
}

std::vector<KindResult> SyncLogStore::results(std::int64_t run) const {
    Statement row = m_database.prepare(std::string("SELECT kind,") + kResultColumns +
                                       "GROUP BY kind ORDER BY kind");
    row.bind(run);
    std::vector<KindResult> results;
    while (row.step()) results.push_back(readResult(row));
    return results;
}

KindResult SyncLogStore::total(std::int64_t run) const {
    Statement row = m_database.prepare(std::string("SELECT '',") + kResultColumns);
    row.bind(run);
    row.step();
    return readResult(row);
}

std::int64_t SyncLogStore::unanswered() const {
    Statement row = m_database.prepare("SELECT total(last-first+1) FROM outbox WHERE answered=0");
    row.step();
    return row.integer(0);
}

std::vector<Conflict> SyncLogStore::openConflicts(Date today) const {
    return Records<Conflict>(m_database, m_viewer)
        .where(
            "closed IS NULL AND (EXISTS(SELECT 1 FROM json_each(sides) s WHERE "
            "s.value->>'person'=?1) OR (SELECT advisor FROM business WHERE id=(" +
                twins::standingOf("coalesce((SELECT business FROM confidential_note n "
                                  "WHERE n.id=conflict.business),conflict.business)") +
                ")) IN (SELECT ?1 UNION SELECT absent FROM stand_in WHERE deputy=?1 AND "
                "cancelled IS NOT 1 AND coalesce(\"from\",'')<=?2 AND "
                "coalesce(\"to\",?2)>=?2)) ORDER BY id",
            m_viewer.person, toText(today));
}

std::optional<std::string> SyncLogStore::newerOwnValue(RecordId record,
                                                       std::string_view unit) const {
    Statement row = m_database.prepare(
        "SELECT w.value FROM waiting w JOIN operation o ON o.sequence=w.sequence "
        "WHERE w.record=? AND w.unit=? AND w.onTop=1 AND o.outcome IS NULL "
        "ORDER BY w.sequence DESC LIMIT 1");
    row.bind(record).bind(unit);
    if (!row.step()) return std::nullopt;
    return row.string(0);
}

std::vector<OwnContradiction> SyncLogStore::ownContradictions() const {
    Statement row = m_database.prepare(
        "SELECT w.sequence,w.kind,w.record,w.unit,w.value,o.savedAt FROM waiting w "
        "JOIN operation o ON o.sequence=w.sequence WHERE w.onTop=0 AND o.outcome IS NULL "
        // A later save has decided it, or the first is kept back and this one mends it.
        "AND NOT EXISTS(SELECT 1 FROM waiting n JOIN operation p ON p.sequence=n.sequence "
        "WHERE n.record=w.record AND n.unit=w.unit AND n.onTop=1 "
        "AND (n.sequence>w.sequence OR p.outcome IS NOT NULL)) ORDER BY w.sequence");
    std::vector<OwnContradiction> found;
    while (row.step())
        found.push_back({row.integer(0), row.string(1), row.id(2), row.string(3), row.string(4),
                         instant(row.integer(5))});
    return found;
}

std::vector<LostWork> SyncLogStore::lost(std::size_t rowsMax) const {
    return withOutcome("void", rowsMax);
}

std::vector<LostWork> SyncLogStore::erased(std::size_t rowsMax) const {
    return withOutcome("erased", rowsMax);
}

std::vector<LostWork> SyncLogStore::withOutcome(std::string_view outcome,
                                                std::size_t rowsMax) const {
    Statement row = m_database.prepare(
        "SELECT kind,record,business,savedAt FROM operation WHERE outcome=? "
        "ORDER BY sequence DESC LIMIT ?");
    row.bind(outcome).bind(rowsMax);
    std::vector<LostWork> found;
    while (row.step())
        found.push_back({row.string(0), row.id(1), row.id(2), instant(row.integer(3))});
    return found;
}

std::vector<ValueElsewhere> SyncLogStore::valuesElsewhere() const {
    // The file is gone from the tablet; what was written is in the line that was sent.
    Statement row = m_database.prepare(
        std::string("SELECT o.kind,u.key,u.value->'$[1]',o.holder,o.savedAt FROM operation o "
                    "JOIN outbox x ON o.sequence BETWEEN x.first AND x.last,"
                    "json_each(x.line,'$.ops['||(o.sequence-x.first)||'].set') u "
                    "WHERE o.holder IS NOT NULL AND o.run IN ") +
        kLastRuns + " ORDER BY o.sequence");
    std::vector<ValueElsewhere> found;
    while (row.step())
        found.push_back(
            {row.string(0), row.string(1), row.string(2), row.id(3), instant(row.integer(4))});
    return found;
}

std::vector<LateWork> SyncLogStore::lateWork() const {
    Statement row = m_database.prepare(
        std::string("SELECT DISTINCT kind,record,person FROM lateWork WHERE run IN ") + kLastRuns +
        " ORDER BY run,record");
    std::vector<LateWork> found;
    while (row.step()) found.push_back({row.string(0), row.id(1), row.id(2)});
    return found;
}

std::vector<QuarantineEntry> SyncLogStore::keptBack() const {
    return Records<QuarantineEntry>(m_database, m_viewer)
        .where(
            "closed IS NULL AND (device=(SELECT value FROM meta WHERE key='device') OR EXISTS("
            "SELECT 1 FROM formerName f WHERE f.device=quarantine_entry.device AND "
            "f.last>=quarantine_entry.sequence)) "
            "ORDER BY sequence");
}

bool SyncLogStore::isBeingMended(const QuarantineEntry& entry) const {
    Statement row =
        m_database.prepare("SELECT 1 FROM outbox WHERE answered=0 AND line->>'mends'=?");
    row.bind(entry.device + ":" + std::to_string(entry.sequence.value_or(0)));
    return row.step();
}

RecordId SyncLogStore::businessOf(const QuarantineEntry& entry) const {
    Statement row = m_database.prepare("SELECT business FROM operation WHERE sequence=?");
    row.bind(entry.sequence);
    return row.step() ? row.id(0) : RecordId{};
}

}  // namespace banso
