// SPDX-License-Identifier: Apache-2.0
#include "sync/hub/ledger.h"

#include "shared/domain/kinds.h"
#include "shared/domain/plan.h"
#include "shared/schema/codec.h"

namespace banso::sync {
namespace {

/// The id that a unit's text names; the null id when it names none.
RecordId referenceIn(std::string_view value) {
    const auto id =
        value.size() == 38 ? RecordId::parse(value.substr(1, 36)) : Result<RecordId>(RecordId{});
    return id ? *id : RecordId{};
}

/// `valueOf` gives a unit's text, or nothing when it is not set.
template <typename ValueOf>
StoredRecord placed(std::string_view kindName, RecordId id, const ValueOf& valueOf) {
    StoredRecord record;
    record.kind = kindName;
    record.id = id;
    if (const KindInfo* kind = findKind(kindName)) {
        if (!kind->ownerField.empty()) record.owner = referenceIn(valueOf(kind->ownerField));
        if (kind->scopeField == "id")
            record.scope = id;
        else if (!kind->scopeField.empty())
            record.scope = referenceIn(valueOf(kind->scopeField));
    }
    return record;
}

}  // namespace

StoredRecord Ledger::makeRecord(std::string_view kind, RecordId id, const Units& units) {
    return placed(kind, id, [&](std::string_view unit) {
        const auto found = units.find(unit);
        return found == units.end() ? std::string_view{} : std::string_view(found->second);
    });
}

StoredRecord Ledger::makeRecord(const Operation& operation) {
    return placed(operation.kind, operation.record, [&](std::string_view unit) {
        for (const UnitChange& change : operation.changes)
            if (change.unit == unit) return std::string_view(change.value);
        return std::string_view{};
    });
}

RecordId Ledger::scopeOf(const Operation& operation) {
    const auto record = m_store.record(operation.record);
    return record ? record->scope : makeRecord(operation).scope;
}

RecordId Ledger::ownerOf(const Operation& operation) {
    const auto record = m_store.record(operation.record);
    if (record && !record->owner.isNull()) return record->owner;
    return makeRecord(operation).owner;
}

Author Ledger::hubAuthor() {
    return {DeviceId(kHubDevice), m_store.nextNumber("hubSequence"), {}, m_clock.now()};
}

std::int64_t Ledger::write(StoredRecord& record, const Author& author, HistoryRow row) {
    if (record.lastDevice != author.device) {
        record.otherRevision = record.revision;
        record.lastDevice = author.device;
    }
    const bool isWhole = row.whole;
    const bool isNew = record.revision == 0;
    record.revision = append(record, author, std::move(row));
    if (isWhole || record.state.versionOf(kLifeUnit) == author.name())
        record.lifeRevision = record.revision;
    m_store.putRecord(record);
    m_access.written(record, {author.name(), author.person, isNew, isWhole});
    return record.revision;
}

std::int64_t Ledger::append(const StoredRecord& record, const Author& author, HistoryRow row) {
    row.device = author.device;
    row.sequence = author.sequence;
    row.person = author.person;
    row.at = author.at;
    row.record = record.id;
    row.scope = record.scope;
    return m_store.append(row);
}

std::int64_t Ledger::writeByHub(StoredRecord& record, const Units& units, HubWork work) {
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
    row.whole = work == HubWork::BringBack;
    if (work != HubWork::Number) return write(record, author, std::move(row));
    // Nobody has to have seen it: the record's last work is older.
    const std::int64_t revision = append(record, author, std::move(row));
    m_store.putRecord(record);
    return revision;
}

std::int64_t Ledger::bring(std::string_view kind, RecordId id, const Units& wanted) {
    const auto known = m_store.record(id);
    StoredRecord record = known ? *known : makeRecord(kind, id, wanted);
    return writeByHub(record, changedUnits(record.state.units(), wanted));
}

void Ledger::giveNumber(StoredRecord& record) {
    if (record.kind == "plan") {
        const auto plan = fromUnits<Plan>(record.id, record.state.units());
        const auto before = m_store.record(plan.supersedes);
        const std::int64_t last =
            before ? fromUnits<Plan>(before->id, before->state.units()).version.value_or(0) : 0;
        writeByHub(record, {{"version", std::to_string(last + 1)}}, HubWork::Number);
    } else if (record.kind == "drift_case") {
        writeByHub(record, {{"number", std::to_string(m_store.nextNumber("driftCases"))}},
                   HubWork::Number);
    }
}

}  // namespace banso::sync
