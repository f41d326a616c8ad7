// SPDX-License-Identifier: Apache-2.0
// Whether a save keeps the rules, before anything of it is written.
#include <algorithm>
#include <set>

#include "shared/base/limits.h"
#include "shared/domain/appointment.h"
#include "shared/domain/business.h"
#include "shared/domain/kinds.h"
#include "shared/schema/check.h"
#include "sync/hub/judge.h"
#include "sync/hub/touched.h"

namespace banso::sync {
namespace {

/// Records below this size have room for any save.
constexpr std::size_t kRoomCheckedBytes = 64 * 1024;

/// A plan's follow-up, or the day that an appointment of the same save moves on from.
bool isFollowing(const Operation& operation, const Save& save) {
    if (operation.kind != kindOf<Appointment>().name) return false;
    const auto made = fromUnits<Appointment>(operation.record, unitsOf(operation));
    if (made.slot) return operation.record == followUpId(made.plan, *made.slot);
    return made.day && std::ranges::any_of(save.operations, [&](const Operation& other) {
               return other.kind == operation.kind &&
                      operation.record == missedDayId(other.record, *made.day);
           });
}

/// Anybody can work out an id of version 8 beforehand. A record of another kind in the place of a
/// verdict or a contradiction would hide it from everybody.
Result<void> checkNewId(const Operation& operation, const Save& save) {
    const KindInfo* kind = findKind(operation.kind);
    const bool isChecked = kind != nullptr && !kind->naturalKey.empty();
    if (!operation.record.isNatural() || isChecked || isFollowing(operation, save)) return {};
    return Error{ErrorCode::Invalid, "this id is only for a kind with a natural key"};
}

Error at(std::size_t place, Error error) {
    error.detail = "operation " + std::to_string(place + 1) + ": " + error.detail;
    return error;
}

}  // namespace

Result<void> Judge::check(const ReceivedSave& received, const DeviceRow& device) {
    const auto named = m_hearsay.asNamedHere(received.save(), device.id);
    const Save& save = named ? *named : received.save();
    if (save.person != device.person)
        return Error{ErrorCode::Forbidden, "the save's person is not the device's"};
    if (auto credible = checkSeen(save, device); !credible) return credible;
    const Person* person = m_ledger.access().person(save.person);
    if (person == nullptr) return Error{ErrorCode::Forbidden, "the person is not known"};
    const Writer writer{*person, device, seenRevision(save)};
    std::set<RecordId> records;
    for (std::size_t i = 0; i < save.operations.size(); ++i) {
        if (!records.insert(save.operations[i].record).second)
            return at(i, {ErrorCode::Invalid, "a save may change a record only once"});
        const bool isNew = !m_store.record(save.operations[i].record);
        if (auto free = checkNewId(save.operations[i], save); isNew && !free)
            return at(i, free.error());
        const auto checked = checkOperation(save.operations[i], received.form(i), save, writer);
        if (!checked) return at(i, checked.error());
        if (auto fits = checkRoom(save.operations[i], save, writer); !fits)
            return at(i, fits.error());
    }
    return {};
}

Result<void> Judge::checkSeen(const Save& save, const DeviceRow& device) {
    if (save.seen.epoch != m_store.setting("epoch")) return {};
    const std::int64_t seen = save.seen.revision;
    if (seen > m_store.head())
        return Error{ErrorCode::Invalid, "seen names a revision that was never given"};
    const bool isLater = save.first > device.made;
    if ((seen > 0 && seen < device.lastSeen) ||
        (isLater && (seen < device.madeRevision || save.seen.scope < device.madeScope)))
        return Error{ErrorCode::Invalid, "seen goes back along the device's sequence"};
    return {};
}

Result<void> Judge::checkRights(const Operation& operation, const Person& person,
                                const Cursor& seen) {
    const auto mayWrite = [&](RoleSet writers, const std::string& what) -> Result<void> {
        if (m_ledger.access().hasRole(person, writers, seen)) return {};
        return Error{ErrorCode::Forbidden, "this person has no role that may write a " + what};
    };
    const KindInfo* kind = findKind(operation.kind);
    if (kind == nullptr) return mayWrite(writersOfAnything(), "record");
    if (kind->kindClass == KindClass::HubOwned)
        return Error{ErrorCode::Forbidden, "only the hub writes a " + operation.kind};
    const RoleSet ofKind = writersOf(kind->name, {});
    RoleSet passed;  // by whom the unit before may be set: mostly it is the same for all
    for (const UnitChange& change : operation.changes) {
        const RoleSet writers = writersOf(kind->name, change.unit);
        if (!passed.isEmpty() && writers == passed) continue;
        const std::string unit = writers == ofKind ? "" : "'s " + change.unit;
        if (auto may = mayWrite(writers, operation.kind + unit); !may) return may;
        passed = writers;
    }
    return {};
}

Result<void> Judge::checkOperation(const Operation& operation, const Result<void>& form,
                                   const Save& save, const Writer& writer) {
    const auto record = m_store.record(operation.record);
    if (record && record->kind != operation.kind)
        return Error{ErrorCode::Invalid, "the id belongs to a record of another kind"};
    if (auto may = checkRights(operation, writer.person, save.seen); !may) return may;
    const KindInfo* kind = findKind(operation.kind);
    const RecordId file = record ? record->scope : Ledger::makeRecord(operation).scope;
    if (!m_ledger.access().mayWrite(save.person, file, save.seen))
        return Error{ErrorCode::Forbidden, "the file is with somebody else, and the author knew"};
    if (record && kind == &kindOf<Business>() && touches(operation, kAdvisorUnit) &&
        !m_ledger.access().mayEntrust(writer.person, file))
        return Error{ErrorCode::Forbidden,
                     "only whoever looks after the business, or a supervisor, may say who does"};
    // A kind of a later version is kept as it came and sent on unchanged.
    if (kind == nullptr) return {};
    if (!form) return form;
    for (const UnitChange& change : operation.changes) {
        if (kind != &kindOf<Business>() || change.unit != kAliasUnit) continue;
        if (auto may =
                m_twins.check(record ? *record : Ledger::makeRecord(operation), change, save);
            !may)
            return may;
    }
    if (!record) {
        if (auto made = checkCreation(*kind, operation.record, unitsOf(operation)); !made)
            return made;
        const auto owner = m_store.record(m_ledger.ownerOf(operation));
        return owner ? checkNotCancelled(*owner, writer, kOwnersMax) : Result<void>{};
    }
    if (auto placed = checkPlace(operation, *record); !placed) return placed;
    // A cancel needs nothing to be there; what comes back needs what it lies under.
    if (cancels(operation)) return {};
    // Who parts a business from one that was cancelled needs that one no more.
    const int recordsMax = Twins::moves(*record, operation) ? 1 : kOwnersMax;
    if (!touches(operation, kLifeUnit))
        if (auto there = checkNotCancelled(*record, writer, recordsMax); !there) return there;
    auto owner = m_store.record(m_ledger.ownerOf(operation));
    if (!owner && recordsMax > 1) owner = m_twins.standingFor(*record);
    return owner ? checkNotCancelled(*owner, writer, kOwnersMax) : Result<void>{};
}

/// A record has to go into one line that every tablet can read, and so has a conflict with all its
/// sides: one that grew beyond would end everybody's sync.
Result<void> Judge::checkRoom(const Operation& operation, const Save& save, const Writer& writer) {
    const auto known = m_store.record(operation.record);
    const StoredRecord none;
    const StoredRecord& record = known ? *known : none;
    if (operation.text.size() > kRoomCheckedBytes ||
        record.state.encodedBytes() > kRoomCheckedBytes) {
        RecordState after = record.state;
        for (const UnitChange& change : operation.changes)
            after.set(change.unit, change.value, makeName(writer.device.id, save.first));
        const std::string units = after.encodeUnits();
        if (units.size() > limits::kRecordBytes || !json::Document::parse(units))
            return Error{ErrorCode::TooLarge, "the record would no longer fit one message"};
    }
    const Author author{writer.device.id, save.first, save.person, save.at};
    const auto standing = m_twins.standingFor(record);
    for (const UnitChange& change : operation.changes) {
        const bool landing = standing && Twins::lands(change.unit);
        const auto outcome = judge(record, standing.get(), change, author, writer.seen);
        if (outcome != UnitOutcome::Conflict) continue;
        ConflictSide side;
        side.value = change.value;
        if (!m_conflicts.hasRoom(landing ? *standing : record, change.unit, {{"", side}}))
            return Error{ErrorCode::TooLarge,
                         change.unit + ": too many values wait here for a decision already"};
    }
    return {};
}

Result<void> Judge::checkPlace(const Operation& operation, const StoredRecord& record) {
    const KindInfo& kind = *findKind(record.kind);
    for (const UnitChange& change : operation.changes) {
        if (!placesRecord(kind, change.unit)) continue;
        if (change.value == record.state.value(change.unit)) continue;
        const bool givesOwner = change.unit == kind.ownerField && record.owner.isNull();
        if (!givesOwner)
            return Error{ErrorCode::Invalid, change.unit + ": is fixed when the record is made"};
        // It would go on to everybody: its file is none, for good.
        const auto owner = m_store.record(m_ledger.ownerOf(operation));
        if (owner && record.scope.isNull() && m_ledger.access().isRestricted(owner->scope))
            return Error{ErrorCode::Forbidden,
                         change.unit +
                             ": this file is restricted, and the record was made where "
                             "everybody reads it. Write it anew in that file"};
    }
    return {};
}

Result<void> Judge::checkNotCancelled(const StoredRecord& record, const Writer& writer,
                                      int recordsMax) {
    RecordPtr holds;  // what `current` points to
    const StoredRecord* current = &record;
    for (int i = 0; i < recordsMax && current != nullptr; ++i) {
        const auto author = splitName(current->state.versionOf(kLifeUnit));
        const bool own = author && author->device == writer.device.id;
        const bool known = own || writer.seen >= current->lifeRevision;
        if (isCancelled(current->state) && known)
            return Error{ErrorCode::Invalid, "the " + current->kind +
                                                 " was cancelled, and the author had seen it. "
                                                 "Bring it back first"};
        holds = above(*current);
        current = holds.get();
    }
    return {};
}

}  // namespace banso::sync
