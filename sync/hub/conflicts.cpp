// SPDX-License-Identifier: Apache-2.0
#include "sync/hub/conflicts.h"

#include <algorithm>

#include "shared/base/limits.h"

namespace banso::sync {
namespace {

/// Chains of "counts as" are as long as equal values were typed one after the other.
constexpr int kFollowMax = 100;

bool isCandidate(const ConflictSide& side) {
    return !side.standing.value_or(false) && !side.settled.value_or(false);
}

}  // namespace

OperationName Conflicts::follow(OperationName base, std::string_view unit,
                                std::string_view standing) {
    for (int i = 0; i < kFollowMax && !base.empty() && base != standing; ++i) {
        const auto fate = m_store.fate(base, unit);
        if (!fate || fate->kind != Fate::Kind::CountsAs) break;
        base = fate->target;
    }
    return base;
}

Conflicts::Open Conflicts::find(const StoredRecord& subject, std::string_view unit) {
    if (subject.openConflicts == 0) return {};
    const RecordId id = m_store.openConflict(subject.id, unit);
    if (id.isNull()) return {};
    const auto stored = m_store.record(id);
    BANSO_ASSERT(stored != nullptr);
    return {id, fromUnits<Conflict>(id, stored->state.units())};
}

Conflicts::Open Conflicts::open(StoredRecord& subject, std::string_view unit,
                                const OperationName& first) {
    Open opened;
    opened.id = RecordId::natural("conflict", subject.id, std::string(unit) + "\n" + first);
    opened.conflict.subjectKind = subject.kind;
    opened.conflict.subject = subject.id;
    opened.conflict.business = subject.scope;
    opened.conflict.subjectUnit = unit;
    m_store.putOpenConflict(subject.id, unit, opened.id);
    ++subject.openConflicts;
    return opened;
}

Author Conflicts::authorOf(std::string_view version) {
    const auto parts = splitName(version);
    if (!parts) return {};
    Author author{DeviceId(parts->device), parts->sequence, {}, {}};
    if (const auto device = m_store.device(parts->device)) author.person = device->person;
    const auto stored = m_store.answer(parts->device, parts->sequence);
    const auto line = stored ? json::Document::parse(stored->line) : json::Document::parse("{}");
    const std::int64_t revision = line ? line->root().integer("rev").value_or(0) : 0;
    if (revision == 0) return author;
    const auto rows = m_store.historyAfter(revision - 1, 1);
    if (!rows.empty() && rows.front().device == parts->device) author.at = rows.front().at;
    return author;
}

ConflictSide Conflicts::sideOf(std::string_view version, std::string_view value) {
    const Author author = authorOf(version);
    ConflictSide side;
    side.value = value;
    side.person = author.person;
    if (author.at != Instant{}) side.at = author.at;
    return side;
}

void Conflicts::putStanding(Open& open, const StoredRecord& subject) {
    const std::string& unit = open.conflict.subjectUnit;
    std::erase_if(open.conflict.sides,
                  [](const auto& side) { return side.second.standing.value_or(false); });
    const std::string_view version = subject.state.versionOf(unit);
    if (version.empty()) return;
    ConflictSide side = sideOf(version, subject.state.value(unit));
    side.standing = true;
    open.conflict.sides[std::string(version)] = std::move(side);
}

/// What stands on a joined record has its fate there, whatever becomes of it where it waits.
void Conflicts::putFate(const OperationName& name, std::string_view unit, const ConflictSide& side,
                        const Fate& fate) {
    const auto joined = side.joined.isNull() ? nullptr : m_store.record(side.joined);
    if (!joined || joined->state.versionOf(unit) != name) m_store.putFate(name, unit, fate);
}

std::int64_t Conflicts::keep(Open& open, StoredRecord& subject, std::string_view how,
                             RecordId person) {
    const bool undecided = std::ranges::any_of(
        open.conflict.sides, [](const auto& side) { return isCandidate(side.second); });
    if (!undecided) {
        open.conflict.closed = true;
        open.conflict.closedHow = how;
        open.conflict.closedBy = person;
        m_store.removeOpenConflict(subject.id, open.conflict.subjectUnit);
        --subject.openConflicts;
    }
    return m_ledger.bring("conflict", open.id, toUnits(open.conflict));
}

bool Conflicts::hasRoom(const StoredRecord& subject, std::string_view unit, const Sides& more) {
    Sides all = find(subject, unit).conflict.sides;
    all.insert(more.begin(), more.end());
    std::size_t bytes = 0;
    for (const auto& [name, side] : all) bytes += side.value.size();
    // Beside the candidates there is the standing value. As text in JSON a value may double.
    return more.empty() || (all.size() <= limits::kConflictCandidates + 1 &&
                            2 * bytes <= limits::kPullLineBytes / 2);
}

std::int64_t Conflicts::addCandidate(StoredRecord& subject, const UnitChange& change,
                                     const Author& author, RecordId joined) {
    Open found = find(subject, change.unit);
    if (!found.exists()) found = open(subject, change.unit, author.name());
    auto& sides = found.conflict.sides;
    // The author built on a value of their own that is a candidate: this one takes its place.
    const OperationName base = follow(change.base, change.unit, {});
    const auto parts = splitName(base);
    const auto own = sides.find(base);
    if (parts && parts->device == author.device && own != sides.end() && isCandidate(own->second))
        sides.erase(own);
    putStanding(found, subject);
    ConflictSide side;
    side.value = change.value;
    side.person = author.person;
    side.joined = joined;
    if (author.at != Instant{}) side.at = author.at;
    sides[author.name()] = std::move(side);
    m_store.putFate(author.name(), change.unit, {Fate::Kind::Candidate, found.id.text()});
    return keep(found, subject, {}, {});
}

void Conflicts::settle(Open& open, const StoredRecord& subject, const UnitChange& change,
                       const OperationName& decision) {
    for (const OperationName& settled : change.settles) {
        const auto side = open.conflict.sides.find(settled);
        if (side == open.conflict.sides.end() || !isCandidate(side->second)) continue;
        side->second.settled = true;
        if (side->second.value == subject.state.value(change.unit))
            putFate(settled, change.unit, side->second, {Fate::Kind::CountsAs, decision});
    }
}

void Conflicts::fellAway(StoredRecord& subject, const UnitChange& change, const Author& author) {
    const OperationName standing(subject.state.versionOf(change.unit));
    m_store.putFate(author.name(), change.unit, {Fate::Kind::CountsAs, standing});
    Open found = find(subject, change.unit);
    if (!found.exists()) return;
    const OperationName base = follow(change.base, change.unit, {});
    const auto parts = splitName(base);
    const auto own = found.conflict.sides.find(base);
    bool changed = false;
    if (parts && parts->device == author.device && own != found.conflict.sides.end() &&
        isCandidate(own->second)) {
        found.conflict.sides.erase(own);
        changed = true;
    }
    if (change.isDecision()) {
        settle(found, subject, change, standing);
        changed = true;
    }
    if (changed)
        keep(found, subject, change.isDecision() ? "decided" : "same_value", author.person);
}

void Conflicts::standingChanged(StoredRecord& subject, const UnitChange& change,
                                const Author& author) {
    Open found = find(subject, change.unit);
    if (!found.exists()) return;
    if (change.isDecision()) settle(found, subject, change, author.name());
    for (auto& [name, side] : found.conflict.sides) {
        if (!isCandidate(side) || side.value != change.value) continue;
        side.settled = true;
        // A cancel may have stood until somebody worked on. Who saw it then knows nothing of the
        // one that stands now.
        if (change.unit != kLifeUnit)
            putFate(name, change.unit, side, {Fate::Kind::CountsAs, author.name()});
    }
    putStanding(found, subject);
    keep(found, subject, change.isDecision() ? "decided" : "same_value", author.person);
}

std::vector<std::string> Conflicts::openUnits(const StoredRecord& subject) {
    std::vector<std::string> units;
    if (subject.openConflicts == 0) return units;
    for (const StoredRecord& owned : m_store.ownedBy(subject.id)) {
        if (owned.kind != kindOf<Conflict>().name) continue;
        auto conflict = fromUnits<Conflict>(owned.id, owned.state.units());
        if (!conflict.closed.value_or(false)) units.push_back(std::move(conflict.subjectUnit));
    }
    return units;
}

Conflicts::Sides Conflicts::candidates(const StoredRecord& subject, std::string_view unit) {
    Sides sides = find(subject, unit).conflict.sides;
    std::erase_if(sides, [](const auto& side) { return !isCandidate(side.second); });
    return sides;
}

Conflicts::Sides Conflicts::take(StoredRecord& subject, std::string_view unit,
                                 const std::function<bool(const ConflictSide&)>& which,
                                 std::string_view how) {
    Sides taken;
    Open found = find(subject, unit);
    if (!found.exists()) return taken;
    for (const auto& [name, side] : found.conflict.sides)
        if (isCandidate(side) && which(side)) taken.emplace(name, side);
    if (taken.empty()) return taken;
    for (const auto& [name, side] : taken) found.conflict.sides.erase(name);
    keep(found, subject, how, {});
    return taken;
}

void Conflicts::forget(RecordId conflict, RecordId joined) {
    Open found{conflict, fromUnits<Conflict>(conflict, m_store.record(conflict)->state.units())};
    std::erase_if(found.conflict.sides,
                  [&](const auto& side) { return side.second.joined == joined; });
    if (found.conflict.closed.value_or(false)) {
        m_ledger.bring("conflict", conflict, toUnits(found.conflict));
        return;
    }
    StoredRecord subject = *m_store.record(found.conflict.subject);
    keep(found, subject, "parted", {});
    m_store.putRecord(subject);
}

void Conflicts::give(StoredRecord& subject, std::string_view unit, const OperationName& name,
                     ConflictSide side) {
    if (side.value == subject.state.value(unit)) {
        const OperationName standing(subject.state.versionOf(unit));
        putFate(name, unit, side, {Fate::Kind::CountsAs, standing});
        return;
    }
    Open found = find(subject, unit);
    if (!found.exists()) found = open(subject, unit, name);
    putStanding(found, subject);
    putFate(name, unit, side, {Fate::Kind::Candidate, found.id.text()});
    found.conflict.sides[name] = std::move(side);
    keep(found, subject, {}, {});
}

void Conflicts::seenBefore(StoredRecord& subject, const UnitChange& change, const Author& author,
                           RecordId written) {
    std::vector<OperationName> names{change.base};
    names.insert(names.end(), change.settles.begin(), change.settles.end());
    Open found = find(subject, change.unit);
    bool changed = false;
    for (const OperationName& name : names) {
        if (name.empty() || name == subject.state.versionOf(change.unit)) continue;
        if (found.exists()) {
            const auto side = found.conflict.sides.find(name);
            if (side != found.conflict.sides.end() && isCandidate(side->second)) {
                side->second.settled = true;
                changed = true;
            }
        }
        const auto fate = m_store.fate(name, change.unit);
        if (fate && fate->kind != Fate::Kind::Candidate) continue;
        // Of others' work only what stands is built upon.
        const auto parts = splitName(name);
        const bool isOthers = name == change.base && parts && parts->device != author.device;
        m_store.putFate(name, change.unit,
                        {isOthers ? Fate::Kind::BuiltUpon : Fate::Kind::Stood, written.text()});
    }
    if (changed) keep(found, subject, "superseded", {});
}

}  // namespace banso::sync
