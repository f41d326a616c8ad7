// SPDX-License-Identifier: Apache-2.0
#include "sync/hub/sqlite_store.h"

#include "shared/codec/json.h"
#include "shared/db/statement.h"
#include "sync/hub/sqlite_schema.h"

namespace banso::sync {
namespace {

std::vector<std::string> readUnits(std::string_view only) {
    std::vector<std::string> units;
    if (only.empty()) return units;
    const auto document = json::Document::parse(only);
    if (!document) throw StorageError(ErrorCode::Storage, "history.only is no JSON");
    for (const json::Member member : document->root().members())
        units.emplace_back(member.value.string().value_or(std::string_view{}));
    return units;
}

}  // namespace

Result<SqliteStore> SqliteStore::open(const std::string& path, Database::Mode mode) {
    auto database = Database::open(path, mode);
    if (!database) return database.error();
    if (mode != Database::Mode::ReadOnly)
        if (auto migrated = migrate(*database, hubMigrations()); !migrated) return migrated.error();
    return SqliteStore(std::move(*database));
}

void SqliteStore::begin() {
    m_database.execute("BEGIN IMMEDIATE");
    m_inGroup = true;
    // Grows with each commit of another connection, and of no other.
    Statement row = m_database.prepare("PRAGMA data_version");
    row.step();
    if (row.integer(0) != m_othersCommits) forget();
    m_othersCommits = row.integer(0);
}

void SqliteStore::commit() {
    m_inGroup = false;
    m_database.execute("COMMIT");
}

void SqliteStore::forget() {
    m_known.clear();
    m_settings.clear();
    m_head = -1;
}

void SqliteStore::rollback() {
    m_inGroup = false;
    forget();
    if (m_database.inTransaction()) m_database.execute("ROLLBACK");
}

void SqliteStore::beginRead() {
    m_database.execute("BEGIN DEFERRED");
}

void SqliteStore::endRead() {
    rollback();
}

std::string SqliteStore::setting(std::string_view key) {
    std::string name(key);
    const auto known = m_settings.find(name);
    if (m_inGroup && known != m_settings.end()) return known->second;
    Statement row = m_database.prepare("SELECT value FROM setting WHERE key=?");
    row.bind(key);
    std::string value = row.step() ? row.string(0) : std::string{};
    if (m_inGroup) m_settings.emplace(std::move(name), value);
    return value;
}

void SqliteStore::putSetting(std::string_view key, std::string_view value) {
    m_database.prepare("INSERT OR REPLACE INTO setting(key,value) VALUES(?,?)")
        .bind(key)
        .bind(value)
        .run();
    if (!m_inGroup) return forget();
    m_settings.insert_or_assign(std::string(key), std::string(value));
}

std::int64_t SqliteStore::nextNumber(std::string_view key) {
    const std::string last = setting(key);
    const std::int64_t next = last.empty() ? 1 : std::stoll(last) + 1;
    putSetting(key, std::to_string(next));
    return next;
}

std::int64_t SqliteStore::head() {
    if (m_inGroup && m_head >= 0) return m_head;
    Statement row = m_database.prepare("SELECT max(revision) FROM history");
    row.step();
    if (m_inGroup) m_head = row.integer(0);
    return row.integer(0);
}

std::optional<StoredAnswer> SqliteStore::answer(std::string_view device, std::int64_t sequence) {
    Statement row =
        m_database.prepare("SELECT line,saveFirst,hash FROM answer WHERE device=? AND sequence=?");
    row.bind(device).bind(sequence);
    if (!row.step()) return std::nullopt;
    return StoredAnswer{row.string(0), row.integer(1), row.string(2)};
}

void SqliteStore::putAnswer(std::string_view device, std::int64_t sequence,
                            const StoredAnswer& answer) {
    Statement statement = m_database.prepare(
        "INSERT INTO answer(device,sequence,saveFirst,line,hash) VALUES(?,?,?,?,?)");
    statement.bindKept(device).bind(sequence).bind(answer.saveFirst).bindKept(answer.line);
    if (answer.hash.empty())
        statement.bindNull();
    else
        statement.bindBytes(answer.hash);
    statement.run();
}

std::optional<Fate> SqliteStore::fate(std::string_view operation, std::string_view unit) {
    Statement row = m_database.prepare("SELECT kind,target FROM fate WHERE operation=? AND unit=?");
    row.bind(operation).bind(unit);
    if (!row.step()) return std::nullopt;
    return Fate{static_cast<Fate::Kind>(row.integer(0)), row.string(1)};
}

void SqliteStore::putFate(std::string_view operation, std::string_view unit, const Fate& fate) {
    m_database.prepare("INSERT OR REPLACE INTO fate(operation,unit,kind,target) VALUES(?,?,?,?)")
        .bind(operation)
        .bind(unit)
        .bind(static_cast<std::int64_t>(fate.kind))
        .bind(fate.target)
        .run();
}

RecordId SqliteStore::openConflict(RecordId subject, std::string_view unit) {
    Statement row =
        m_database.prepare("SELECT conflict FROM openConflict WHERE subject=? AND unit=?");
    row.bind(subject).bind(unit);
    return row.step() ? row.id(0) : RecordId{};
}

void SqliteStore::putOpenConflict(RecordId subject, std::string_view unit, RecordId conflict) {
    m_database.prepare("INSERT INTO openConflict(subject,unit,conflict) VALUES(?,?,?)")
        .bind(subject)
        .bind(unit)
        .bind(conflict)
        .run();
}

void SqliteStore::removeOpenConflict(RecordId subject, std::string_view unit) {
    m_database.prepare("DELETE FROM openConflict WHERE subject=? AND unit=?")
        .bind(subject)
        .bind(unit)
        .run();
}

void SqliteStore::putEntry(RecordId entry, std::string_view device, std::int64_t sequence,
                           RecordId behind, std::string_view line) {
    Statement statement = m_database.prepare(
        "INSERT OR REPLACE INTO entry(id,device,sequence,open,line,behind) VALUES(?,?,?,1,?,?)");
    statement.bind(entry).bind(device).bind(sequence).bind(line);
    statement.bindOrNull(behind);
    statement.run();
}

std::optional<CentralStore::Entry> SqliteStore::entryOf(std::string_view device,
                                                        std::int64_t sequence) {
    Statement row = m_database.prepare(
        "SELECT id,device,sequence,line FROM entry WHERE device=? AND sequence=? AND open=1");
    row.bind(device).bind(sequence);
    if (!row.step()) return std::nullopt;
    return Entry{row.id(0), row.string(1), row.integer(2), row.string(3)};
}

std::vector<CentralStore::Entry> SqliteStore::entriesBehind(RecordId entry) {
    Statement row = m_database.prepare(
        "SELECT id,device,sequence,line FROM entry WHERE behind=? AND open=1 ORDER BY sequence");
    row.bind(entry);
    std::vector<Entry> entries;
    while (row.step()) entries.push_back({row.id(0), row.string(1), row.integer(2), row.string(3)});
    return entries;
}

void SqliteStore::closeEntry(RecordId entry) {
    m_database.prepare("UPDATE entry SET open=0 WHERE id=?").bind(entry).run();
}

std::int64_t SqliteStore::openEntries(std::string_view device) {
    Statement row = m_database.prepare("SELECT count(*) FROM entry WHERE device=? AND open=1");
    row.bind(device);
    row.step();
    return row.integer(0);
}

std::int64_t SqliteStore::append(HistoryRow& row) {
    std::string only;
    if (!row.only.empty()) {
        json::Writer writer;
        writer.beginArray();
        for (const std::string& unit : row.only) writer.string(unit);
        only = writer.endArray().take();
    }
    row.revision = head() + 1;
    Statement statement = m_database.prepare(
        "INSERT INTO history(revision,device,sequence,person,at,record,operation,only,echo,whole,"
        "late,scope) VALUES(?,?,?,?,?,?,?,?,?,?,?,?)");
    statement.bind(row.revision).bindKept(row.device).bind(row.sequence);
    statement.bindOrNull(row.person);
    statement.bind(static_cast<std::int64_t>(row.at.time_since_epoch().count()));
    statement.bind(row.record).bindKept(row.operation);
    if (only.empty())
        statement.bindNull();
    else
        statement.bind(only);
    statement.bind(row.echo ? 1 : 0).bind(row.whole ? 1 : 0).bind(row.late ? 1 : 0);
    statement.bindOrNull(row.scope);
    statement.run();
    m_head = m_inGroup ? row.revision : -1;
    return row.revision;
}

std::vector<HistoryRow> SqliteStore::historyAfter(std::int64_t revision, std::size_t rowsMax) {
    Statement row = m_database.prepare(
        "SELECT revision,device,sequence,person,at,record,operation,only,echo,whole,scope,late "
        "FROM history WHERE revision>? ORDER BY revision LIMIT ?");
    row.bind(revision).bind(rowsMax);
    std::vector<HistoryRow> rows;
    while (row.step())
        rows.push_back({row.integer(0), row.string(1), row.integer(2), row.id(3),
                        Instant{std::chrono::milliseconds{row.integer(4)}}, row.id(5),
                        row.string(6), readUnits(row.text(7)), row.integer(8) != 0,
                        row.integer(9) != 0, row.id(10), row.integer(11) != 0});
    return rows;
}

}  // namespace banso::sync
