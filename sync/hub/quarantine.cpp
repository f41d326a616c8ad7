// SPDX-License-Identifier: Apache-2.0
#include "sync/hub/quarantine.h"

#include <algorithm>

namespace banso::sync {
namespace {

std::vector<Answer> answersTo(const Save& save, Outcome outcome, RecordId entry,
                              const Error& error) {
    std::vector<Answer> answers;
    for (std::size_t i = 0; i < save.operations.size(); ++i)
        answers.push_back({save.first + static_cast<std::int64_t>(i),
                           outcome,
                           0,
                           {},
                           entry,
                           std::string(banso::name(error.code)),
                           error.detail,
                           false});
    return answers;
}

const UnitChange* find(const Operation& operation, std::string_view unit) {
    for (const UnitChange& change : operation.changes)
        if (change.unit == unit) return &change;
    return nullptr;
}

}  // namespace

Quarantine::Quarantine(Ledger& ledger, Judge& judge)
    : m_ledger(ledger), m_store(ledger.store()), m_judge(judge) {}

RecordId Quarantine::holds(const Save& save, std::string_view device) {
    // A save that mends is about the very records that wait.
    if (!m_store.isBlocked(device) || entryNamed(save.mends)) return {};
    for (const Operation& operation : save.operations) {
        const RecordId entry = m_store.blockedBy(device, operation.record);
        if (!entry.isNull()) return entry;
        const RecordId owner = m_ledger.ownerOf(operation);
        const RecordId above = owner.isNull() ? RecordId{} : m_store.blockedBy(device, owner);
        if (!above.isNull()) return above;
    }
    return {};
}

RecordId Quarantine::fileOf(const Save& save, RecordId behind) {
    RecordId file;
    for (const Operation& operation : save.operations) {
        const RecordId its = m_ledger.scopeOf(operation);
        if (m_ledger.access().isRestricted(its)) return its;
        if (file.isNull()) file = its;
    }
    // What waits may name a record alone that is not there either.
    const auto before = behind.isNull() ? nullptr : m_store.record(behind);
    const bool isStricter = before && m_ledger.access().isRestricted(before->scope);
    return before && (file.isNull() || isStricter) ? before->scope : file;
}

RecordId Quarantine::put(const Save& save, const DeviceRow& device, RecordId behind,
                         const Error& error) {
    QuarantineEntry entry;
    entry.device = device.id;
    entry.sequence = save.first;
    entry.person = save.person;
    entry.reason = behind.isNull() ? std::string(banso::name(error.code)) : "held";
    entry.detail = error.detail;
    entry.subjectKind = save.operations.front().kind;
    entry.subject = save.operations.front().record;
    for (const Operation& operation : save.operations)
        m_ledger.access().expected(Ledger::makeRecord(operation), save.person);
    entry.business = fileOf(save, behind);
    entry.line = save.line;
    entry.behind = behind;
    const RecordId id = RecordId::natural("quarantine_entry", {}, makeName(device.id, save.first));
    m_ledger.bring("quarantine_entry", id, toUnits(entry));
    m_store.putEntry(id, device.id, save.first, behind, save.line);
    for (const Operation& operation : save.operations)
        m_store.block(device.id, operation.record, behind.isNull() ? id : behind);
    return id;
}

std::vector<Answer> Quarantine::refuse(const Save& save, const DeviceRow& device,
                                       const Error& error) {
    const RecordId entry = put(save, device, {}, error);
    return answersTo(save, Outcome::Quarantined, entry, error);
}

std::vector<Answer> Quarantine::hold(const Save& save, const DeviceRow& device, RecordId entry) {
    const Error waits{ErrorCode::Invalid, "waits until what it builds on is mended"};
    const RecordId own = put(save, device, entry, waits);
    return answersTo(save, Outcome::Held, own, waits);
}

void Quarantine::close(RecordId id, std::string_view how) {
    m_store.closeEntry(id);
    const auto stored = m_store.record(id);
    BANSO_ASSERT(stored != nullptr);
    auto entry = fromUnits<QuarantineEntry>(id, stored->state.units());
    entry.closed = true;
    entry.closedHow = how;
    m_ledger.bring("quarantine_entry", id, toUnits(entry));
}

std::optional<CentralStore::Entry> Quarantine::entryNamed(const OperationName& save) {
    const auto parts = splitName(save);
    return parts ? m_store.entryOf(parts->device, parts->sequence) : std::nullopt;
}

void Quarantine::mending(const Save& save) {
    // A mend of a mend builds on what the first save was built on.
    for (auto entry = entryNamed(save.mends); entry;) {
        const auto old = decodeSave(entry->line, entry->device);
        BANSO_ASSERT(old.has_value());
        std::int64_t sequence = old->first;
        for (const Operation& operation : old->operations) {
            const OperationName name = makeName(entry->device, sequence++);
            for (const UnitChange& change : operation.changes)
                m_store.putFate(name, change.unit, {Fate::Kind::CountsAs, change.base});
        }
        entry = entryNamed(old->mends);
    }
}

void Quarantine::countAs(const CentralStore::Entry& entry, const Save& mend,
                         std::string_view device, Later later) {
    const auto old = decodeSave(entry.line, entry.device);
    BANSO_ASSERT(old.has_value());
    std::int64_t oldSequence = old->first;
    for (const Operation& before : old->operations) {
        const OperationName name = makeName(entry.device, oldSequence++);
        std::int64_t sequence = mend.first;
        for (const Operation& operation : mend.operations) {
            const OperationName mender = makeName(device, sequence++);
            if (operation.record != before.record) continue;
            for (const UnitChange& change : before.changes) {
                const UnitChange* made = find(operation, change.unit);
                if (made == nullptr) continue;
                // A value that fell away is somebody else's, whom what waited has not heard of.
                const auto fate = m_store.fate(mender, change.unit);
                const bool fellAway = fate && fate->kind == Fate::Kind::CountsAs;
                const bool seen =
                    made->value == change.value || (later == Later::Waited && !fellAway);
                m_store.putFate(name, change.unit,
                                {Fate::Kind::CountsAs, seen ? mender : change.base});
            }
        }
    }
}

void Quarantine::mended(const Save& save, std::string_view device) {
    // A mend that had to be mended itself: the first save is mended with it.
    for (auto entry = entryNamed(save.mends); entry;) {
        countAs(*entry, save, device, Later::Waited);
        const auto waiting = m_store.entriesBehind(entry->id);
        m_store.unblock(entry->id);
        close(entry->id, "mended");
        for (const CentralStore::Entry& next : waiting) judgeAgain(next);
        countAs(*entry, save, device, Later::Comes);
        const auto old = decodeSave(entry->line, entry->device);
        BANSO_ASSERT(old.has_value());
        entry = entryNamed(old->mends);
    }
}

void Quarantine::taken(const Save& save, std::string_view device) {
    if (m_store.setting("remembers").empty()) return;
    const auto told = m_store.entryOf(device, save.first);
    // Under a name that was given again it is other work.
    if (told && told->line == save.line) close(told->id, "accepted");
}

void Quarantine::release(RecordId entry) {
    const auto waiting = m_store.entriesBehind(entry);
    m_store.unblock(entry);
    for (const CentralStore::Entry& next : waiting) judgeAgain(next);
}

void Quarantine::judgeAgain(const CentralStore::Entry& entry) {
    const auto received = ReceivedSave::read(entry.line, entry.device);
    auto device = m_store.device(entry.device);
    BANSO_ASSERT(received.has_value() && device.has_value());
    const Save& save = received->save();
    // Its place in the sequence was kept when it came; what was seen then still counts.
    device->lastSeen = 0;
    device->made = save.last();
    if (const RecordId behind = holds(save, entry.device); !behind.isNull()) {
        put(save, *device, behind, {ErrorCode::Invalid, "waits until what it builds on is mended"});
    } else if (const auto checked = m_judge.check(*received, *device); !checked) {
        put(save, *device, {}, checked.error());
    } else {
        std::ranges::move(actsOf(save, m_judge.apply(save, *device, false)),
                          std::back_inserter(m_acts));
        close(entry.id, "accepted");
    }
}

}  // namespace banso::sync
