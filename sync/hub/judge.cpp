// SPDX-License-Identifier: Apache-2.0
#include "sync/hub/judge.h"

#include <algorithm>

#include "shared/domain/business.h"
#include "shared/domain/kinds.h"
#include "sync/hub/touched.h"

namespace banso::sync {

Judge::Judge(Ledger& ledger, Conflicts& conflicts)
    : m_ledger(ledger),
      m_store(ledger.store()),
      m_conflicts(conflicts),
      m_twins(ledger, conflicts) {}

std::int64_t Judge::seenRevision(const Save& save) {
    return save.seen.epoch == m_store.setting("epoch") ? save.seen.revision : 0;
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
    const bool isRestricted = record.kind == kindOf<Business>().name &&
                              std::ranges::find(set, kRestrictedUnit) != set.end() &&
                              record.state.value(kRestrictedUnit) == "true";
    if (isRestricted) m_twins.restricted(record);
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
