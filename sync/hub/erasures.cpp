// SPDX-License-Identifier: Apache-2.0
#include "sync/hub/erasures.h"

#include <algorithm>

#include "shared/base/limits.h"
#include "shared/domain/kinds.h"
#include "sync/hub/request.h"

namespace banso::sync {
namespace {

/// Programs from this schema on erase what they are told to; an older one passes it over.
constexpr std::int64_t kErasureSchema = 2;

/// Whether people keep such records in a client's file.
bool isClients(std::string_view kindName) {
    const KindInfo* kind = findKind(kindName);
    return kind != nullptr && kind->kindClass == KindClass::Shared && !kind->scopeField.empty();
}

}  // namespace

Result<void> mayErase(CentralStore& store, RecordId target) {
    const auto record = store.record(target);
    if (!record) return Error{ErrorCode::NotFound, "There is no record with this id."};
    if (!isClients(record->kind))
        return Error{ErrorCode::NotFound,
                     "Only a client, or a record of a client's file, can be "
                     "erased; this is a " +
                         record->kind + "."};
    if (record->kind == "business" && record->state.value("alias") != "null")
        return Error{ErrorCode::Invalid,
                     "This client was joined to another. Erase that one, and this one goes with "
                     "it; or part them first."};
    ErasureTable table = store.erasures();
    const auto handIn = table.undecidedNaming(table.belongingTo(target));
    if (handIn > 0)
        return Error{ErrorCode::Forbidden,
                     "Hand-in " + std::to_string(handIn) +
                         " has work on this client that nobody has decided on. Take or drop it "
                         "first."};
    return {};
}

std::vector<ErasureOrder> withAllApart(CentralStore& store, const ErasureOrder& order) {
    std::vector<ErasureOrder> orders{order};
    for (const RecordId id : store.erasures().belongingTo(order.target)) {
        const auto record = store.record(id);
        const bool mayBeApart = record && (record->kind == "business" || record->scope.isNull());
        if (id != order.target && mayBeApart) orders.push_back({id, order.reason, order.actor});
    }
    return orders;
}

Erasure Erasures::carryOut(const ErasureOrder& order) {
    ErasureTable table = m_store.erasures();
    if (auto before = table.by(order.target)) return *before;
    takeFromContradictions(table.belongingTo(order.target));
    const auto target = m_store.record(order.target);
    const Author hub = m_ledger.hubAuthor();
    HistoryRow row;
    row.device = hub.device;
    row.sequence = hub.sequence;
    row.at = hub.at;
    row.record = order.target;
    row.operation = kErasedOperation;
    Erasure erasure{m_store.append(row),
                    order.target,
                    target ? target->kind : std::string{},
                    hub.at.time_since_epoch().count(),
                    order.actor,
                    order.reason};
    table.put(erasure);
    for (const RecordId record : table.belongingTo(order.target))
        table.note(record, erasure.revision);
    noteUntaken(erasure.revision);
    m_store.wipe(erasure.revision);
    // What waited behind an entry that went has nothing to wait for.
    for (const RecordId record : table.records(erasure.revision)) m_quarantine.release(record);
    return erasure;
}

/// What was never taken: the quarantined saves that name what goes and those of hand-ins, with what
/// they would have made, the saves that name that alone, and so on.
void Erasures::noteUntaken(std::int64_t revision) {
    ErasureTable table = m_store.erasures();
    for (std::size_t noted = 0; noted != table.count(revision);) {
        noted = table.count(revision);
        table.noteEntriesNaming(revision);
        for (const auto& [device, line] : table.linesOf(revision))
            if (const auto save = decodeSave(line, device)) noteUnmade(*save);
        for (const auto& [device, body] : table.handInsNaming(revision)) noteHandedIn(body, device);
    }
}

void Erasures::noteHandedIn(std::string_view body, const DeviceId& device) {
    const auto request = readRequest(body, device);
    if (!request) return;
    for (const PushLine& line : request->lines)
        if (const auto* received = std::get_if<ReceivedSave>(&line)) noteUnmade(received->save());
}

/// What was written on a joined record waits on the one that stands, which may stay, and so does a
/// contradiction there: another one that is joined may open it again under the same id.
void Erasures::takeFromContradictions(const std::vector<RecordId>& records) {
    ErasureTable table = m_store.erasures();
    for (const RecordId record : records)
        for (const RecordId conflict : table.conflictsWith(record))
            m_conflicts.forget(conflict, record);
}

/// A cursor says that what was erased before it was carried out, but not that of a program that was
/// just updated: the one before it passed over what it was told, and went on.
void Erasures::noteHeard(DeviceRow& device, const DeviceHello& hello) {
    const bool isOurs = hello.cursor.epoch == m_store.setting("epoch");
    if (hello.schema < kErasureSchema || !isOurs) return;
    const bool hearsAnew = hello.cursor.scope == 0 && m_store.access().lastTold(device.person) > 0;
    if (!hearsAnew) device.heard = std::max(device.heard, hello.cursor.revision);
}

bool Erasures::hasGone(RecordId record) {
    return m_store.erasures().revisionOf({record}) > 0;
}

bool Erasures::cover(const StoredRecord& placed) {
    return m_store.erasures().revisionOf({placed.id, placed.owner, placed.scope}) > 0;
}

bool Erasures::cover(const Save& save) {
    return std::ranges::any_of(
        save.operations, [&](const Operation& operation) { return revisionOf(operation) > 0; });
}

std::int64_t Erasures::revisionOf(const Operation& operation) {
    return m_store.erasures().revisionOf(
        {operation.record, m_ledger.ownerOf(operation), m_ledger.scopeOf(operation)});
}

/// Whether nothing but what was erased can ever have the id that it gives. One that anybody can
/// work out stays free, unless it follows from an owner that was erased.
bool Erasures::isOfNoOther(const StoredRecord& placed, const Units& units) {
    if (!placed.id.isNatural()) return true;
    const KindInfo* kind = findKind(placed.kind);
    return kind != nullptr && naturalId(*kind, units) == placed.id &&
           m_store.erasures().revisionOf({placed.owner}) > 0;
}

void Erasures::noteUnmade(const StoredRecord& placed, const Units& units) {
    ErasureTable table = m_store.erasures();
    const std::int64_t revision = table.revisionOf({placed.id, placed.owner, placed.scope});
    // Nobody makes the list longer than tablets can read.
    if (revision > 0 && !m_store.record(placed.id) && isOfNoOther(placed, units) &&
        table.count(revision) < limits::kErasedRecords)
        table.note(placed.id, revision);
}

void Erasures::noteUnmade(const Save& save) {
    for (const Operation& operation : save.operations)
        noteUnmade(Ledger::makeRecord(operation), unitsOf(operation));
}

void Erasures::doubt(RecordId record, RecordId owner, const DeviceId& device) {
    const std::int64_t revision = m_store.erasures().revisionOf({owner});
    if (revision == 0 || !m_store.record(record)) return;
    const std::int64_t at = m_ledger.clock().now().time_since_epoch().count();
    const bool isAsked = m_store.erasureDoubts().ask({record, revision, device, at});
    if (!isAsked) m_store.nextNumber(kDoubtsUnasked);
}

std::vector<Answer> Erasures::refuse(const Save& save, const DeviceId& device) {
    noteUnmade(save);
    for (const Operation& operation : save.operations)
        doubt(operation.record, Ledger::makeRecord(operation).owner, device);
    std::vector<Answer> answers;
    std::int64_t sequence = save.first;
    for (std::size_t i = 0; i < save.operations.size(); ++i)
        answers.push_back({sequence++,
                           Outcome::Void,
                           0,
                           {},
                           {},
                           std::string(kErasedCode),
                           "what it is about was erased",
                           false});
    return answers;
}

}  // namespace banso::sync
