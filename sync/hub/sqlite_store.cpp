// SPDX-License-Identifier: Apache-2.0
#include "sync/hub/sqlite_store.h"

#include "shared/codec/json.h"
#include "shared/db/statement.h"
#include "sync/hub/sqlite_schema.h"

namespace banso::sync {
namespace {

constexpr const char* kRecordColumns =
    "SELECT id,kind,version,versions,units,owner,scope,revision,lastDevice,otherRevision,"
    "lifeRevision,openConflicts FROM record ";

/// Records that are kept in memory between the groups: more than an evening's.
constexpr std::size_t kKnownMax = 10'000;

StoredRecord readRecord(const Statement& row) {
    auto state = RecordState::decode(row.text(2), row.text(3), row.text(4));
    if (!state) throw StorageError(ErrorCode::Storage, "a stored record: " + state.error().detail);
    return {row.string(1),  row.id(0),     std::move(*state), row.id(5),       row.id(6),
            row.integer(7), row.string(8), row.integer(9),    row.integer(10), row.integer(11)};
}

constexpr const char* kTextColumns =
    "SELECT revision,kind,id,scope,version,versions,units FROM record ";

RecordText readText(const Statement& row) {
    return {row.integer(0), row.text(1), row.text(2), row.text(3),
            row.text(4),    row.text(5), row.text(6)};
}

std::vector<std::string> readUnits(std::string_view only) {
    std::vector<std::string> units;
    if (only.empty()) return units;
    const auto document = json::Document::parse(only);
    if (!document) throw StorageError(ErrorCode::Storage, "history.only is no JSON");
    for (const json::Member member : document->root().members())
        units.emplace_back(member.value.string().value_or(std::string_view{}));
    return units;
}

void bindIdOrNull(Statement& statement, const RecordId& id) {
    if (id.isNull())
        statement.bindNull();
    else
        statement.bind(id);
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

RecordPtr SqliteStore::record(RecordId id) {
    const auto known = m_known.find(id);
    if (m_inGroup && known != m_known.end()) return known->second;
    static const std::string sql = std::string(kRecordColumns) + "WHERE id=?";
    Statement row = m_database.prepare(sql);
    row.bind(id);
    return keep(id, row.step() ? std::make_shared<const StoredRecord>(readRecord(row)) : nullptr);
}

RecordPtr SqliteStore::keep(RecordId id, RecordPtr record) {
    if (!m_inGroup) return record;
    if (m_known.size() >= kKnownMax) m_known.clear();
    m_known.insert_or_assign(id, record);
    return record;
}

void SqliteStore::putRecord(const StoredRecord& record) {
    if (!m_inGroup) forget();
    const auto found = m_known.find(record.id);
    const RecordPtr known = found == m_known.end() ? nullptr : found->second;
    if (known && *known == record) return;
    // Only the columns that change are set: touching an indexed one rewrites its index entry.
    Statement statement = m_database.prepare(
        "INSERT INTO record(id,kind,version,versions,units,revision,lastDevice,otherRevision,"
        "lifeRevision,openConflicts,owner,scope) VALUES(?,?,?,?,?,?,?,?,?,?,?,?) "
        "ON CONFLICT(id) DO UPDATE SET versions=excluded.versions,units=excluded.units,"
        "revision=excluded.revision,lastDevice=excluded.lastDevice,"
        "otherRevision=excluded.otherRevision,lifeRevision=excluded.lifeRevision,"
        "openConflicts=excluded.openConflicts");
    const std::string id = record.id.text();
    const std::string versions = record.state.encodeVersions();
    const std::string units = record.state.encodeUnits();
    statement.bindKept(id).bindKept(record.kind).bindKept(record.state.version());
    statement.bindKept(versions).bindKept(units);
    statement.bind(record.revision).bindKept(record.lastDevice).bind(record.otherRevision);
    statement.bind(record.lifeRevision).bind(record.openConflicts);
    bindIdOrNull(statement, record.owner);
    bindIdOrNull(statement, record.scope);
    statement.run();
    keep(record.id, std::make_shared<const StoredRecord>(record));
    // A new row has it already; a known one may get it later.
    if (record.owner.isNull() || (known && known->owner == record.owner)) return;
    m_database.prepare("UPDATE record SET owner=?1 WHERE id=?2 AND owner IS NOT ?1")
        .bind(record.owner)
        .bind(record.id)
        .run();
}

std::vector<StoredRecord> SqliteStore::ownedBy(RecordId owner) {
    static const std::string sql = std::string(kRecordColumns) + "WHERE owner=?";
    Statement row = m_database.prepare(sql);
    row.bind(owner);
    std::vector<StoredRecord> records;
    while (row.step()) records.push_back(readRecord(row));
    return records;
}

std::vector<RecordId> SqliteStore::joinedTo(RecordId standing) {
    // Spelt like the index recordAlias, or it is not used.
    Statement row = m_database.prepare(
        "SELECT id FROM record WHERE kind='business' AND json_extract(units,'$.alias')=? "
        "ORDER BY id");
    row.bind(standing);
    std::vector<RecordId> joined;
    while (row.step()) joined.push_back(row.id(0));
    return joined;
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
    bindIdOrNull(statement, row.person);
    statement.bind(static_cast<std::int64_t>(row.at.time_since_epoch().count()));
    statement.bind(row.record).bindKept(row.operation);
    if (only.empty())
        statement.bindNull();
    else
        statement.bind(only);
    statement.bind(row.echo ? 1 : 0).bind(row.whole ? 1 : 0).bind(row.late ? 1 : 0);
    bindIdOrNull(statement, row.scope);
    statement.run();
    m_head = m_inGroup ? row.revision : -1;
    return row.revision;
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
    bindIdOrNull(statement, behind);
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

void SqliteStore::visitRecords(RecordId after, std::size_t recordsMax,
                               const std::function<void(const StoredRecord&)>& visit) {
    static const std::string sql = std::string(kRecordColumns) + "WHERE id>? ORDER BY id LIMIT ?";
    Statement row = m_database.prepare(sql);
    row.bind(after).bind(recordsMax);
    while (row.step()) visit(readRecord(row));
}

void SqliteStore::visitTexts(std::string_view after, std::size_t recordsMax,
                             const std::function<void(const RecordText&)>& visit) {
    static const std::string sql = std::string(kTextColumns) + "WHERE id>? ORDER BY id LIMIT ?";
    Statement row = m_database.prepare(sql);
    row.bind(after).bind(recordsMax);
    while (row.step()) visit(readText(row));
}

void SqliteStore::visitFile(RecordId file, std::string_view after, std::size_t recordsMax,
                            const std::function<void(const RecordText&)>& visit) {
    static const std::string sql =
        std::string(kTextColumns) + "WHERE scope=? AND id>? ORDER BY id LIMIT ?";
    Statement row = m_database.prepare(sql);
    row.bind(file).bind(after).bind(recordsMax);
    while (row.step()) visit(readText(row));
}

std::vector<StoredRecord> SqliteStore::attachmentsOf(std::string_view sha256) {
    // As the index recordFile is declared, or SQLite reads the whole table.
    static const std::string sql =
        std::string(kRecordColumns) +
        "WHERE kind='attachment' AND json_extract(units,'$.file.sha256')=? ORDER BY id";
    Statement row = m_database.prepare(sql);
    row.bind(sha256);
    std::vector<StoredRecord> records;
    while (row.step()) records.push_back(readRecord(row));
    return records;
}

std::int64_t SqliteStore::recordCount() {
    Statement row = m_database.prepare("SELECT count(*) FROM record");
    row.step();
    return row.integer(0);
}

}  // namespace banso::sync
