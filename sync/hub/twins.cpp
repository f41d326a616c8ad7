// SPDX-License-Identifier: Apache-2.0
#include "sync/hub/twins.h"

#include <algorithm>

#include "shared/domain/business.h"
#include "shared/domain/figure.h"
#include "shared/domain/kinds.h"
#include "shared/schema/check.h"

namespace banso::sync {
namespace {

/// Records joined one to the other in a row. People join two; more than these are a mistake.
constexpr std::int64_t kJoinedMax = 8;

RecordId aliasIn(std::string_view value) {
    if (value == "null") return {};
    const auto document = json::Document::parse(value);
    const auto text = document ? document->root().string() : std::nullopt;
    const auto id = text ? RecordId::parse(*text) : Result<RecordId>(RecordId{});
    return id ? *id : RecordId{};
}

RecordId aliasOf(const StoredRecord& record) {
    const bool isBusiness = record.kind == kindOf<Business>().name;
    return isBusiness ? aliasIn(record.state.value(kAliasUnit)) : RecordId{};
}

bool isThere(const StoredRecord& record) {
    return record.state.value(kLifeUnit) == "null";
}

bool isAmong(const std::vector<RecordId>& ids, RecordId id) {
    return std::ranges::find(ids, id) != ids.end();
}

std::vector<std::string> unitsOf(const StoredRecord& record) {
    std::vector<std::string> names;
    for (const auto& [unit, value] : record.state.units()) names.push_back(unit);
    return names;
}

Result<void> oneIsRestricted() {
    return Error{ErrorCode::Invalid,
                 "alias: of two businesses one is restricted; restrict the other first, or open "
                 "this one"};
}

}  // namespace

bool Twins::lands(std::string_view unit) {
    // Who sees a record's file is said of that file alone.
    return unit != kAliasUnit && unit != kLifeUnit && unit != kRestrictedUnit;
}

UnitOutcome Twins::judge(const StoredRecord& standing, const UnitChange& change) {
    return change.value == standing.state.value(change.unit) ? UnitOutcome::Same
                                                             : UnitOutcome::Conflict;
}

bool Twins::moves(const StoredRecord& record, const Operation& operation) {
    return std::ranges::any_of(operation.changes, [&](const UnitChange& change) {
        return change.unit == kAliasUnit && change.value != record.state.value(kAliasUnit);
    });
}

RecordPtr Twins::standingFor(const StoredRecord& record) {
    const RecordId alias = aliasOf(record);
    return alias.isNull() ? nullptr : standingOf(alias);
}

RecordPtr Twins::standingOf(RecordId business) {
    auto record = m_store.record(business);
    for (std::int64_t i = 0; i < kJoinedMax && record; ++i) {
        const RecordId next = aliasOf(*record);
        if (next.isNull()) break;
        record = m_store.record(next);
    }
    return record;
}

std::int64_t Twins::depthBelow(RecordId business) {
    std::int64_t depth = 0;
    for (const RecordId below : m_store.joinedTo(business))
        depth = std::max(depth, 1 + depthBelow(below));
    return depth;
}

bool Twins::closesCircle(const StoredRecord& record, std::string_view alias) {
    RecordId next = aliasIn(alias);
    for (std::int64_t length = depthBelow(record.id) + 1; !next.isNull(); ++length) {
        if (next == record.id || length > kJoinedMax) return true;
        const auto above = m_store.record(next);
        next = above ? aliasOf(*above) : RecordId{};
    }
    return false;
}

/// Whether its file is one of the restricted when the save stands.
bool Twins::willBeRestricted(RecordId business, const Save& save) {
    const auto stored = m_store.record(business);
    const StoredRecord none;
    const RecordState& before = stored ? stored->state : none.state;
    for (const Operation& operation : save.operations) {
        if (operation.record != business) continue;
        for (const UnitChange& change : operation.changes) {
            if (change.unit != kRestrictedUnit) continue;
            // What contradicts somebody else's value waits, and that one stands.
            const std::string_view version = before.versionOf(change.unit);
            const bool stands =
                !stored || m_conflicts.follow(change.base, change.unit, version) == version;
            if (stands) return change.value == "true";
        }
    }
    return before.value(kRestrictedUnit) == "true";
}

Result<void> Twins::check(const StoredRecord& record, const UnitChange& change, const Save& save) {
    const RecordId alias = aliasIn(change.value);
    if (alias.isNull() || alias == aliasOf(record)) return {};
    const bool isMade = std::ranges::any_of(
        save.operations, [&](const Operation& made) { return made.record == alias; });
    const auto named = m_store.record(alias);
    const auto isOneRestricted = [&](RecordId standing) {
        return willBeRestricted(record.id, save) != willBeRestricted(standing, save);
    };
    if (!named && isMade) return isOneRestricted(alias) ? oneIsRestricted() : Result<void>{};
    if (!named || named->kind != kindOf<Business>().name)
        return Error{ErrorCode::Invalid, "alias: the business to join to is not known here"};
    if (!isThere(*named))
        return Error{ErrorCode::Invalid, "alias: the business to join to was cancelled"};
    const auto standing = standingOf(alias);
    if (!standing || closesCircle(record, change.value)) return {};
    if (!m_ledger.access().mayRead(save.person, standing->scope))
        return Error{ErrorCode::Forbidden, "alias: the business to join to is with somebody else"};
    if (isOneRestricted(standing->id)) return oneIsRestricted();
    for (const auto& [unit, value] : record.state.units()) {
        Conflicts::Sides more = m_conflicts.candidates(record, unit);
        const bool differs = value != "null" && value != standing->state.value(unit);
        if (differs) more[OperationName(record.state.versionOf(unit))].value = value;
        if (lands(unit) && !m_conflicts.hasRoom(*standing, unit, more))
            return Error{ErrorCode::TooLarge,
                         unit + ": too many values wait there for a decision already"};
    }
    return {};
}

void Twins::aliasChanged(StoredRecord& record, std::string_view before) {
    const RecordId old = aliasIn(before);
    // A decision that keeps the join opens nothing again that was decided since.
    if (old == aliasOf(record)) return;
    if (!old.isNull())
        if (const auto standing = standingOf(old)) part(record, StoredRecord(*standing));
    if (const auto standing = standingFor(record)) join(record, StoredRecord(*standing));
}

void Twins::told(StoredRecord& record, bool isNew, std::string_view aliasBefore,
                 const std::vector<std::string>& units) {
    figureChanged(record, isNew, units);
    if (aliasBefore != record.state.value(kAliasUnit)) {
        aliasChanged(record, aliasBefore);
    } else if (const auto found = standingFor(record)) {
        StoredRecord standing = *found;
        offer(record, standing, units);
        m_store.putRecord(standing);
    }
    m_store.putRecord(record);
    if (!isNew || record.kind != kindOf<Business>().name) return;
    for (const RecordId id : withBelow(record.id)) {
        if (id == record.id) continue;
        StoredRecord joined = *m_store.record(id);
        if (const auto standing = standingFor(joined)) join(joined, StoredRecord(*standing));
        m_store.putRecord(joined);
    }
}

void Twins::join(StoredRecord& joined, StoredRecord standing) {
    offer(joined, standing, unitsOf(joined));
    for (const std::string& unit : m_conflicts.openUnits(joined)) {
        if (!lands(unit)) continue;
        const auto all = [](const ConflictSide&) { return true; };
        for (auto& [name, side] : m_conflicts.take(joined, unit, all, "joined")) {
            if (side.joined.isNull()) side.joined = joined.id;
            m_conflicts.give(standing, unit, name, side);
        }
    }
    m_store.putRecord(standing);
    const Ids group = withBelow(standing.id);
    for (const RecordId business : withBelow(joined.id))
        for (StoredRecord& figure : m_store.ownedBy(business))
            if (figure.kind == kindOf<Figure>().name) meet(figure, group);
}

void Twins::part(StoredRecord& record, StoredRecord standing) {
    const Ids parted = withBelow(record.id);
    const auto isParted = [&](const ConflictSide& side) { return isAmong(parted, side.joined); };
    for (const std::string& unit : m_conflicts.openUnits(standing)) {
        for (auto& [name, side] : m_conflicts.take(standing, unit, isParted, "parted")) {
            if (side.joined == record.id) side.joined = {};
            // What stands on the record stands there again.
            if (name != record.state.versionOf(unit)) m_conflicts.give(record, unit, name, side);
        }
    }
    m_store.putRecord(standing);
    partFigures(parted, withBelow(standing.id));
}

/// The units of `from` that differ become candidates on `to`.
void Twins::offer(const StoredRecord& from, StoredRecord& to,
                  const std::vector<std::string>& units) {
    const KindInfo& kind = *findKind(from.kind);
    for (const std::string& unit : units) {
        const std::string_view value = from.state.value(unit);
        if (value == "null" || !lands(unit) || placesRecord(kind, unit)) continue;
        const OperationName version(from.state.versionOf(unit));
        ConflictSide side = m_conflicts.sideOf(version, value);
        side.joined = from.id;
        m_conflicts.give(to, unit, version, std::move(side));
    }
}

void Twins::addBelow(RecordId business, Ids& group) {
    for (const RecordId below : m_store.joinedTo(business)) {
        group.push_back(below);
        addBelow(below, group);
    }
}

/// The record and all that are joined to it, in the order in which their figures count.
Twins::Ids Twins::withBelow(RecordId business) {
    Ids group{business};
    addBelow(business, group);
    std::sort(group.begin() + 1, group.end());
    return group;
}

/// The figures of the same months and measure that these businesses have, this one among them.
std::vector<StoredRecord> Twins::figuresLike(const StoredRecord& figure, const Ids& businesses) {
    std::vector<StoredRecord> found;
    Units units = figure.state.units();
    for (const RecordId business : businesses) {
        units["business"] = json::quoted(business.text());
        auto other = m_store.record(naturalId(kindOf<Figure>(), units));
        if (other && isThere(*other)) found.push_back(*other);
    }
    return found;
}

/// The first of the figures counts; this one is a candidate there, or the others are here.
void Twins::meet(StoredRecord& figure, const Ids& group) {
    if (!isThere(figure)) return;
    auto figures = figuresLike(figure, group);
    if (figures.empty()) return;
    StoredRecord& counting = figures.front();
    if (counting.id != figure.id) {
        offer(figure, counting, unitsOf(figure));
    } else {
        for (const StoredRecord& other : figures)
            if (other.id != figure.id) offer(other, counting, unitsOf(other));
        figure = counting;
    }
    m_store.putRecord(counting);
}

void Twins::restricted(const StoredRecord& business) {
    const auto standing = standingFor(business);
    const RecordId advisor = m_ledger.access().responsible(business.id);
    for (const RecordId id : withBelow(standing ? standing->id : business.id)) {
        StoredRecord other = *m_store.record(id);
        if (id == business.id || other.state.value(kRestrictedUnit) == "true") continue;
        Units units{{std::string(kRestrictedUnit), "true"}};
        // Else nobody but supervisors would have that one.
        if (!advisor.isNull() && m_ledger.access().responsible(id).isNull())
            units[std::string(kAdvisorUnit)] = json::quoted(advisor.text());
        m_ledger.writeByHub(other, units);
    }
}

void Twins::figureChanged(StoredRecord& figure, bool isNew, const std::vector<std::string>& units) {
    if (figure.kind != kindOf<Figure>().name || figure.owner.isNull()) return;
    const auto standing = standingOf(figure.owner);
    if (!standing) return;
    const Ids group = withBelow(standing->id);
    if (group.size() == 1) return;
    if (isNew) return meet(figure, group);
    auto figures = figuresLike(figure, group);
    if (figures.empty() || figures.front().id == figure.id) return;
    StoredRecord& counting = figures.front();
    const auto isOld = [&](const ConflictSide& side) { return side.joined == figure.id; };
    for (const std::string& unit : units) m_conflicts.take(counting, unit, isOld, "joined");
    offer(figure, counting, units);
    m_store.putRecord(counting);
}

/// Figures that met stand each for itself again.
void Twins::partFigures(const Ids& parted, const Ids& others) {
    const auto takeBack = [&](StoredRecord& from, RecordId of) {
        const auto isOf = [&](const ConflictSide& side) { return side.joined == of; };
        for (const std::string& unit : m_conflicts.openUnits(from))
            m_conflicts.take(from, unit, isOf, "parted");
        m_store.putRecord(from);
    };
    for (const RecordId business : parted) {
        for (StoredRecord& figure : m_store.ownedBy(business)) {
            if (figure.kind != kindOf<Figure>().name) continue;
            for (StoredRecord& other : figuresLike(figure, others)) {
                takeBack(other, figure.id);
                takeBack(figure, other.id);
            }
        }
    }
}

}  // namespace banso::sync
