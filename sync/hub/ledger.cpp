// SPDX-License-Identifier: Apache-2.0
#include "sync/hub/ledger.h"

#include "shared/domain/kinds.h"
#include "shared/domain/plan.h"
#include "shared/schema/codec.h"

namespace banso::sync {
namespace {

RecordId referenceIn(const Units& units, std::string_view field) {
    const auto found = units.find(field);
    if (found == units.end()) return {};
    const auto id = found->second.size() == 38
                        ? RecordId::parse(std::string_view(found->second).substr(1, 36))
                        : Result<RecordId>(RecordId{});
    return id ? *id : RecordId{};
}

/// A record that people share remembers who of them changed it last. The hub's numbers on it are
/// no one's work that somebody else would have to see first.
void noteRevision(StoredRecord& record, std::string_view device) {
    const KindInfo* kind = findKind(record.kind);
    const bool byHubOnShared =
        device == kHubDevice && kind != nullptr && kind->kindClass == KindClass::Shared;
    if (byHubOnShared || record.lastDevice == device) return;
    record.otherRevision = record.revision;
    record.lastDevice = device;
}

}  // namespace

StoredRecord Ledger::makeRecord(std::string_view kindName, RecordId id, const Units& units) {
    StoredRecord record;
    record.kind = kindName;
    record.id = id;
    if (const KindInfo* kind = findKind(kindName)) {
        if (!kind->ownerField.empty()) record.owner = referenceIn(units, kind->ownerField);
        if (kind->scopeField == "id")
            record.scope = id;
        else if (!kind->scopeField.empty())
            record.scope = referenceIn(units, kind->scopeField);
    }
    return record;
}

Author Ledger::hubAuthor() {
    return {DeviceId(kHubDevice), m_store.nextNumber("hubSequence"), {}, m_clock.now()};
}

std::int64_t Ledger::write(StoredRecord& record, const Author& author, HistoryRow row) {
    row.device = author.device;
    row.sequence = author.sequence;
    row.person = author.person;
    row.at = author.at;
    row.record = record.id;
    noteRevision(record, author.device);
    record.revision = m_store.append(row);
    if (row.whole || record.state.versionOf(kLifeUnit) == author.name())
        record.lifeRevision = record.revision;
    m_store.putRecord(record);
    return record.revision;
}

std::int64_t Ledger::writeByHub(StoredRecord& record, const Units& units, bool whole) {
    Operation operation{record.kind, record.id, {}, {}};
    for (const auto& [unit, value] : units) {
        if (record.state.value(unit) == value) continue;
        operation.changes.push_back({unit, OperationName(record.state.versionOf(unit)), value, {}});
    }
    if (operation.changes.empty()) return 0;
    const Author author = hubAuthor();
    for (const UnitChange& change : operation.changes)
        record.state.set(change.unit, change.value, author.name());
    HistoryRow row;
    row.operation = encodeOperation(operation, kHubDevice);
    row.whole = whole;
    return write(record, author, std::move(row));
}

std::int64_t Ledger::bring(std::string_view kind, RecordId id, const Units& wanted) {
    auto known = m_store.record(id);
    StoredRecord record = known ? std::move(*known) : makeRecord(kind, id, wanted);
    return writeByHub(record, changedUnits(record.state.units(), wanted));
}

void Ledger::giveNumber(StoredRecord& record) {
    if (record.kind == "plan") {
        const auto plan = fromUnits<Plan>(record.id, record.state.units());
        const auto before = m_store.record(plan.supersedes);
        const std::int64_t last =
            before ? fromUnits<Plan>(before->id, before->state.units()).version.value_or(0) : 0;
        writeByHub(record, {{"version", std::to_string(last + 1)}});
    } else if (record.kind == "drift_case") {
        writeByHub(record, {{"number", std::to_string(m_store.nextNumber("driftCases"))}});
    }
}

}  // namespace banso::sync
