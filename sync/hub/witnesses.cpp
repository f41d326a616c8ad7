// SPDX-License-Identifier: Apache-2.0
#include "sync/hub/witnesses.h"

#include <algorithm>

#include "shared/base/limits.h"
#include "shared/domain/business.h"
#include "shared/domain/drift.h"
#include "shared/domain/kinds.h"
#include "shared/schema/codec.h"

namespace banso::sync {
namespace {

constexpr const char* kCases = "driftCases";
/// 0 when the answer has none.
std::int64_t revisionIn(const StoredAnswer& answer) {
    const auto line = json::Document::parse(answer.line);
    return line->root().integer("rev").value_or(0);
}

/// Which business it was joined to; none where it was not, or is no business.
RecordId joinedTo(const WholeRecord& witness) {
    if (witness.kind != kindOf<Business>().name) return {};
    return fromUnits<Business>(witness.id, witness.units).alias;
}

}  // namespace

void Witnesses::restored() {
    for (const DeviceRow& device : m_store.devices()) {
        m_store.putSetting(Hearsay::rememberedKey(device.id), std::to_string(device.lastSequence));
        m_hearsay.putLost(device.id, {});
    }
    m_epochs.restored();
    m_store.putSetting(Hearsay::rememberedKey(kHubDevice),
                       std::to_string(m_store.number("hubSequence")));
    m_store.putSetting(Hearsay::rememberedKey(kCases), std::to_string(m_store.number(kCases)));
}

bool Witnesses::areAwaited(const DeviceRow& device, const DeviceHello& hello) {
    const std::string epoch = m_store.setting("epoch");
    if (!hello.goesOn || m_store.setting("remembers").empty() || hello.cursor.epoch == epoch)
        return false;
    if (hello.restored == epoch) return false;
    // One that was held up on the way may be from before its tablet was put back, and of two
    // tablets under one name the older file knows the fewest answers.
    const auto lost = m_hearsay.lost(device.id);
    if (!lost || hello.answered < lost->answered)
        m_hearsay.putLost(device.id,
                          Hearsay::Lost{hello.cursor.epoch, hello.answered, hello.cursor.revision});
    return !hello.cursor.epoch.empty();
}

bool Witnesses::areHeard(const DeviceRow& device, const DeviceHello& hello) {
    const std::string epoch = m_store.setting("epoch");
    if (!m_epochs.isBefore(hello.cursor.epoch) || hello.restored != epoch) return false;
    // Nor a copy that it names since.
    for (const DeviceId& each : {device.id, device.parent})
        if (!each.empty() && m_hearsay.hasToldAll(each)) return false;
    m_rights.emplace(m_store, m_ledger.access(), device);
    // Of two tablets under one name the other knows nothing of these answers.
    const auto lost = m_hearsay.lost(device.id);
    if (!lost || lost->epoch != hello.cursor.epoch || lost->revision != hello.cursor.revision)
        return true;
    m_hearsay.putWaited(device.id, hello.waited);
    return true;
}

void Witnesses::noteHeard(const DeviceRow& device, const DeviceHello& hello) {
    const bool isHere = hello.cursor.epoch == m_store.setting("epoch");
    if (isHere && !m_store.setting("remembers").empty()) m_hearsay.putToldAll(device.id);
}

/// Whether a tablet of that epoch and this chamber have in common that the operation set the unit.
bool Witnesses::isShared(const OperationName& name, RecordId record, std::string_view unit,
                         std::string_view epoch) {
    const Epochs::Common common = m_epochs.commonWith(epoch);
    // Of what stands since a witness told it its answer says nothing.
    const auto told = m_hearsay.toldOf(name, unit);
    if (told && told->record == record.text() && told->since > 0)
        return told->since <= common.revision;
    if (!m_hearsay.isRemembered(name)) return false;
    const auto parts = splitName(name);
    return parts->device == kHubDevice ? parts->sequence <= common.hubs
                                       : revisionOf(name) <= common.revision;
}

/// Since when it stands, as its answer says; what waited, since its entry was closed.
std::int64_t Witnesses::revisionOf(const OperationName& name) {
    const auto parts = splitName(name);
    const auto stored = parts ? m_store.answer(parts->device, parts->sequence) : std::nullopt;
    if (!stored) return 0;
    if (const std::int64_t revision = revisionIn(*stored); revision > 0) return revision;
    const auto entry = m_store.record(RecordId::natural(
        kindOf<QuarantineEntry>().name, {}, makeName(parts->device, stored->saveFirst)));
    return entry ? entry->revision : 0;
}

Witnesses::Weight Witnesses::weigh(const StoredRecord& record, std::string_view unit,
                                   std::string_view epoch, std::int64_t revision) {
    const OperationName standing(record.state.versionOf(unit));
    if (standing.empty() || isShared(standing, record.id, unit, epoch)) return Weight::Stands;
    // Under a name that was given again a witness may have told of another record.
    const auto told = m_hearsay.toldOf(standing, unit);
    if (told && told->record == record.id.text()) {
        // Of two witnesses of one epoch the one who had seen more of it is right.
        if (told->epoch == epoch) return told->revision < revision ? Weight::Stands : Weight::Known;
        // A tablet of the epoch in which it stands since it was told has heard it.
        if (told->now == epoch && told->since > 0) return Weight::Stands;
    }
    return Weight::Waits;
}

Result<std::vector<Act>> Witnesses::take(const DeviceRow& device, const DeviceHello& hello,
                                         json::Value line) {
    const auto witness = decodeWholeRecord(line);
    if (!witness) return witness.error();
    std::vector<Act> acts;
    const StoredRecord told = Ledger::makeRecord(witness->kind, witness->id, witness->units);
    if (m_erasures.cover(told)) {
        m_erasures.noteUnmade(told, witness->units);
        m_erasures.doubt(told.id, told.owner, device.id);
        return acts;
    }
    if (witness->kind == "conflict")
        takeConflict(hello.cursor.epoch, *witness);
    else if (witness->kind == "quarantine_entry")
        takeEntry(*witness);
    else
        acts = takeRecord(device, hello.cursor.epoch, *witness);
    if (const RecordId joined = joinedTo(*witness); !joined.isNull())
        m_erasures.doubt(witness->id, joined, device.id);
    return acts;
}

/// Under which name the value stands or waits here: where its own means other work, one of the
/// hub's. Nothing when it was told before.
std::optional<Author> Witnesses::named(Author author, Hearsay::Heard heard, const UnitChange& told,
                                       std::string_view epoch) {
    if (heard == Hearsay::Heard::Before) return std::nullopt;
    if (heard == Hearsay::Heard::Never) return author;
    const OperationName name = author.name();
    OperationName own = m_hearsay.renamed(name, told);
    const bool isNews = own.empty();
    if (isNews) {
        const Author hub = m_ledger.hubAuthor();
        author.device = hub.device;
        author.sequence = hub.sequence;
        own = author.name();
    }
    m_hearsay.rename(name, told, epoch, own);
    return isNews ? std::optional(author) : std::nullopt;
}

/// True when the value stands from now on.
bool Witnesses::takeUnit(StoredRecord& record, const UnitChange& told, const Author& author,
                         Weight weight, Told said) {
    if (weight == Weight::Known) return false;
    const std::string stood(record.state.value(told.unit));
    const OperationName name = author.name();
    const bool waits = weight == Weight::Waits;
    if (waits && stood == told.value) {
        m_store.putFate(name, told.unit, {Fate::Kind::CountsAs, told.base});
        return false;
    }
    // In a contradiction about `life` "there" stands.
    const bool isThere = told.unit == kLifeUnit && told.value == "null";
    if (waits && !isThere) {
        said.since = 0;
        m_hearsay.putTold(name, told.unit, said);
        // As it was joined before: when it is told to be joined now, what waits goes with it.
        const auto kept = m_store.record(record.id);
        if (kept && Twins::lands(told.unit) && m_twins.standingFor(*kept))
            wait(record.id, record.id, {told.unit, {}, told.value, {}}, author);
        else
            m_conflicts.addCandidate(record, {told.unit, {}, told.value, {}}, author);
        return false;
    }
    record.state.set(told.unit, told.value, name);
    m_hearsay.putStood(name, told.unit, said);
    m_conflicts.standingChanged(record, told, author);
    if (waits)
        m_conflicts.addCandidate(record, {told.unit, {}, stood, {}},
                                 m_conflicts.authorOf(told.base));
    return true;
}

std::vector<Act> Witnesses::takeRecord(const DeviceRow& device, std::string_view epoch,
                                       const WholeRecord& all) {
    const auto known = m_store.record(all.id);
    if (known && known->kind != all.kind) return {};
    const bool isLacking = !known;
    const auto counted = m_rights->counts(all, !isLacking);
    if (!counted) return {};
    const WholeRecord& witness = *counted;
    StoredRecord record =
        known ? *known : Ledger::makeRecord(witness.kind, witness.id, witness.units);
    // What was emptied must have a version of its own.
    if (isLacking) record.state = RecordState(witness.version, {}, {});
    Operation operation{witness.kind, witness.id, {}, {}};
    const std::string aliasBefore(record.state.value(kAliasUnit));
    for (const auto& [unit, value] : witness.units) {
        // Joined to one that was erased it is told as a client of its own: the tablet may not have
        // heard that they were parted.
        if (unit == kAliasUnit && m_erasures.hasGone(joinedTo(witness))) continue;
        const auto own = witness.versions.find(unit);
        const OperationName& version =
            own == witness.versions.end() ? witness.version : own->second;
        const UnitChange told{unit, OperationName(record.state.versionOf(unit)), value, {}};
        if (told.base == version && record.state.value(unit) == value) continue;
        // Every tablet has to get it in one line.
        if (record.state.encodedBytes() + value.size() > limits::kRecordBytes) continue;
        // What is not here at all stands as it was told, also under a name that a tablet whose file
        // was put back has given to other work since.
        const auto heard = isLacking ? Hearsay::Heard::Never
                                     : m_hearsay.hear(version, record.id, told,
                                                      isShared(version, record.id, unit, epoch));
        const auto author = named(m_conflicts.authorOf(version), heard, told, epoch);
        if (!author) continue;
        const bool isCircle = unit == kAliasUnit && m_twins.closesCircle(record, value);
        Weight weight = isCircle    ? Weight::Waits
                        : isLacking ? Weight::Stands
                                    : weigh(record, unit, epoch, witness.revision);
        if (weight == Weight::Stands && !isLacking && !m_rights->mayReplace(*known, unit))
            weight = Weight::Waits;
        Told said(witness.id, value);
        said.now = m_store.setting("epoch");
        said.epoch = epoch;
        said.revision = witness.revision;
        said.since = m_store.head() + 1;  // or a few later, in the same group
        if (takeUnit(record, told, *author, weight, said)) operation.changes.push_back(told);
    }
    if (operation.changes.empty()) {
        if (!record.state.isNew()) m_store.putRecord(record);
        return {};
    }
    // A record made without one may have got its owner in the epoch before.
    if (record.owner.isNull())
        record.owner = Ledger::makeRecord(record.kind, record.id, record.state.units()).owner;
    HistoryRow row;
    row.operation = encodeOperation(operation, kHubDevice);
    row.operation.back() = ',';
    row.operation += "\"witness\":\"" + device.id + "\"}";
    // The units have versions of their own, which only the whole record tells.
    row.whole = true;
    m_ledger.write(record, m_ledger.hubAuthor(), std::move(row));
    keepNumber(record);
    std::vector<std::string> units;
    for (const UnitChange& change : operation.changes) units.push_back(change.unit);
    m_twins.told(record, isLacking, aliasBefore, units);
    return actsOf(operation, operation.changes, device.person);
}

/// People count by it already: a later one that the restored hub gave to another case moves on.
void Witnesses::keepNumber(const StoredRecord& record) {
    if (record.kind != kindOf<DriftCase>().name) return;
    const auto number = fromUnits<DriftCase>(record.id, record.state.units()).number.value_or(0);
    const std::int64_t given = m_store.number(kCases);
    if (number > given) m_store.putSetting(kCases, std::to_string(number));
    if (number > given || number <= m_store.number(Hearsay::rememberedKey(kCases))) return;
    std::vector<StoredRecord> twice;
    m_store.visitRecords({}, static_cast<std::size_t>(m_store.recordCount()),
                         [&](const StoredRecord& other) {
                             if (other.kind == record.kind && other.id != record.id &&
                                 other.state.value("number") == std::to_string(number))
                                 twice.push_back(other);
                         });
    for (StoredRecord& other : twice) m_ledger.giveNumber(other);
}

/// The sides of it that the chamber has not heard of wait again, on what stands here for the record
/// that they were written on.
void Witnesses::takeConflict(std::string_view epoch, const WholeRecord& witness) {
    const auto conflict = fromUnits<Conflict>(witness.id, witness.units);
    const auto subject = m_store.record(conflict.subject);
    const KindInfo* kind = subject ? findKind(subject->kind) : nullptr;
    const bool isPeoples = kind != nullptr && kind->kindClass == KindClass::Shared;
    if (conflict.closed.value_or(false) || !isPeoples) return;
    const std::string& unit = conflict.subjectUnit;
    for (const auto& [name, side] : conflict.sides) {
        const auto parts = splitName(name);
        const bool waits = !side.standing.value_or(false) && !side.settled.value_or(false);
        if (!parts || !waits || m_erasures.hasGone(side.joined)) continue;
        if (!isWellFormed(*kind, unit, side.value)) continue;
        const UnitChange change{unit, {}, side.value, {}};
        const RecordId written = side.joined.isNull() ? conflict.subject : side.joined;
        // What another built on stood: what waits under that name is other work.
        const auto heard =
            m_hearsay.wasBuiltUpon(name, unit)
                ? Hearsay::Heard::Never
                : m_hearsay.hear(name, written, change, isShared(name, written, unit, epoch));
        const auto author = named(
            {DeviceId(parts->device), parts->sequence, side.person, side.at.value_or(Instant{})},
            heard, change, epoch);
        if (author) wait(conflict.subject, written, change, *author);
    }
}

/// Lets a value wait that was written on `written`, and waited on `subject` where it was told.
void Witnesses::wait(RecordId subject, RecordId written, const UnitChange& change,
                     const Author& author) {
    auto place = m_store.record(written);
    if (place && place->kind == kindOf<Business>().name && Twins::lands(change.unit)) {
        if (const auto standing = m_twins.standingFor(*place)) place = standing;
    } else {
        place = m_store.record(subject);
    }
    StoredRecord waiting = *place;
    const RecordId joined = waiting.id == written ? RecordId{} : written;
    ConflictSide side;
    side.value = change.value;
    if (waiting.state.value(change.unit) == change.value)
        m_store.putFate(
            author.name(), change.unit,
            {Fate::Kind::CountsAs, OperationName(waiting.state.versionOf(change.unit))});
    else if (m_conflicts.hasRoom(waiting, change.unit, {{author.name(), side}}))
        m_conflicts.addCandidate(waiting, change, author, joined);
    m_store.putRecord(waiting);
}

/// A quarantined save whose line came with it can be mended again, also that of a copy which was
/// forgotten. It blocks nothing: should its device send it once more, it is judged anew and takes
/// this place, or leaves it.
void Witnesses::takeEntry(const WholeRecord& witness) {
    const auto entry = fromUnits<QuarantineEntry>(witness.id, witness.units);
    const auto save = decodeSave(entry.line, entry.device);
    if (!save || entry.closed.value_or(false)) return;
    // One name has one entry, in the place that follows from it.
    const RecordId place = RecordId::natural(witness.kind, {}, makeName(entry.device, save->first));
    if (place != witness.id || m_store.entryOf(entry.device, save->first)) return;
    if (m_store.record(witness.id) || m_store.erasures().isNamedIn(entry.line)) return;
    const auto known = m_store.answer(entry.device, save->first);
    if (known && known->hash == save->hash()) return;
    // What was held waits by itself: what it waited for may have been mended, and its device may
    // speak under another name by now.
    Units units = witness.units;
    if (units.erase("behind") > 0) units["reason"] = json::quoted(name(ErrorCode::Invalid));
    m_ledger.bring(witness.kind, witness.id, units);
    m_store.putEntry(witness.id, entry.device, save->first, {}, entry.line);
}

}  // namespace banso::sync
