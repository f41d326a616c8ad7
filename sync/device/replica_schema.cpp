// SPDX-License-Identifier: Apache-2.0
#include "sync/device/replica_schema.h"

#include <set>

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

std::string quotedName(std::string_view name) {
    return std::string(1, '"').append(name).append(1, '"');
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

}  // namespace

std::string tableSql(const KindInfo& kind) {
    const std::string table = quotedName(kind.name);
    std::string sql = "CREATE TABLE " + table + " (\n    id TEXT PRIMARY KEY";
    for (const FieldInfo& field : kind.fields)
        sql += ",\n    " + quotedName(field.name) + " " + columnType(field);
    if (!kind.searched.empty()) sql += ",\n    search TEXT NOT NULL DEFAULT ''";
    sql +=
        ",\n    version_ TEXT NOT NULL,\n    versions_ TEXT NOT NULL,\n    extra_ TEXT\n)"
        " STRICT;\n";
    std::set<std::string_view> indexed;
    for (const std::string_view field : {kind.ownerField, kind.scopeField})
        if (!field.empty() && field != "id" && indexed.insert(field).second)
            sql += "CREATE INDEX " + quotedName(std::string(kind.name) + "_" + std::string(field)) +
                   " ON " + table + " (" + quotedName(field) + ");\n";
    return sql;
}

const std::vector<Migration>& replicaMigrations() {
    static const std::vector<Migration> steps = [] {
        std::string sql = kOwnTables;
        for (const KindInfo* kind : kinds()) sql += tableSql(*kind);
        return std::vector<Migration>{{kSchemaVersion, std::move(sql)}};
    }();
    return steps;
}

}  // namespace banso::sync
