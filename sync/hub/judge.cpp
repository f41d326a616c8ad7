// SPDX-License-Identifier: Apache-2.0
#include "sync/hub/judge.h"

#include <algorithm>
#include <set>

#include "shared/base/limits.h"
#include "shared/domain/business.h"
#include "shared/domain/kinds.h"
#include "shared/schema/check.h"

namespace banso::sync {
namespace {

/// Records below this size have room for any save.
constexpr std::size_t kRoomCheckedBytes = 64 * 1024;
/// Owners of owners: business, plan, case, instruction. Deeper is a circle.
constexpr int kOwnersMax = 8;

bool isCancelled(const RecordState& state) {
    return state.value(kLifeUnit) != "null";
}

bool touches(const Operation& operation, std::string_view unit) {
    return std::ranges::any_of(operation.changes,
                               [&](const UnitChange& change) { return change.unit == unit; });
}

bool cancels(const Operation& operation) {
    return std::ranges::any_of(operation.changes, [](const UnitChange& change) {
        return change.unit == kLifeUnit && change.value != "null";
    });
}

/// Anybody can work out an id of version 8 beforehand. A record of another kind in the place of a
/// verdict or a contradiction would hide it from everybody.
Result<void> checkNewId(const Operation& operation) {
    const KindInfo* kind = findKind(operation.kind);
    const bool isChecked = kind != nullptr && !kind->naturalKey.empty();
    if (!operation.record.isNatural() || isChecked) return {};
    return Error{ErrorCode::Invalid, "this id is only for a kind with a natural key"};
}

Error at(std::size_t place, Error error) {
    error.detail = "operation " + std::to_string(place + 1) + ": " + error.detail;
    return error;
}

}  // namespace

Judge::Judge(Ledger& ledger, Conflicts& conflicts)
    : m_ledger(ledger),
      m_store(ledger.store()),
      m_conflicts(conflicts),
      m_twins(ledger, conflicts) {}

std::int64_t Judge::seenRevision(const Save& save) {
    return save.seen.epoch == m_store.setting("epoch") ? save.seen.revision : 0;
}

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
        if (auto free = checkNewId(save.operations[i]); isNew && !free) return at(i, free.error());
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

std::vector<Answer> Judge::apply(const Save& sent, const DeviceRow& device, bool first) {
    const auto named = m_hearsay.asNamedHere(sent, device.id);
    const Save& save = named ? *named : sent;
    std::vector<Answer> answers;
    std::int64_t sequence = save.first;
    const std::int64_t seen = seenRevision(save);
    for (const Operation& operation : save.operations) {
        const Author author{device.id, sequence++, save.person, save.at};
        answers.push_back(applyOperation(operation, author, seen, first));
    }
    return answers;
}

UnitOutcome Judge::judge(const StoredRecord& record, const StoredRecord* standing,
                         const UnitChange& change, const Author& author, std::int64_t seen) {
    const bool isJoin = record.kind == kindOf<Business>().name && change.unit == kAliasUnit;
    if (isJoin && change.value != record.state.value(kAliasUnit) &&
        m_twins.closesCircle(record, change.value))
        return UnitOutcome::Conflict;
    // A creation says nothing about what it leaves empty, and stands over nobody's value: a base
    // that it names (of an operation that never came) has nothing to be compared with.
    if (record.state.isNew()) return change.value == "null" ? UnitOutcome::Same : UnitOutcome::Set;
    if (m_hearsay.hasStood(author.name(), record.id, change.unit)) return UnitOutcome::Stood;
    if (standing != nullptr && Twins::lands(change.unit)) return Twins::judge(*standing, change);
    const std::string_view version = record.state.versionOf(change.unit);
    const OperationName base = m_conflicts.follow(change.base, change.unit, version);
    const UnitOutcome outcome = judgeUnit(
        {record.state.value(change.unit), version, change.value, base, change.isDecision()});
    if (outcome != UnitOutcome::Set) return outcome;
    // What its device made later it has not seen, whatever the base counts as.
    if (m_hearsay.isBefore(author.name(), version, change.unit)) return UnitOutcome::Conflict;
    const bool isCancel = change.unit == kLifeUnit && change.value != "null";
    // A decision too: what came after the contradiction was shown is not decided by it.
    return isCancel && !hasSeenAll(record, author.device, seen) ? UnitOutcome::Conflict : outcome;
}

Answer Judge::applyOperation(const Operation& operation, const Author& author, std::int64_t seen,
                             bool first) {
    const auto known = m_store.record(operation.record);
    StoredRecord record = known ? *known : Ledger::makeRecord(operation);
    const bool isNew = record.state.isNew();
    const bool wasCancelled = isCancelled(record.state);
    const bool othersChanged = !isNew && record.revisionByOthers(author.device) > seen;

    const std::string aliasBefore(record.state.value(kAliasUnit));
    std::optional<StoredRecord> standing;
    if (const auto found = m_twins.standingFor(record)) standing = *found;
    const auto lands = [&](const UnitChange& c) { return standing && Twins::lands(c.unit); };

    std::vector<UnitOutcome> outcomes;
    std::vector<std::string> set;
    for (const UnitChange& change : operation.changes)
        outcomes.push_back(judge(record, standing ? &*standing : nullptr, change, author, seen));
    for (std::size_t i = 0; i < outcomes.size(); ++i) {
        if (outcomes[i] != UnitOutcome::Set) continue;
        const UnitChange& change = operation.changes[i];
        record.state.set(change.unit, change.value, author.name());
        set.push_back(change.unit);
        if (record.owner.isNull() && !isNew) record.owner = Ledger::makeRecord(operation).owner;
    }

    Answer answer{author.sequence, Outcome::Applied, 0, {}, {}, {}, {}, false};
    if (!set.empty()) {
        HistoryRow row;
        row.operation = operation.text;
        // Where a file gets it that may be leaving there, its tablet hears that the record stays.
        row.echo = first && (isNew || record.owner == known->owner);
        row.late = m_ledger.access().isLate(author.person, record.scope);
        if (set.size() < operation.changes.size()) row.only = set;
        row.whole = wasCancelled && !isCancelled(record.state);
        answer.revision = m_ledger.write(record, author, std::move(row));
        if (othersChanged) answer.outcome = Outcome::Merged;
    }
    for (std::size_t i = 0; i < outcomes.size(); ++i) {
        const UnitChange& change = operation.changes[i];
        StoredRecord& subject = lands(change) ? *standing : record;
        const RecordId joined = lands(change) ? record.id : RecordId{};
        switch (outcomes[i]) {
            case UnitOutcome::Set:
                m_conflicts.standingChanged(record, change, author);
                break;
            case UnitOutcome::Stood:
                m_conflicts.seenBefore(subject, change, author, record.id);
                answer.units.emplace(change.unit, "same");
                break;
            case UnitOutcome::Same:
                if (!subject.state.isNew()) m_conflicts.fellAway(subject, change, author);
                answer.units.emplace(change.unit, "same");
                break;
            case UnitOutcome::Conflict:
                answer.revision =
                    std::max(answer.revision, contradict(subject, change, author, joined));
                answer.units.emplace(change.unit, "conflict");
                answer.outcome = Outcome::Conflict;
                break;
        }
    }
    if (standing) m_store.putRecord(*standing);
    const RecordId file = standing ? standing->scope : record.scope;
    if (answer.outcome == Outcome::Conflict && !m_ledger.access().mayRead(author.person, file))
        answer.with = m_ledger.access().responsible(file);
    settle(record, operation, isNew, set, aliasBefore);
    return answer;
}

void Judge::settle(StoredRecord& record, const Operation& operation, bool isNew,
                   const std::vector<std::string>& set, std::string_view aliasBefore) {
    if (!record.state.isNew()) m_store.putRecord(record);
    if (isNew) m_ledger.giveNumber(record);
    if (!touches(operation, kLifeUnit) && isCancelled(record.state)) bringBack(record);
    if (std::ranges::find(set, kAliasUnit) != set.end()) {
        m_twins.aliasChanged(record, aliasBefore);
        m_store.putRecord(record);
    }
    if (!set.empty()) m_twins.figureChanged(record, isNew, set);
    if (!cancels(operation)) bringBackAbove(record);
}

bool Judge::hasSeenAll(const StoredRecord& record, std::string_view device, std::int64_t seen,
                       int depth) {
    // A circle of owners, which only a forged reference makes, has no end to be seen.
    if (depth > kOwnersMax || record.revisionByOthers(device) > seen) return false;
    return std::ranges::all_of(m_store.ownedBy(record.id),
                               [&](const StoredRecord& owned) {
                                   const KindInfo* kind = findKind(owned.kind);
                                   const bool byPeople =
                                       kind == nullptr || kind->kindClass == KindClass::Shared;
                                   const bool openConflict = owned.kind == "conflict" &&
                                                             owned.state.value("state") == "null";
                                   return (!byPeople && !openConflict) ||
                                          hasSeenAll(owned, device, seen, depth + 1);
                               }) &&
           std::ranges::all_of(m_store.joinedTo(record.id), [&](RecordId joined) {
               return hasSeenAll(*m_store.record(joined), device, seen, depth + 1);
           });
}

std::int64_t Judge::contradict(StoredRecord& record, const UnitChange& change, const Author& author,
                               RecordId joined) {
    const bool there = change.unit == kLifeUnit && change.value == "null";
    if (!there) return m_conflicts.addCandidate(record, change, author, joined);
    // Of a contradiction about `life`, "there" stands until a person decides.
    bringBack(record);
    m_conflicts.fellAway(record, change, author);
    return record.revision;
}

/// Somebody who had not seen the cancel works on: the record is there again, and the cancel waits
/// for a person as a candidate.
void Judge::bringBack(StoredRecord& record) {
    const OperationName cancelName(record.state.versionOf(kLifeUnit));
    const std::string cancelValue(record.state.value(kLifeUnit));
    m_ledger.writeByHub(record, {{std::string(kLifeUnit), "null"}}, HubWork::BringBack);
    const Author author = m_conflicts.authorOf(cancelName);
    if (author.device.empty()) return;
    m_conflicts.addCandidate(record, {std::string(kLifeUnit), {}, cancelValue, {}}, author);
    m_store.putRecord(record);
}

RecordPtr Judge::above(const StoredRecord& record) {
    return record.owner.isNull() ? m_twins.standingFor(record) : m_store.record(record.owner);
}

void Judge::bringBackAbove(const StoredRecord& record) {
    auto next = above(record);
    for (int i = 0; i < kOwnersMax && next; ++i) {
        if (isCancelled(next->state)) {
            StoredRecord back = *next;
            bringBack(back);
        }
        next = above(*next);
    }
}

}  // namespace banso::sync
