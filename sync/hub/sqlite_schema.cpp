// SPDX-License-Identifier: Apache-2.0
#include "sync/hub/sqlite_schema.h"

namespace banso::sync {
namespace {

constexpr const char* kFirstVersion = R"sql(
CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE record (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    version TEXT NOT NULL,        -- of every unit that is not in versions
    versions TEXT NOT NULL,       -- {unit: version}
    units TEXT NOT NULL,          -- {unit: value}
    owner TEXT,
    scope TEXT,
    revision INTEGER NOT NULL,
    lastDevice TEXT NOT NULL,
    otherRevision INTEGER NOT NULL,
    lifeRevision INTEGER NOT NULL,
    openConflicts INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX recordOwner ON record (owner) WHERE owner IS NOT NULL;
CREATE TABLE history (
    revision INTEGER PRIMARY KEY,
    device TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    person TEXT,
    at INTEGER NOT NULL,
    record TEXT NOT NULL,
    operation TEXT NOT NULL,
    only TEXT,                    -- [unit] when not all of them took effect
    echo INTEGER NOT NULL,
    whole INTEGER NOT NULL
) STRICT;
CREATE TABLE answer (
    device TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    saveFirst INTEGER NOT NULL,
    hash BLOB,                    -- of the save's line, at its first operation
    line TEXT NOT NULL,
    PRIMARY KEY (device, sequence)
) STRICT, WITHOUT ROWID;
CREATE TABLE fate (
    operation TEXT NOT NULL,
    unit TEXT NOT NULL,
    kind INTEGER NOT NULL,
    target TEXT NOT NULL,
    PRIMARY KEY (operation, unit)
) STRICT, WITHOUT ROWID;
CREATE TABLE openConflict (
    subject TEXT NOT NULL,
    unit TEXT NOT NULL,
    conflict TEXT NOT NULL,
    PRIMARY KEY (subject, unit)
) STRICT, WITHOUT ROWID;
CREATE TABLE entry (
    id TEXT PRIMARY KEY,
    device TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    behind TEXT,
    open INTEGER NOT NULL,
    line TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX entryOf ON entry (device, sequence);
CREATE TABLE blocked (
    device TEXT NOT NULL,
    record TEXT NOT NULL,
    entry TEXT NOT NULL,
    PRIMARY KEY (device, record, entry)
) STRICT, WITHOUT ROWID;
CREATE TABLE device (
    id TEXT PRIMARY KEY,
    person TEXT NOT NULL,
    label TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    stopped INTEGER NOT NULL,
    lastSequence INTEGER NOT NULL,
    lastSeen INTEGER NOT NULL,
    token TEXT NOT NULL,
    tokenBefore TEXT NOT NULL,
    lastSync INTEGER NOT NULL,
    app TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE enrolmentCode (
    hash TEXT PRIMARY KEY,
    person TEXT NOT NULL,
    label TEXT NOT NULL,
    expires INTEGER NOT NULL,
    used INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
)sql";

constexpr const char* kImports = R"sql(
-- What an import brought last time, so that the next one sees what people changed since.
CREATE TABLE imported (record TEXT PRIMARY KEY, units TEXT NOT NULL) STRICT, WITHOUT ROWID;
)sql";

constexpr const char* kTwinsAndDrafts = R"sql(
CREATE INDEX recordAlias ON record (json_extract(units,'$.alias')) WHERE kind='business';
-- The last state of forms that are being filled in, for the same person's other tablets.
CREATE TABLE draft (
    device TEXT NOT NULL,
    id TEXT NOT NULL,
    number INTEGER NOT NULL,      -- of the last change, among those of the person
    person TEXT NOT NULL,
    line TEXT NOT NULL,
    PRIMARY KEY (device, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX draftPerson ON draft (person, number);
)sql";

constexpr const char* kScopes = R"sql(
-- Who has each file, and who made it when.
CREATE TABLE responsible (
    business TEXT PRIMARY KEY, person TEXT, creator TEXT, created INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX responsiblePerson ON responsible (person) WHERE person IS NOT NULL;
CREATE TABLE standIn (
    id TEXT PRIMARY KEY, absent TEXT NOT NULL, deputy TEXT NOT NULL, begins TEXT NOT NULL,
    ends TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX standInDeputy ON standIn (deputy);
-- The files that a person who does not see all has, as she was told, and the log of that.
CREATE TABLE access (
    person TEXT NOT NULL, file TEXT NOT NULL, PRIMARY KEY (person, file)
) STRICT, WITHOUT ROWID;
CREATE TABLE accessLog (
    number INTEGER PRIMARY KEY,
    person TEXT NOT NULL,
    what TEXT NOT NULL,           -- narrow, wide, enter, leave, roles
    file TEXT,
    roles TEXT NOT NULL           -- words
) STRICT;
CREATE INDEX accessLogPerson ON accessLog (person, number);
CREATE INDEX accessLogWhole ON accessLog (person, number) WHERE file IS NULL;
CREATE INDEX recordScope ON record (scope) WHERE scope IS NOT NULL;
ALTER TABLE history ADD COLUMN scope TEXT;
ALTER TABLE history ADD COLUMN late INTEGER NOT NULL DEFAULT 0;
ALTER TABLE device ADD COLUMN made INTEGER NOT NULL DEFAULT 0;
ALTER TABLE device ADD COLUMN madeRevision INTEGER NOT NULL DEFAULT 0;
ALTER TABLE device ADD COLUMN madeScope INTEGER NOT NULL DEFAULT 0;
UPDATE history SET scope=(SELECT scope FROM record WHERE id=history.record);
INSERT INTO responsible(business,person,creator,created)
    SELECT record.id,coalesce(units->>'$.advisor',person),person,min(history.revision)
    FROM history JOIN record ON record.id=history.record
    WHERE kind='business' GROUP BY record.id;
INSERT OR REPLACE INTO setting(key,value)
    SELECT 'accessScope',units->>'$.choice.value' FROM record
    WHERE kind='setting' AND units->>'$.key'='access.scope' AND units->>'$.choice.value'='own';
)sql";

constexpr const char* kAttachments = R"sql(
CREATE INDEX recordFile ON record (json_extract(units,'$.file.sha256')) WHERE kind = 'attachment';
)sql";

constexpr const char* kCopies = R"sql(
ALTER TABLE device ADD COLUMN parent TEXT NOT NULL DEFAULT '';  -- of a copy
)sql";

constexpr const char* kPlainKeys = R"sql(
-- What a record is looked up by stands in columns of its own: an index over an expression is worked
-- out again with each change of the units.
DROP INDEX recordAlias;
DROP INDEX recordFile;
ALTER TABLE record ADD COLUMN alias TEXT;   -- the business that this one was joined to
ALTER TABLE record ADD COLUMN sha256 TEXT;  -- the bytes of an attachment
UPDATE record SET alias=json_extract(units,'$.alias')
    WHERE kind='business' AND json_extract(units,'$.alias') IS NOT NULL;
UPDATE record SET sha256=json_extract(units,'$.file.sha256')
    WHERE kind='attachment' AND json_extract(units,'$.file.sha256') IS NOT NULL;
CREATE INDEX recordAlias ON record (alias) WHERE alias IS NOT NULL;
CREATE INDEX recordFile ON record (sha256) WHERE sha256 IS NOT NULL;
)sql";

constexpr const char* kOverview = R"sql(
ALTER TABLE device ADD COLUMN waiting INTEGER NOT NULL DEFAULT -1;
)sql";

constexpr const char* kStandings = R"sql(
-- 0 active, 1 stopped, 2 held
ALTER TABLE device RENAME COLUMN stopped TO standing;
ALTER TABLE device ADD COLUMN nextFingerprint TEXT NOT NULL DEFAULT '';
ALTER TABLE device ADD COLUMN validUntil INTEGER NOT NULL DEFAULT 0;
ALTER TABLE device ADD COLUMN erased INTEGER NOT NULL DEFAULT 0;
-- What stopped devices had not sent, unread until somebody decides.
CREATE TABLE handIn (
    number INTEGER PRIMARY KEY,
    device TEXT NOT NULL,
    at INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    request TEXT NOT NULL,
    decision TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX handInOnce ON handIn (device, sha256);
)sql";

constexpr const char* kRestricted = R"sql(
ALTER TABLE responsible RENAME COLUMN business TO file;
ALTER TABLE responsible ADD COLUMN restricted INTEGER NOT NULL DEFAULT 0;
CREATE INDEX responsibleRestricted ON responsible (file) WHERE restricted <> 0;
-- From here on `access` has the files that are kept from those who see all, too; and it and its log
-- have those that a device keeps, under the device's id in the place of the person's.
-- What tablets asked to keep, and in which turn of their requests.
CREATE TABLE keepRequest (device TEXT PRIMARY KEY, turn INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE keptFile (
    device TEXT NOT NULL, file TEXT NOT NULL, PRIMARY KEY (device, file)
) STRICT, WITHOUT ROWID;
)sql";

constexpr const char* kErasures = R"sql(
-- Whose data went, by whom and why; what belonged to it, so that it cannot come back; the files of
-- its attachments.
CREATE TABLE erasure (
    revision INTEGER PRIMARY KEY,
    target TEXT NOT NULL,
    kind TEXT NOT NULL,
    at INTEGER NOT NULL,
    actor TEXT NOT NULL,
    reason INTEGER NOT NULL
) STRICT;
CREATE TABLE erased (record TEXT PRIMARY KEY, revision INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX erasedBy ON erased (revision);
CREATE TABLE erasedFile (sha256 TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
ALTER TABLE device ADD COLUMN heard INTEGER NOT NULL DEFAULT 0;
)sql";

constexpr const char* kKeyHardware = R"sql(
ALTER TABLE device ADD COLUMN keyHardware INTEGER NOT NULL DEFAULT 0;
)sql";

constexpr const char* kErasureDoubts = R"sql(
-- What stands here and was told to belong to what was erased, until a person answers; `kept` then.
CREATE TABLE erasureDoubt (
    record TEXT NOT NULL,
    revision INTEGER NOT NULL,  -- of the erasure
    device TEXT NOT NULL,       -- whose word it is
    at INTEGER NOT NULL,
    kept INTEGER NOT NULL,
    PRIMARY KEY (record, revision)
) STRICT, WITHOUT ROWID;
)sql";

}  // namespace

const std::vector<Migration>& hubMigrations() {
    static const std::vector<Migration> steps{
        {1, kFirstVersion},   {2, kImports},     {3, kScopes},    {4, kCopies},
        {5, kTwinsAndDrafts}, {6, kAttachments}, {7, kOverview},  {8, kPlainKeys},
        {9, kStandings},      {10, kRestricted}, {11, kErasures}, {12, kKeyHardware},
        {13, kErasureDoubts}};
    return steps;
}

}  // namespace banso::sync
