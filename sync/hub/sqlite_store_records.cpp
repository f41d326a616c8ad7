// SPDX-License-Identifier: Apache-2.0
// The records of the central store.
#include "shared/codec/json.h"
#include "shared/db/statement.h"
#include "sync/hub/sqlite_store.h"

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

/// The characters of a text unit, which has no escapes; empty when it is not set.
std::string_view textOf(const StoredRecord& record, std::string_view unit) {
    const std::string_view value = record.state.value(unit);
    return value.starts_with('"') ? value.substr(1, value.size() - 2) : std::string_view{};
}

/// The business that this one was joined to.
std::string_view aliasText(const StoredRecord& record) {
    return record.kind == "business" ? textOf(record, "alias") : std::string_view{};
}

/// The bytes of an attachment, by their hash.
std::string sha256Of(const StoredRecord& record) {
    if (record.kind != "attachment") return {};
    const auto file = json::Document::parse(record.state.value("file"));
    return file ? std::string(file->root().string("sha256").value_or(std::string_view{}))
                : std::string{};
}

}  // namespace

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
    const RecordPtr known = this->record(record.id);
    if (!known)
        insertRecord(record);
    else if (*known != record)
        updateRecord(*known, record);
    else
        return;
    keep(record.id, std::make_shared<const StoredRecord>(record));
}

void SqliteStore::insertRecord(const StoredRecord& record) {
    Statement statement = m_database.prepare(
        "INSERT INTO record(id,kind,version,versions,units,revision,lastDevice,otherRevision,"
        "lifeRevision,openConflicts,owner,scope,alias,sha256) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
    const std::string versions = record.state.encodeVersions();
    const std::string units = record.state.encodeUnits();
    statement.bind(record.id).bindKept(record.kind).bindKept(record.state.version());
    statement.bindKept(versions).bindKept(units);
    statement.bind(record.revision).bindKept(record.lastDevice).bind(record.otherRevision);
    statement.bind(record.lifeRevision).bind(record.openConflicts);
    statement.bindOrNull(record.owner).bindOrNull(record.scope);
    statement.bindOrNull(aliasText(record)).bindOrNull(sha256Of(record)).run();
}

void SqliteStore::updateRecord(const StoredRecord& known, const StoredRecord& record) {
    // Only the columns that change are set: touching an indexed one rewrites its index entry.
    Statement statement = m_database.prepare(
        "UPDATE record SET versions=?,units=?,revision=?,lastDevice=?,otherRevision=?,"
        "lifeRevision=?,openConflicts=? WHERE id=?");
    const std::string versions = record.state.encodeVersions();
    const std::string units = record.state.encodeUnits();
    statement.bindKept(versions).bindKept(units);
    statement.bind(record.revision).bindKept(record.lastDevice).bind(record.otherRevision);
    statement.bind(record.lifeRevision).bind(record.openConflicts).bind(record.id);
    statement.run();
    if (known.owner == record.owner && aliasText(known) == aliasText(record) &&
        sha256Of(known) == sha256Of(record))
        return;
    Statement keys = m_database.prepare("UPDATE record SET owner=?,alias=?,sha256=? WHERE id=?");
    keys.bindOrNull(record.owner).bindOrNull(aliasText(record)).bindOrNull(sha256Of(record));
    keys.bind(record.id).run();
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
    Statement row = m_database.prepare("SELECT id FROM record WHERE alias=? ORDER BY id");
    row.bind(standing);
    std::vector<RecordId> joined;
    while (row.step()) joined.push_back(row.id(0));
    return joined;
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
    static const std::string sql = std::string(kRecordColumns) + "WHERE sha256=? ORDER BY id";
    Statement row = m_database.prepare(sql);
    row.bind(sha256);
    std::vector<StoredRecord> records;
    while (row.step()) records.push_back(readRecord(row));
    return records;
}

void SqliteStore::wipe(std::int64_t erasure) {
    erasures().wipe(erasure);
    forget();
}

std::int64_t SqliteStore::recordCount() {
    Statement row = m_database.prepare("SELECT count(*) FROM record");
    row.step();
    return row.integer(0);
}

}  // namespace banso::sync
