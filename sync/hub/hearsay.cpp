// SPDX-License-Identifier: Apache-2.0
#include "sync/hub/hearsay.h"

#include <algorithm>
#include <sstream>

#include "shared/domain/hub_records.h"
#include "shared/schema/codec.h"

namespace banso::sync {
namespace {

/// An operation's own row and those of its contradictions are fewer: no form has so many units.
constexpr std::int64_t kRowsOfAnOperation = 100;

std::string digestOf(std::string_view value) {
    return hex(sha256(value));
}

/// "epoch:sequence:revision"
std::string toldAllKey(std::string_view device) {
    return "toldAll/" + std::string(device);
}

std::string lostKey(std::string_view device) {
    return "lost:" + std::string(device);
}

/// " 11 12 ": which of a device's operations had an answer in the lost epoch, and stood nowhere.
/// Empty while that was not said.
std::string waitedKey(std::string_view device) {
    return "waited:" + std::string(device);
}

bool isOfBefore(const Fate& fate) {
    return fate.kind == Fate::Kind::Stood || fate.kind == Fate::Kind::BuiltUpon;
}

// Of a name that was given twice; no operation has such a name.
OperationName withValue(const OperationName& name, const UnitChange& change) {
    return name + ' ' + digestOf(change.value);
}

/// What becomes of the name later, where its record is joined or decided upon, leaves this alone.
OperationName asTold(const OperationName& name) {
    return name + " told";
}

OperationName inEpoch(const OperationName& name, std::string_view epoch) {
    return name + ' ' + std::string(epoch);
}

}  // namespace

Told::Told(RecordId of, std::string_view value) : record(of.text()), digest(digestOf(value)) {}

Told::Told(const std::string& target) {
    std::istringstream(target) >> record >> digest >> now >> epoch >> revision >> since;
}

std::string Told::target() const {
    return record + ' ' + digest + ' ' + now + ' ' + epoch + ' ' + std::to_string(revision) + ' ' +
           std::to_string(since);
}

bool Told::isOf(RecordId id, const UnitChange& change) const {
    return record == id.text() && (digest.empty() || digest == digestOf(change.value));
}

std::string Hearsay::rememberedKey(std::string_view device) {
    return "remembered:" + std::string(device);
}

std::optional<Hearsay::Lost> Hearsay::lost(std::string_view device) {
    const std::string said = m_store.setting(lostKey(device));
    const auto answered = said.find(':');
    if (answered == std::string::npos) return std::nullopt;
    Lost lost{said.substr(0, answered), std::stoll(said.substr(answered + 1)), {}};
    const auto revision = said.find(':', answered + 1);
    if (revision != std::string::npos) lost.revision = std::stoll(said.substr(revision + 1));
    return lost;
}

void Hearsay::putLost(std::string_view device, const std::optional<Lost>& lost) {
    std::string said;
    if (lost) said = makeName(lost->epoch, lost->answered);
    if (lost && lost->revision) said = makeName(said, *lost->revision);
    m_store.putSetting(lostKey(device), said);
    m_store.putSetting(waitedKey(device), "");
}

bool Hearsay::hasToldAll(std::string_view device) {
    return m_store.setting(toldAllKey(device)) == m_store.setting("epoch");
}

void Hearsay::putToldAll(std::string_view device) {
    if (!hasToldAll(device)) m_store.putSetting(toldAllKey(device), m_store.setting("epoch"));
}

void Hearsay::putWaited(std::string_view device, const std::vector<std::int64_t>& sequences) {
    std::string words = " ";
    for (const std::int64_t sequence : sequences) words += std::to_string(sequence) + ' ';
    m_store.putSetting(waitedKey(device), words);
}

std::optional<bool> Hearsay::hasWaited(const OperationName& name) {
    const auto parts = splitName(name);
    const std::string words = parts ? m_store.setting(waitedKey(parts->device)) : std::string{};
    if (words.empty()) return std::nullopt;
    return words.find(' ' + std::to_string(parts->sequence) + ' ') != std::string::npos;
}

bool Hearsay::isRemembered(const OperationName& name) {
    const auto parts = splitName(name);
    if (!parts) return false;
    const std::string last = m_store.setting(rememberedKey(parts->device));
    if (last.empty() || parts->sequence > std::stoll(last)) return false;
    return parts->device == kHubDevice || m_store.answer(parts->device, parts->sequence);
}

void Hearsay::putTold(const OperationName& name, std::string_view unit, const Told& told) {
    m_store.putFate(asTold(name), unit, {Fate::Kind::Stood, told.target()});
}

void Hearsay::putStood(const OperationName& name, std::string_view unit, const Told& told) {
    m_store.putFate(name, unit, {Fate::Kind::Stood, told.target()});
    putTold(name, unit, told);
}

std::optional<Told> Hearsay::toldOf(const OperationName& name, std::string_view unit) {
    const auto fate = m_store.fate(asTold(name), unit);
    return fate ? std::optional(Told(fate->target)) : std::nullopt;
}

std::optional<Told> Hearsay::toldOf(const Fate& fate, const OperationName& name) {
    if (isOfBefore(fate)) return Told(fate.target);
    if (fate.kind != Fate::Kind::Candidate) return std::nullopt;
    const RecordId id = *RecordId::parse(fate.target);
    const auto conflict = fromUnits<Conflict>(id, m_store.record(id)->state.units());
    const auto side = conflict.sides.find(name);
    if (side == conflict.sides.end()) return std::nullopt;
    // What was written on a joined record waits on the one that stands.
    const RecordId joined = side->second.joined;
    return Told(joined.isNull() ? conflict.subject : joined, side->second.value);
}

/// What the device sent under this name since the restore, as far as it took effect or waits for a
/// mend: of the rest each unit has a fate.
std::optional<Operation> Hearsay::answered(const OperationName& name) {
    const auto parts = splitName(name);
    const auto answer = m_store.answer(parts->device, parts->sequence);
    if (!answer) return std::nullopt;
    if (const auto entry = m_store.entryOf(parts->device, answer->saveFirst)) {
        const auto save = decodeSave(entry->line, parts->device);
        const auto place = static_cast<std::size_t>(parts->sequence - answer->saveFirst);
        if (save && place < save->operations.size()) return save->operations[place];
    }
    // The rows of its contradictions come behind its own, and the answer has the last.
    const auto line = json::Document::parse(answer->line);
    const std::int64_t revision = line->root().integer("rev").value_or(0);
    const std::int64_t before = std::max<std::int64_t>(revision - kRowsOfAnOperation, 0);
    for (const HistoryRow& row : m_store.historyAfter(before, kRowsOfAnOperation)) {
        if (row.device != parts->device || row.sequence != parts->sequence) continue;
        const auto document = json::Document::parse(row.operation);
        auto operation = decodeOperation(document->root(), row.device);
        if (operation) return std::move(*operation);
    }
    return std::nullopt;
}

Hearsay::Heard Hearsay::hear(const OperationName& name, RecordId record, const UnitChange& change,
                             bool isShared) {
    const auto parts = splitName(name);
    const bool isHubs = parts && parts->device == kHubDevice;
    if (!parts || (isHubs && isRemembered(name))) return Heard::Before;
    const auto fate = m_store.fate(name, change.unit);
    const auto told = fate ? toldOf(*fate, name) : std::nullopt;
    const bool isGiven = fate && isGivenHere(name, change.unit);
    if (fate && (told ? told->isOf(record, change) : !isGiven)) return Heard::Before;
    if (const auto operation = answered(name))
        for (const UnitChange& made : operation->changes) {
            if (made.unit != change.unit) continue;
            const bool isThis =
                operation->record == record && (isShared || made.value == change.value);
            return isThis ? Heard::Before : Heard::Otherwise;
        }
    // What fell away, or was replaced, has left no value to compare.
    return told || isGiven ? Heard::Otherwise : Heard::Never;
}

OperationName Hearsay::renamed(const OperationName& name, const UnitChange& change) {
    const auto own = m_store.fate(withValue(name, change), change.unit);
    return own ? own->target : OperationName{};
}

void Hearsay::rename(const OperationName& name, const UnitChange& change, std::string_view epoch,
                     const OperationName& own) {
    const Fate fate{Fate::Kind::CountsAs, own};
    m_store.putFate(withValue(name, change), change.unit, fate);
    m_store.putFate(inEpoch(name, epoch), change.unit, fate);
}

/// Whether its device says that it had no answer under that name before the restore.
bool Hearsay::isBeyondAnswers(const OperationName& name) {
    const auto parts = splitName(name);
    const auto said = parts ? lost(parts->device) : std::nullopt;
    return said && parts->sequence > said->answered;
}

/// Whether its device gave the name since the restore, having had no answer under it before: what
/// others saw under it in a lost epoch was something else, or the device has lost that answer.
bool Hearsay::isGivenHere(const OperationName& name, std::string_view unit) {
    if (!isBeyondAnswers(name)) return false;
    const auto parts = splitName(name);
    const auto fate = m_store.fate(name, unit);
    return !(fate && isOfBefore(*fate)) && !isRemembered(name) &&
           m_store.answer(parts->device, parts->sequence);
}

std::optional<Save> Hearsay::asNamedHere(const Save& save, std::string_view device) {
    const std::string& epoch = save.seen.epoch;
    if (m_store.setting("remembers").empty() || epoch == m_store.setting("epoch"))
        return std::nullopt;
    Save here = save;
    for (Operation& operation : here.operations)
        for (UnitChange& change : operation.changes) {
            const auto translate = [&](OperationName& name, bool isBuiltUpon) {
                const auto parts = splitName(name);
                // A device means its own work by its own names; a copy has others.
                if (!parts || parts->device == device) return;
                const OperationName there = inEpoch(name, epoch);
                const auto own = m_store.fate(there, change.unit);
                if (own && own->kind == Fate::Kind::CountsAs) name = own->target;
                // Nobody has built on what waited.
                else if (isGivenHere(name, change.unit) ||
                         (isBuiltUpon && hasWaited(name).value_or(false)))
                    name = there;
            };
            translate(change.base, true);
            for (OperationName& settled : change.settles) translate(settled, false);
        }
    return here;
}

bool Hearsay::hasStood(const OperationName& name, RecordId record, std::string_view unit) {
    if (m_store.setting("remembers").empty()) return false;
    const auto fate = m_store.fate(name, unit);
    if (!fate || !isOfBefore(*fate) || !fate->target.starts_with(record.text())) return false;
    // Of what was built upon nobody told the value.
    if (!Told(fate->target).digest.empty()) return true;
    return !isBeyondAnswers(name) && !(wasBuiltUpon(name, unit) && hasWaited(name).value_or(false));
}

bool Hearsay::wasBuiltUpon(const OperationName& name, std::string_view unit) {
    const auto fate = m_store.fate(name, unit);
    return fate && fate->kind == Fate::Kind::BuiltUpon;
}

bool Hearsay::isBefore(const OperationName& name, std::string_view other, std::string_view unit) {
    const auto made = splitName(name);
    const auto later = splitName(other);
    if (!made || !later || made->device != later->device || made->sequence >= later->sequence)
        return false;
    return toldOf(OperationName(other), unit).has_value();
}

bool Hearsay::contradicts(const Save& save, std::string_view device) {
    if (m_store.setting("remembers").empty()) return false;
    // What was made since the restore has not stood before it.
    const bool isOfNow = save.seen.epoch == m_store.setting("epoch");
    std::int64_t sequence = save.first;
    for (const Operation& operation : save.operations) {
        const OperationName name = makeName(device, sequence++);
        for (const UnitChange& change : operation.changes) {
            const auto fate = m_store.fate(name, change.unit);
            if (!fate) continue;
            if (isOfBefore(*fate) && isOfNow) return true;
            const auto told = toldOf(*fate, name);
            if (told && !told->isOf(operation.record, change)) return true;
        }
    }
    return false;
}

}  // namespace banso::sync
