// SPDX-License-Identifier: Apache-2.0
#include "sync/device/replica_schema.h"

#include <set>

#include "shared/db/statement.h"
#include "shared/domain/kinds.h"

namespace banso::sync {
namespace {

const char* columnType(const FieldInfo& field) {
    if (field.isMap) return "TEXT";
    switch (field.type) {
        case FieldType::Integer:
        case FieldType::Boolean:
        case FieldType::Moment:
            return "INTEGER";
        case FieldType::Text:
        case FieldType::Word:
        case FieldType::Day:
        case FieldType::Month:
        case FieldType::Reference:
            return "TEXT";
    }
    return "TEXT";
}

constexpr const char* kOwnTables = R"sql(
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
-- Kinds of a later version, kept as they came.
CREATE TABLE unknownRecord (
    id TEXT PRIMARY KEY, kind TEXT NOT NULL, version TEXT NOT NULL, versions TEXT NOT NULL,
    units TEXT NOT NULL
) STRICT, WITHOUT ROWID;
-- Saves as they are sent. They stay after their answer, until a backup of the hub holds them.
CREATE TABLE outbox (
    first INTEGER PRIMARY KEY AUTOINCREMENT,
    last INTEGER NOT NULL, line TEXT NOT NULL, answered INTEGER NOT NULL
) STRICT;
CREATE INDEX outboxUnanswered ON outbox (first) WHERE answered = 0;
CREATE INDEX outboxLast ON outbox (last);
-- The log of this device's operations and of what the hub said to each.
CREATE TABLE operation (
    sequence INTEGER PRIMARY KEY, kind TEXT NOT NULL, record TEXT NOT NULL, business TEXT,
    savedAt INTEGER NOT NULL, outcome TEXT, revision INTEGER, entry TEXT, detail TEXT, run INTEGER
) STRICT;
CREATE INDEX operationRun ON operation (run);
-- Units with unanswered operations: the operations' values, and the confirmed ones beneath.
CREATE TABLE waiting (
    sequence INTEGER NOT NULL, unit TEXT NOT NULL, kind TEXT NOT NULL, record TEXT NOT NULL,
    base TEXT NOT NULL, value TEXT NOT NULL, onTop INTEGER NOT NULL,
    PRIMARY KEY (sequence, unit)
) STRICT, WITHOUT ROWID;
CREATE INDEX waitingUnit ON waiting (record, unit, sequence);
CREATE TABLE shadow (
    record TEXT NOT NULL, unit TEXT NOT NULL, value TEXT NOT NULL, version TEXT NOT NULL,
    PRIMARY KEY (record, unit)
) STRICT, WITHOUT ROWID;
-- Units whose value an answer told before the pull came to its revision.
CREATE TABLE ahead (
    record TEXT NOT NULL, unit TEXT NOT NULL, revision INTEGER NOT NULL,
    PRIMARY KEY (record, unit)
) STRICT, WITHOUT ROWID;
-- An answer of the hub as it was received, while it is applied.
CREATE TABLE stage (place INTEGER PRIMARY KEY, line TEXT NOT NULL) STRICT;
CREATE TABLE syncRun (
    id INTEGER PRIMARY KEY AUTOINCREMENT, startedAt INTEGER NOT NULL, finishedAt INTEGER,
    sent INTEGER NOT NULL, received INTEGER NOT NULL, hubTime INTEGER, error TEXT
) STRICT;
-- Forms that somebody is filling in, by the second.
CREATE TABLE draft (
    id TEXT PRIMARY KEY, form TEXT NOT NULL, subject TEXT, title TEXT NOT NULL, body TEXT NOT NULL,
    updatedAt INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
)sql";

constexpr const char* kOwnTables2 = R"sql(
-- The `updatedAt` that the hub has; and whether it is too large to travel.
ALTER TABLE draft ADD COLUMN sent INTEGER NOT NULL DEFAULT 0;
ALTER TABLE draft ADD COLUMN stays INTEGER NOT NULL DEFAULT 0;
-- Drafts that were saved or discarded, until the hub knows.
CREATE TABLE endedDraft (id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
-- Drafts of the same person's other tablets. Taken: this state of it was taken over here.
CREATE TABLE othersDraft (
    device TEXT NOT NULL, id TEXT NOT NULL, form TEXT NOT NULL, subject TEXT, title TEXT NOT NULL,
    body TEXT NOT NULL, at INTEGER NOT NULL, taken INTEGER NOT NULL,
    PRIMARY KEY (device, id)
) STRICT, WITHOUT ROWID;
-- Files of attachments that lie on this tablet.
CREATE TABLE file (
    sha256 TEXT PRIMARY KEY, bytes INTEGER NOT NULL, toSend INTEGER NOT NULL,
    pinned INTEGER NOT NULL, usedAt INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
-- Those that somebody wants here and that have not come yet.
CREATE TABLE wantedFile (sha256 TEXT PRIMARY KEY, pinned INTEGER NOT NULL) STRICT, WITHOUT ROWID;
-- How the chamber's devices stood when the hub last told it; for who looks after them.
CREATE TABLE chamberDevice (
    id TEXT PRIMARY KEY, person TEXT NOT NULL, label TEXT NOT NULL, at INTEGER, waiting INTEGER,
    app TEXT NOT NULL, copyOf TEXT NOT NULL
) STRICT, WITHOUT ROWID;
-- Files that have left this person's reach and go once nothing waits on them, and the records that
-- name them but stay. Part: the directory stays, too.
CREATE TABLE leaving (file TEXT PRIMARY KEY, part INTEGER NOT NULL) STRICT, WITHOUT ROWID;
-- Where the tablet keeps a part of the files (`keepsPart`): those that are here whole.
CREATE TABLE heldFile (file TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
-- When somebody last had a file before her on this tablet, in days since 1970.
CREATE TABLE openedFile (file TEXT PRIMARY KEY, day INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE pinnedFile (file TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE kept (
    record TEXT NOT NULL, file TEXT NOT NULL, PRIMARY KEY (file, record)
) STRICT, WITHOUT ROWID;
-- Others' work on this person's files from before they heard of the hand-over.
CREATE TABLE lateWork (
    name TEXT PRIMARY KEY, kind TEXT NOT NULL, record TEXT NOT NULL, person TEXT,
    run INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
-- Who has the file now, when the answer said so.
ALTER TABLE operation ADD COLUMN holder TEXT;
-- The version before passed over what left.
INSERT OR REPLACE INTO meta(key,value)
    SELECT 'hearAll','1' FROM meta WHERE key='revision' AND value<>'0';
-- Whose first answer broke off.
INSERT OR IGNORE INTO meta(key,value) SELECT 'epoch',value FROM meta WHERE key='answerEpoch';
-- The ids under which this tablet went before, each with its last operation.
CREATE TABLE formerName (device TEXT PRIMARY KEY, last INTEGER NOT NULL) STRICT, WITHOUT ROWID;
-- Up to which revision a backup of the hub must come to hold an answered save.
ALTER TABLE unknownRecord ADD COLUMN rev_ INTEGER NOT NULL DEFAULT 0;
ALTER TABLE outbox ADD COLUMN held INTEGER NOT NULL DEFAULT 0;
)sql";

constexpr const char* kOwnTables3 = R"sql(
-- When it left, by the hub's clock; and whether only what her unfinished work is about is still
-- here.
ALTER TABLE leaving ADD COLUMN since INTEGER NOT NULL DEFAULT 0;
ALTER TABLE leaving ADD COLUMN thinned INTEGER NOT NULL DEFAULT 0;
)sql";

/// What a column is made with, in a new table and in an old one.
struct Column {
    std::string name;
    std::string declaration;
};

std::vector<Column> columnsOf(const KindInfo& kind) {
    std::vector<Column> columns;
    for (const FieldInfo& field : kind.fields)
        columns.push_back({std::string(field.name), columnType(field)});
    if (!kind.searched.empty()) columns.push_back({"search", "TEXT NOT NULL DEFAULT ''"});
    columns.push_back({"version_", "TEXT NOT NULL DEFAULT ''"});
    columns.push_back({"versions_", "TEXT NOT NULL DEFAULT '{}'"});
    columns.push_back({"extra_", "TEXT"});
    columns.push_back({"rev_", "INTEGER NOT NULL DEFAULT 0"});
    return columns;
}

/// The owner and the file of a record, and what it names of its own kind: the twins of a business
/// are looked for from there.
std::set<std::string_view> indexedFields(const KindInfo& kind) {
    std::set<std::string_view> fields;
    for (const std::string_view field : {kind.ownerField, kind.scopeField})
        if (!field.empty() && field != "id") fields.insert(field);
    for (const FieldInfo& field : kind.fields)
        if (field.refers == kind.name) fields.insert(field.name);
    return fields;
}

/// An index over these fields of a kind.
struct Index {
    std::string name;
    std::string columns;
    /// What names another record of its kind is mostly empty.
    bool filledOnly = false;
};

std::vector<Index> indexesOf(const KindInfo& kind) {
    const std::string prefix = std::string(kind.name) + "_";
    std::vector<Index> indexes;
    for (const std::string_view field : indexedFields(kind)) {
        const FieldInfo* info = kind.field(field);
        indexes.push_back({quotedName(prefix + std::string(field)), quotedName(field),
                           info != nullptr && info->refers == kind.name});
    }
    if (!kind.listedBy.empty()) {
        std::string columns;
        for (const std::string_view field : kind.listedBy)
            columns.append(columns.empty() ? "" : ",").append(quotedName(field));
        indexes.push_back({quotedName(prefix + "list"), columns});
    }
    return indexes;
}

std::string indexSql(const KindInfo& kind) {
    std::string sql;
    for (const Index& index : indexesOf(kind)) {
        sql += "CREATE INDEX IF NOT EXISTS " + index.name + " ON " + quotedName(kind.name) + " (" +
               index.columns + ")";
        if (index.filledOnly) sql += " WHERE " + index.columns + " IS NOT NULL";
        sql += ";\n";
    }
    return sql;
}

std::set<std::string> columnsThere(Database& database, std::string_view table) {
    Statement row = database.prepare("SELECT name FROM pragma_table_info(?)");
    row.bind(table);
    std::set<std::string> names;
    while (row.step()) names.insert(row.string(0));
    return names;
}

std::vector<RecordId> idsWhere(Database& database, const std::string& sql) {
    Statement row = database.prepare(sql);
    std::vector<RecordId> ids;
    while (row.step()) ids.push_back(row.id(0));
    return ids;
}

/// Records of a kind that an older version did not know.
void moveUnknownRecords(Database& database, const KindInfo& kind, Replica& replica) {
    Statement row =
        database.prepare("SELECT id,version,versions,units FROM unknownRecord WHERE kind=?");
    row.bind(kind.name);
    while (row.step()) {
        const auto state = RecordState::decode(row.text(1), row.text(2), row.text(3));
        if (!state) throw StorageError(ErrorCode::Storage, state.error().detail);
        replica.put(kind.name, row.id(0), *state);
    }
    database.prepare("DELETE FROM unknownRecord WHERE kind=?").bind(kind.name).run();
}

/// Units of a record that an older version could not read.
void moveUnknownUnits(Database& database, const KindInfo& kind, Replica& replica) {
    const auto ids =
        idsWhere(database, "SELECT id FROM " + quotedName(kind.name) + " WHERE extra_ IS NOT NULL");
    for (const RecordId id : ids) {
        const RecordState state = replica.state(kind.name, id);
        // A column that places a record is written with a new row only.
        replica.put(kind.name, id, {});
        replica.put(kind.name, id, state);
    }
}

/// Gives each kind the table and the columns that it has in this version.
void bringKindsUp(Database& database, const FoldText& fold) {
    Replica replica(database, fold);
    for (const KindInfo* kind : kinds()) {
        const auto known = columnsThere(database, kind->name);
        if (known.empty()) {
            database.execute(tableSql(*kind));
            moveUnknownRecords(database, *kind, replica);
            continue;
        }
        for (const Column& column : columnsOf(*kind))
            if (!known.contains(column.name))
                database.execute("ALTER TABLE " + quotedName(kind->name) + " ADD COLUMN " +
                                 quotedName(column.name) + " " + column.declaration);
        database.execute(indexSql(*kind));
        moveUnknownUnits(database, *kind, replica);
    }
}

/// All of them are made and dropped together.
bool hasIndexes(Database& database) {
    return database
        .prepare(
            "SELECT 1 FROM sqlite_schema WHERE type='index' AND sql IS NOT NULL AND "
            "tbl_name='business'")
        .step();
}

}  // namespace

void dropIndexes(Database& database) {
    for (const KindInfo* kind : kinds())
        for (const Index& index : indexesOf(*kind))
            database.execute("DROP INDEX IF EXISTS " + index.name);
}

void makeIndexes(Database& database) {
    if (hasIndexes(database)) return;
    for (const KindInfo* kind : kinds()) database.execute(indexSql(*kind));
}

std::string quotedName(std::string_view name) {
    return std::string(1, '"').append(name).append(1, '"');
}

std::string tableSql(const KindInfo& kind) {
    std::string sql = "CREATE TABLE " + quotedName(kind.name) + " (\n    id TEXT PRIMARY KEY";
    for (const Column& column : columnsOf(kind))
        sql += ",\n    " + quotedName(column.name) + " " + column.declaration;
    return sql + "\n) STRICT;\n" + indexSql(kind);
}

Result<void> migrateReplica(Database& database, const FoldText& fold) {
    // The last step brings the kinds up, whichever the file had before.
    return migrate(database, {{1, kOwnTables},
                              {2, kOwnTables2},
                              {3, kOwnTables3, [&](Database& file) { bringKindsUp(file, fold); }}});
}

}  // namespace banso::sync
