// SPDX-License-Identifier: Apache-2.0
#include "shared/notes/note_index.h"

#include <algorithm>

#include "shared/notes/pair_tokenizer.h"
#include "shared/text/fold.h"

namespace banso {
namespace {

/// Grows when the tables below or the tokenizer change.
constexpr int kIndexVersion = 1;
/// Changed rows of one slice; most of them are a few lines long.
constexpr std::size_t kSliceChanges = 100;
/// Each slice is a part of its own in the full text, and a search looks into all of them: when
/// there are so many, they are made one before more are added.
constexpr std::int64_t kPartsMax = 100;
/// Pages that one slice of that writes.
constexpr int kSlicePages = 32;

// The names of `noteState` that are no kind's.
constexpr std::string_view kVersionKey = "version";
constexpr std::string_view kParts = "parts";      // slices since the parts were last made one
constexpr std::string_view kForgets = "forgets";  // how far: see makeOne()
enum Forgets : std::int64_t { Nothing, Wanted, Begun };

constexpr const char* kTables = R"sql(
-- No text and no places, only which record holds which pair: the text stands in the record.
CREATE VIRTUAL TABLE noteText USING fts5(
    notes, tokenize='pairs', detail=none, content='', contentless_delete=1);
-- FTS5 would join its parts whenever a slice ends, and a save wait for it: we say when.
INSERT INTO noteText(noteText,rank) VALUES('automerge',0);
INSERT INTO noteText(noteText,rank) VALUES('crisismerge',1000);
-- Documents whose record changed or went since they were taken.
CREATE TABLE noteChange (document INTEGER PRIMARY KEY) STRICT;
-- By kind: up to which row all are taken. And what the index knows about itself.
CREATE TABLE noteState (name TEXT PRIMARY KEY, value ANY) STRICT, WITHOUT ROWID;
)sql";

/// What the index is made from: when any of it is another, so are the units of a text.
std::string versionText() {
    return std::to_string(kIndexVersion) + " " + std::to_string(kSchemaVersion) + " " +
           foldVersion();
}

std::string trigger(const NoteKind& kind, const std::string& event, const std::string& when,
                    const std::string& also) {
    // The policy of the outer statement would replace an OR IGNORE here, but not this clause.
    return "CREATE TRIGGER noteText_" + std::string(kind.kind->name) + "_" + event + " AFTER " +
           event + " ON " + tableOf(kind) + when + " BEGIN INSERT INTO noteChange VALUES(" +
           std::to_string(NoteIndex::document(kind, 0)) + "|old.rowid) ON CONFLICT DO NOTHING; " +
           also + "END;";
}

std::string triggersOf(const NoteKind& kind) {
    std::string differs;
    for (const FieldInfo* field : kind.fields) {
        const std::string name = "\"" + std::string(field->name) + "\"";
        differs.append(differs.empty() ? " WHEN " : " OR ");
        differs.append("old." + name + " IS NOT new." + name);
    }
    // Once the last rows have gone, their rowids are given again.
    const std::string last = "(SELECT coalesce(max(rowid),0) FROM " + tableOf(kind) + ")";
    return trigger(kind, "UPDATE", differs, {}) +
           trigger(kind, "DELETE", {},
                   "UPDATE noteState SET value=" + last + " WHERE name='" +
                       std::string(kind.kind->name) + "' AND value>" + last + "; " +
                       "INSERT INTO noteState VALUES('forgets',1) ON CONFLICT DO UPDATE SET "
                       "value=1; ");
}

void removeTriggers(Database& database) {
    std::string drops;
    {
        Statement row = database.prepare(
            "SELECT name FROM sqlite_schema WHERE type='trigger' AND name GLOB 'noteText_*'");
        while (row.step()) drops += "DROP TRIGGER " + row.string(0) + ";";
    }
    database.execute(drops);
}

bool hasTables(Database& database) {
    Statement row = database.prepare("SELECT 1 FROM sqlite_schema WHERE name='noteState'");
    return row.step();
}

std::string storedVersion(Database& database) {
    if (!hasTables(database)) return {};
    Statement row = database.prepare("SELECT value FROM noteState WHERE name=?");
    row.bind(kVersionKey);
    return row.step() ? row.string(0) : std::string();
}

std::int64_t lastRow(Database& database, const NoteKind& kind) {
    Statement row = database.prepare("SELECT max(rowid) FROM " + tableOf(kind));
    row.step();
    return row.integer(0);
}

void add(Database& database, std::int64_t document, const std::vector<std::string>& notes) {
    std::string text;
    for (const std::string& note : notes) text.append(note).append(1, kNoteEnd);
    database.prepare("INSERT INTO noteText(rowid,notes) VALUES(?,?)")
        .bind(document)
        .bind(text)
        .run();
}

}  // namespace

NoteIndex::NoteIndex(Database& database, std::size_t sliceBytes)
    : m_database(database), m_sliceBytes(sliceBytes) {
    teachPairs(database);
    const std::string version = versionText();
    const std::string before = storedVersion(database);
    if (before == version) return;
    Transaction transaction(database);
    if (hasTables(database)) {
        removeTriggers(database);
        database.execute("DROP TABLE noteText; DROP TABLE noteChange; DROP TABLE noteState;");
    }
    database.execute(kTables);
    for (const NoteKind& kind : noteKinds()) database.execute(triggersOf(kind));
    database.prepare("INSERT INTO noteState VALUES(?,?)").bind(kVersionKey).bind(version).run();
    transaction.commit();
}

bool NoteIndex::hasWork() {
    return hasChanges() || number(kParts) > 0 || number(kForgets) != Nothing ||
           std::ranges::any_of(noteKinds(), [this](const NoteKind& kind) { return hasRows(kind); });
}

void NoteIndex::work() {
    if (hasChanges()) {
        takeChanges();
        put(kParts, number(kParts) + 1);
        return;
    }
    const auto kind =
        std::ranges::find_if(noteKinds(), [this](const NoteKind& each) { return hasRows(each); });
    if (number(kParts) >= kPartsMax || kind == noteKinds().end()) {
        makeOne();
        return;
    }
    takeRows(*kind);
    put(kParts, number(kParts) + 1);
}

bool NoteIndex::hasChanges() {
    Statement row = m_database.prepare("SELECT 1 FROM noteChange LIMIT 1");
    return row.step();
}

bool NoteIndex::hasRows(const NoteKind& kind) {
    return number(kind.kind->name) < lastRow(m_database, kind);
}

/// Takes rows again that changed, and takes out those that went.
void NoteIndex::takeChanges() {
    std::vector<std::int64_t> documents;
    {
        Statement row =
            m_database.prepare("SELECT document FROM noteChange ORDER BY document LIMIT ?");
        row.bind(kSliceChanges);
        while (row.step()) documents.push_back(row.integer(0));
    }
    for (const std::int64_t document : documents)
        m_database.prepare("DELETE FROM noteText WHERE rowid=?").bind(document).run();
    std::size_t bytes = 0;
    std::int64_t last = 0;
    for (const std::int64_t document : documents) {
        if (bytes > m_sliceBytes) break;
        last = document;
        const auto number = static_cast<std::size_t>(document >> kRowBits);
        const NoteKind& kind = noteKinds()[number - 1];
        const std::int64_t row = document & ((std::int64_t{1} << kRowBits) - 1);
        // The rest of a kind is still to be taken, and this row with it.
        if (row > this->number(kind.kind->name)) continue;
        Statement record = m_database.prepare("SELECT " + kind.columns + " FROM " + tableOf(kind) +
                                              " WHERE rowid=?");
        record.bind(row);
        if (!record.step()) continue;
        const auto notes = notesOf(kind, record, 0);
        for (const std::string& note : notes) bytes += note.size();
        if (!notes.empty()) add(m_database, document, notes);
    }
    m_database.prepare("DELETE FROM noteChange WHERE document<=?").bind(last).run();
}

void NoteIndex::takeRows(const NoteKind& kind) {
    std::int64_t last = number(kind.kind->name);
    {
        Statement row = m_database.prepare("SELECT rowid," + kind.columns + " FROM " +
                                           tableOf(kind) + " WHERE rowid>? ORDER BY rowid");
        row.bind(last);
        for (std::size_t bytes = 0; bytes < m_sliceBytes && row.step();) {
            last = row.integer(0);
            const auto notes = notesOf(kind, row, 1);
            // A row costs something even if nobody wrote a note there.
            constexpr std::size_t kRowBytes = 64;
            bytes += kRowBytes;
            for (const std::string& note : notes) bytes += note.size();
            if (!notes.empty()) add(m_database, document(kind, last), notes);
        }
    }
    put(kind.kind->name, last);
}

/// Goes on with making the parts one. A record that went is only marked as gone in the full text,
/// until its part is written anew; and what has left a tablet shall leave its file: so after that
/// all parts are, else those that are many of one size.
void NoteIndex::makeOne() {
    const auto changes = [this] {
        Statement row = m_database.prepare("SELECT total_changes()");
        row.step();
        return row.integer(0);
    };
    const std::int64_t before = changes();
    // A negative number begins with all parts; a positive one goes on with what was begun.
    const bool begins = number(kForgets) == Wanted;
    m_database.prepare("INSERT INTO noteText(noteText,rank) VALUES('merge',?)")
        .bind(begins ? -kSlicePages : kSlicePages)
        .run();
    // Less than two is FTS5's word for: nothing was left to do.
    const bool isDone = changes() - before < 2;
    if (begins || isDone) put(kForgets, isDone ? Nothing : Begun);
    if (isDone) put(kParts, 0);
}

NoteIndex::Progress NoteIndex::progress(Database& database) {
    Progress progress;
    if (!hasTables(database)) return progress;
    for (const NoteKind& kind : noteKinds()) {
        Statement row = database.prepare("SELECT value FROM noteState WHERE name=?");
        row.bind(kind.kind->name);
        progress.taken += row.step() ? row.integer(0) : 0;
        progress.all += lastRow(database, kind);
    }
    Statement changed = database.prepare("SELECT count(*) FROM noteChange");
    changed.step();
    progress.taken = std::max<std::int64_t>(progress.taken - changed.integer(0), 0);
    return progress;
}

std::int64_t NoteIndex::number(std::string_view name) {
    Statement row = m_database.prepare("SELECT value FROM noteState WHERE name=?");
    row.bind(name);
    return row.step() ? row.integer(0) : 0;
}

void NoteIndex::put(std::string_view name, std::int64_t value) {
    m_database.prepare("INSERT OR REPLACE INTO noteState VALUES(?,?)").bind(name).bind(value).run();
}

}  // namespace banso
