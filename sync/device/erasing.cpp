// SPDX-License-Identifier: Apache-2.0
#include "sync/device/erasing.h"

#include <algorithm>

#include "shared/db/statement.h"
#include "shared/domain/kinds.h"
#include "sync/device/meta.h"
#include "sync/device/outbox.h"
#include "sync/device/overlay.h"
#include "sync/device/replica_schema.h"

namespace banso::sync {
namespace {

/// Whether the operation is about one of these, or puts its record under one of them.
bool isAbout(const Operation& operation, const std::set<RecordId>& ids) {
    if (ids.contains(operation.record)) return true;
    const KindInfo* kind = findKind(operation.kind);
    return kind != nullptr && std::ranges::any_of(operation.changes, [&](const UnitChange& change) {
               if (change.unit != kind->ownerField && change.unit != kind->scopeField) return false;
               const auto document = json::Document::parse(change.value);
               const auto text = document ? document->root().string() : std::nullopt;
               const auto named = RecordId::parse(text.value_or(std::string_view{}));
               return named && ids.contains(*named);
           });
}

}  // namespace

void Erasing::carryOut(const Erases& erases) {
    Ids ids(erases.records.begin(), erases.records.end());
    ids.insert(erases.target);
    addOwnRecords(ids);
    emptySaves(ids);
    for (const RecordId record : ids) {
        removeRecord(record);
        removeDrafts(record);
    }
    m_database.execute(
        "DELETE FROM wantedFile WHERE sha256 NOT IN (SELECT sha256 FROM attachment WHERE sha256 "
        "IS NOT NULL)");
    m_replica.tellErased();
}

/// What was made here and has not come to the hub yet lies in the file, or under a record of it,
/// all the same. What the hub has confirmed it has named.
void Erasing::addOwnRecords(Ids& ids) {
    for (bool more = true; more;) {
        more = false;
        for (const KindInfo* kind : kinds())
            for (const std::string_view field : {kind->scopeField, kind->ownerField}) {
                if (field.empty() || field == "id") continue;
                Statement row = m_database.prepare("SELECT id," + quotedName(field) + " FROM " +
                                                   quotedName(kind->name) + " WHERE rev_=0");
                while (row.step())
                    if (ids.contains(row.id(1))) more = ids.insert(row.id(0)).second || more;
            }
    }
}

/// Takes the text out of the saves that are about them: what is sent of such a one is that it was
/// lost.
void Erasing::emptySaves(const Ids& ids) {
    const DeviceId device = Meta(m_database).device();
    std::vector<std::pair<std::int64_t, std::int64_t>> emptied;  // first and last
    {
        Statement row = m_database.prepare("SELECT first,last,line FROM outbox");
        while (row.step()) {
            const auto save = decodeSave(row.text(2), device);
            if (save && std::ranges::any_of(save->operations, [&](const Operation& operation) {
                    return isAbout(operation, ids);
                }))
                emptied.emplace_back(row.integer(0), row.integer(1));
        }
    }
    for (const auto& [first, last] : emptied) {
        Overlay(m_replica).giveUp(first, last);
        m_database.prepare("UPDATE outbox SET line=? WHERE first=?")
            .bind(kEmptiedSave)
            .bind(first)
            .run();
        m_database.prepare("UPDATE operation SET holder=NULL WHERE sequence BETWEEN ? AND ?")
            .bind(first)
            .bind(last)
            .run();
    }
}

void Erasing::removeRecord(RecordId record) {
    for (const KindInfo* kind : kinds())
        m_database.prepare("DELETE FROM " + quotedName(kind->name) + " WHERE id=?")
            .bind(record)
            .run();
    m_database.prepare("DELETE FROM unknownRecord WHERE id=?").bind(record).run();
    for (const char* table : {"waiting", "shadow", "ahead", "lateWork", "kept"})
        m_database.prepare("DELETE FROM " + std::string(table) + " WHERE record=?")
            .bind(record)
            .run();
    for (const char* table : {"leaving", "heldFile", "openedFile", "pinnedFile"})
        m_database.prepare("DELETE FROM " + std::string(table) + " WHERE file=?")
            .bind(record)
            .run();
    // Which operation it was, and what became of it, says nothing about anybody.
    m_database.prepare("UPDATE operation SET business=NULL,detail=NULL WHERE record=?")
        .bind(record)
        .run();
}

void Erasing::removeDrafts(RecordId record) {
    for (const char* table : {"draft", "othersDraft"})
        m_database
            .prepare("DELETE FROM " + std::string(table) +
                     " WHERE id=?1 OR subject=?1 OR instr(body,?1)>0")
            .bind(record)
            .run();
}

}  // namespace banso::sync
