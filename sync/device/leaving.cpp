// SPDX-License-Identifier: Apache-2.0
#include "sync/device/leaving.h"

#include <algorithm>

#include "shared/db/statement.h"
#include "shared/domain/kinds.h"
#include "sync/device/held_files.h"
#include "sync/device/meta.h"
#include "sync/device/replica_schema.h"

namespace banso::sync {
namespace {

/// How long a file stays for work that was not finished when it left, in milliseconds: what was
/// begun in the evening can be ended in the morning with all that it needs at hand.
constexpr std::int64_t kForWork = 24 * 60 * 60 * 1000;

}  // namespace

void Leaving::leave(const FileLeaves& leaves) {
    // Told again, it left when it was told first.
    m_database
        .prepare(
            "INSERT INTO leaving(file,part,since) VALUES(?1,?2,?3) ON CONFLICT(file) DO UPDATE SET "
            "since=iif(part>?2,?3,since),part=?2")
        .bind(leaves.file)
        .bind(leaves.part ? 1 : 0)
        .bind(Meta(m_database).number(kHubTime))
        .run();
    if (leaves.part) isNotWhole(leaves.file);
    // What her other tablets began on it says what stands there.
    if (!leaves.part)
        m_database.prepare("DELETE FROM othersDraft WHERE subject=?1 OR instr(body,?1)>0")
            .bind(leaves.file)
            .run();
    for (const RecordId record : leaves.keep)
        m_database.prepare("INSERT OR IGNORE INTO kept(file,record) VALUES(?,?)")
            .bind(leaves.file)
            .bind(record)
            .run();
}

void Leaving::enter(const FileEnters& enters) {
    if (enters.part) {
        // What is no directory and had to go still has to.
        m_database.prepare("UPDATE leaving SET part=1 WHERE file=?").bind(enters.file).run();
        isNotWhole(enters.file);
        return;
    }
    stays(enters.file);
    // What went with it when it left is told again.
    Meta(m_database).put("drafts", std::int64_t{0});
    m_database.prepare("INSERT OR IGNORE INTO heldFile(file) VALUES(?)").bind(enters.file).run();
}

void Leaving::stays(RecordId file) {
    m_database.prepare("DELETE FROM leaving WHERE file=?").bind(file).run();
    m_database.prepare("DELETE FROM kept WHERE file=?").bind(file).run();
}

void Leaving::isNotWhole(RecordId file) {
    m_database.prepare("DELETE FROM heldFile WHERE file=?").bind(file).run();
}

void Leaving::keepOnly(const Keeps& keeps) {
    Meta(m_database).put(kKeepsPart, std::int64_t{keeps.part ? 1 : 0});
    m_database.execute("DELETE FROM heldFile; DELETE FROM leaving WHERE part=1");
    if (!keeps.part) return;
    for (const RecordId file : keeps.files)
        m_database.prepare("INSERT OR IGNORE INTO heldFile(file) VALUES(?)").bind(file).run();
    for (const KindInfo* kind : kinds()) {
        if (kind->scopeField.empty() || kind->directory) continue;
        const std::string file = quotedName(kind->scopeField);
        m_database.execute("INSERT OR IGNORE INTO leaving(file,part,since) SELECT DISTINCT " +
                           file + ",1,0 FROM " + quotedName(kind->name) + " WHERE " + file +
                           " IS NOT NULL AND " + file + " NOT IN (SELECT file FROM heldFile)");
    }
}

void Leaving::beforeRecords() {
    for (const KindInfo* kind : kinds()) {
        if (kind->scopeField.empty()) continue;
        const std::string file = quotedName(kind->scopeField);
        m_database
            .prepare("INSERT OR IGNORE INTO leaving(file,part,since) SELECT " + file +
                     ",0,? FROM " + quotedName(kind->name) + " WHERE " + file + " IS NOT NULL")
            .bind(Meta(m_database).number(kHubTime))
            .run();
    }
}

void Leaving::afterRecords() {
    for (const KindInfo* kind : kinds())
        if (kind->scopeField == "id")
            m_database.execute("DELETE FROM leaving WHERE file IN (SELECT id FROM " +
                               quotedName(kind->name) +
                               " WHERE rev_=0 AND id IN (SELECT record FROM waiting))");
}

void Leaving::heardOf(std::string_view kindName, RecordId record) {
    const KindInfo* kind = findKind(kindName);
    if (kind == nullptr || kind->scopeField.empty()) return;
    if (!m_database.prepare("SELECT 1 FROM leaving LIMIT 1").step()) return;
    if (kind->scopeField == "id") {
        m_database
            .prepare(
                "DELETE FROM kept WHERE file=?1 AND EXISTS(SELECT 1 FROM leaving WHERE "
                "file=?1 AND part=0)")
            .bind(record)
            .run();
        m_database.prepare("DELETE FROM leaving WHERE file=? AND part=0").bind(record).run();
        return;
    }
    m_database
        .prepare("INSERT OR IGNORE INTO kept(file,record) SELECT file,?1 FROM leaving JOIN " +
                 quotedName(kindName) + " AS r ON r." + quotedName(kind->scopeField) +
                 "=file WHERE r.id=?1 AND part<=?2")
        .bind(record)
        // Of a file of which a part goes, the directory is told all the same.
        .bind(kind->directory ? 0 : 1)
        .run();
}

void Leaving::forget() {
    m_database.execute("DELETE FROM leaving; DELETE FROM kept");
}

RecordId Leaving::finishAfter(RecordId after) {
    RecordId file;
    bool part = false;
    std::int64_t since = 0;
    {
        Statement row = m_database.prepare(
            "SELECT file,part,since FROM leaving WHERE file>? ORDER BY file LIMIT 1");
        row.bind(after);
        if (!row.step()) return {};
        file = row.id(0);
        part = row.integer(1) != 0;
        since = row.integer(2);
    }
    auto records = recordsOf(file, part);
    const Unfinished work = unfinishedIn(file, records);
    if (work.isThere && (part || Meta(m_database).number(kHubTime) - since < kForWork)) return file;
    std::erase_if(records, [&](const Held& held) { return work.records.contains(held.record); });
    for (const Held& held : records) {
        m_replica.put(held.kind, held.record, {});
        m_database.prepare("DELETE FROM ahead WHERE record=?").bind(held.record).run();
        m_database.prepare("DELETE FROM lateWork WHERE record=?").bind(held.record).run();
    }
    // Of a file that no attachment here names any more, the bytes go first when room is needed.
    m_database.execute(
        "UPDATE file SET pinned=0,usedAt=0 WHERE sha256 NOT IN "
        "(SELECT sha256 FROM attachment WHERE sha256 IS NOT NULL)");
    isNotWhole(file);
    if (work.isThere)
        m_database.prepare("UPDATE leaving SET thinned=1 WHERE file=?").bind(file).run();
    else
        stays(file);
    return file;
}

std::vector<Leaving::Held> Leaving::recordsOf(RecordId file, bool part) {
    const RecordId person = Meta(m_database).person();
    std::vector<Held> records;
    for (const KindInfo* kind : kinds()) {
        if (kind->scopeField.empty() || (part && kind->directory)) continue;
        std::string sql = "SELECT id FROM " + quotedName(kind->name) + " WHERE " +
                          quotedName(kind->scopeField) + "=?1";
        // Whoever wrote what could not be taken keeps it before her.
        if (kind->name == "quarantine_entry") sql += " AND person IS NOT ?2";
        sql += " AND id NOT IN (SELECT record FROM kept WHERE file=?1)";
        Statement row = m_database.prepare(sql);
        row.bind(file);
        if (kind->name == "quarantine_entry") row.bind(person);
        while (row.step()) records.push_back({kind->name, row.id(0)});
    }
    return records;
}

Leaving::Unfinished Leaving::unfinishedIn(RecordId file, const std::vector<Held>& records) {
    Unfinished work;
    const auto begun = HeldFiles(m_database).begun();
    if (begun.contains(file)) work.records.insert(file);
    for (const Held& held : records) {
        Statement row = m_database.prepare(
            "SELECT 1 FROM waiting WHERE record=?1 UNION ALL "
            // A save of what a form saw needs it here.
            "SELECT 1 FROM draft WHERE subject=?1 OR instr(body,?1) UNION ALL "
            "SELECT 1 FROM attachment a JOIN file f USING(sha256) WHERE a.id=?1 AND f.toSend=1");
        if (row.bind(held.record).step()) work.records.insert(held.record);
    }
    if (!work.records.empty()) work.records.insert(file);
    // The form of a confidential note, a file of its own, is about the business.
    Statement note = m_database.prepare("SELECT business FROM confidential_note WHERE id=?");
    const bool hasForm = note.bind(file).step() && begun.contains(note.id(0));
    work.isThere = hasForm || !work.records.empty();
    return work;
}

}  // namespace banso::sync
