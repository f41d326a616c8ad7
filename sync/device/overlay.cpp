// SPDX-License-Identifier: Apache-2.0
#include "sync/device/overlay.h"

#include <algorithm>
#include <utility>

#include "shared/db/statement.h"
#include "shared/domain/kinds.h"

namespace banso::sync {

void Overlay::add(const Operation& operation, std::string_view device, std::int64_t sequence) {
    RecordState state = m_replica.state(operation.kind, operation.record);
    const OperationName name = makeName(device, sequence);
    Statement shadow = m_database.prepare(
        "INSERT OR IGNORE INTO shadow(record,unit,value,version) VALUES(?,?,?,?)");
    Statement waiting = m_database.prepare(
        "INSERT INTO waiting(sequence,unit,kind,record,base,value,onTop) VALUES(?,?,?,?,?,?,?)");
    for (const UnitChange& change : operation.changes) {
        const bool onTop = change.base == state.versionOf(change.unit);
        shadow.bind(operation.record)
            .bind(change.unit)
            .bind(state.value(change.unit))
            .bind(state.versionOf(change.unit))
            .run();
        waiting.bind(sequence).bind(change.unit).bind(operation.kind).bind(operation.record);
        waiting.bind(change.base).bind(change.value).bind(onTop ? 1 : 0).run();
        if (onTop) state.set(change.unit, change.value, name);
    }
    m_replica.put(operation.kind, operation.record, state);
}

void Overlay::confirm(const Patch& patch) {
    std::vector<Confirmed> units;
    for (const UnitChange& change : patch.operation.changes) {
        const bool takesEffect =
            patch.only.empty() || std::ranges::find(patch.only, change.unit) != patch.only.end();
        if (takesEffect) units.push_back({change.unit, change.value, patch.name});
    }
    const std::string& kind = patch.operation.kind;
    const RecordId record = patch.operation.record;
    const Cover cover = coverOf(record, patch.revision);
    if (cover.isNone() && m_replica.setUnits(kind, record, patch.revision, units)) return;
    RecordState state = m_replica.state(kind, record);
    confirm(kind, record, state, patch.revision, cover, units);
}

void Overlay::confirm(const WholeRecord& record) {
    std::vector<Confirmed> units;
    for (const auto& [unit, value] : record.units) {
        const auto own = record.versions.find(unit);
        units.push_back({unit, value, own == record.versions.end() ? record.version : own->second});
    }
    RecordState state = m_replica.state(record.kind, record.id);
    // What a whole record leaves out is not set: a hub that was restored has forgotten it.
    std::vector<std::string> unset;
    const auto isLeftOut = [&](const auto& unit) { return !record.units.contains(unit.first); };
    for (const auto& unit : state.units())
        if (isLeftOut(unit)) unset.push_back(unit.first);
    // One that was emptied has a version alone.
    for (const auto& unit : state.versions())
        if (isLeftOut(unit) && !state.units().contains(unit.first)) unset.push_back(unit.first);
    for (const std::string& unit : unset) units.push_back({unit, "null", {}});
    // Units without a version of their own have the record's, emptied ones too.
    if (state.isNew()) state = RecordState(record.version, {}, {});
    confirm(record.kind, record.id, state, record.revision, coverOf(record.id, record.revision),
            units);
}

Overlay::Cover Overlay::coverOf(RecordId record, std::int64_t revision) {
    Cover cover;
    Statement row = m_database.prepare(
        "SELECT unit,EXISTS(SELECT 1 FROM waiting w WHERE w.record=?1 AND w.unit=shadow.unit "
        "AND onTop=1) FROM shadow WHERE record=?1 UNION ALL "
        "SELECT unit,2 FROM ahead WHERE record=?1 AND revision>?2");
    row.bind(record).bind(revision);
    while (row.step()) {
        if (row.integer(1) == 2)
            cover.ahead.insert(row.string(0));
        else
            cover.own.emplace(row.string(0), row.integer(1) == 1);
    }
    if (m_ahead == nullptr) return cover;
    for (auto at = m_ahead->lower_bound({record, {}});
         at != m_ahead->end() && at->first.first == record; ++at)
        if (at->second > revision) cover.ahead.insert(at->first.second);
    return cover;
}

void Overlay::confirm(std::string_view kind, RecordId record, RecordState& state,
                      std::int64_t revision, const Cover& cover,
                      const std::vector<Confirmed>& units) {
    for (const Confirmed& unit : units) {
        // An answer has told of a later value, whose echo does not come.
        if (cover.ahead.contains(unit.unit)) continue;
        const auto own = cover.own.find(unit.unit);
        const bool isSeen = own == cover.own.end() || !own->second;
        if (isSeen && unit.version.empty())
            state.unset(unit.unit);
        else if (isSeen)
            state.set(unit.unit, unit.value, unit.version);
        if (own == cover.own.end()) continue;
        m_database.prepare("UPDATE shadow SET value=?,version=? WHERE record=? AND unit=?")
            .bind(unit.value)
            .bind(unit.version)
            .bind(record)
            .bind(unit.unit)
            .run();
    }
    state.reached(revision);
    m_replica.put(kind, record, state);
}

void Overlay::answered(const Answer& answer, std::string_view device, bool alreadyPulled) {
    // What is quarantined or held stays on top, marked: what she typed is still before her.
    if (answer.outcome == Outcome::Quarantined || answer.outcome == Outcome::Held) return;
    const bool stood = !alreadyPulled && answer.outcome != Outcome::Void;
    if (stood && answer.units.empty() && settleWhole(answer)) return;
    if (stood) stoodAsSent(answer, makeName(device, answer.sequence));
    removeWaiting(answer.sequence, alreadyPulled ? 0 : answer.revision);
}

/// The units that the hub set are the confirmed ones now.
void Overlay::stoodAsSent(const Answer& answer, const OperationName& name) {
    Statement row = m_database.prepare("SELECT unit,record,value FROM waiting WHERE sequence=?");
    Statement shadow =
        m_database.prepare("UPDATE shadow SET value=?,version=? WHERE record=? AND unit=?");
    row.bind(answer.sequence);
    while (row.step()) {
        if (answer.units.contains(row.string(0))) continue;
        shadow.bind(row.text(2)).bind(name).bind(row.text(1)).bind(row.text(0)).run();
        putAhead(row.id(1), row.text(0), answer.revision);
    }
}

/// The common case in a few statements: the operation took effect as a whole, it is on top, and no
/// other of this tablet waits on its record. Then its values stand in the row already, with its
/// name. False when it is not so.
bool Overlay::settleWhole(const Answer& answer) {
    std::string kind;
    RecordId record;
    {
        Statement row = m_database.prepare(
            "SELECT kind,record,min(onTop) FROM waiting WHERE sequence=?1 AND NOT EXISTS("
            "SELECT 1 FROM waiting o WHERE o.record=waiting.record AND o.sequence<>?1)");
        row.bind(answer.sequence).step();
        if (row.isNull(2) || row.integer(2) == 0) return false;
        kind = row.string(0);
        record = row.id(1);
    }
    {
        Statement row = m_database.prepare("SELECT unit FROM waiting WHERE sequence=?");
        row.bind(answer.sequence);
        while (row.step()) putAhead(record, row.text(0), answer.revision);
    }
    m_database.prepare("DELETE FROM waiting WHERE sequence=?").bind(answer.sequence).run();
    m_database.prepare("DELETE FROM shadow WHERE record=?").bind(record).run();
    m_replica.reached(kind, record, answer.revision);
    return true;
}

void Overlay::putAhead(RecordId record, std::string_view unit, std::int64_t revision) {
    if (m_ahead != nullptr)
        m_ahead->insert_or_assign({record, std::string(unit)}, revision);
    else
        writeAhead(record, unit, revision);
}

void Overlay::writeAhead(RecordId record, std::string_view unit, std::int64_t revision) {
    m_database.prepare("INSERT OR REPLACE INTO ahead(record,unit,revision) VALUES(?,?,?)")
        .bind(record)
        .bind(unit)
        .bind(revision)
        .run();
}

void Overlay::reached(std::int64_t revision) {
    m_database.prepare("DELETE FROM ahead WHERE revision<=?").bind(revision).run();
    if (m_ahead == nullptr) return;
    for (const auto& [unit, told] : std::exchange(*m_ahead, {}))
        if (told > revision) writeAhead(unit.first, unit.second, told);
}

void Overlay::giveUp(std::int64_t first, std::int64_t last) {
    for (std::int64_t sequence = first; sequence <= last; ++sequence) removeWaiting(sequence);
}

void Overlay::removeWaiting(std::int64_t sequence, std::int64_t revision) {
    std::string kind;
    RecordId record;
    std::vector<std::string> units;
    {
        Statement row = m_database.prepare("SELECT kind,record,unit FROM waiting WHERE sequence=?");
        row.bind(sequence);
        while (row.step()) {
            kind = row.string(0);
            record = row.id(1);
            units.push_back(row.string(2));
        }
    }
    if (units.empty()) return;
    m_database.prepare("DELETE FROM waiting WHERE sequence=?").bind(sequence).run();
    uncover(kind, record, units, revision);
}

/// Puts on top what is there now: the last of the own operations, or the confirmed value.
void Overlay::uncover(std::string_view kind, RecordId record, const std::vector<std::string>& units,
                      std::int64_t revision) {
    RecordState state = m_replica.state(kind, record);
    state.reached(revision);
    for (const std::string& unit : units) {
        Statement own = m_database.prepare(
            "SELECT count(*),max(CASE WHEN onTop=1 THEN sequence END) FROM waiting "
            "WHERE record=? AND unit=?");
        own.bind(record).bind(unit);
        own.step();
        // The value on top is that of a later operation, and stays.
        if (!own.isNull(1)) continue;
        Statement below =
            m_database.prepare("SELECT value,version FROM shadow WHERE record=? AND unit=?");
        below.bind(record).bind(unit);
        if (!below.step()) continue;
        if (below.text(1).empty())
            state.unset(unit);
        else
            state.set(unit, below.text(0), below.text(1));
        if (own.integer(0) > 0) continue;
        m_database.prepare("DELETE FROM shadow WHERE record=? AND unit=?")
            .bind(record)
            .bind(unit)
            .run();
    }
    m_replica.put(kind, record, isUnmade(kind, record, state) ? RecordState{} : state);
}

/// Whether nothing is left of what was made here and not taken, but the file in which it lay: a row
/// keeps that as long as anything is on it.
bool Overlay::isUnmade(std::string_view kindName, RecordId record, const RecordState& state) {
    const KindInfo* kind = findKind(kindName);
    if (kind == nullptr || state.revision() > 0 || state.units().size() > 1) return false;
    Statement row = m_database.prepare("SELECT 1 FROM waiting WHERE record=?");
    return state.units().contains(kind->scopeField) && !row.bind(record).step();
}

}  // namespace banso::sync
