// SPDX-License-Identifier: Apache-2.0
#include "server/office/business_importer.h"

#include <algorithm>

#include "shared/db/statement.h"
#include "shared/rules/consent_rules.h"
#include "sync/hub/read_moment.h"

namespace banso {
namespace {

/// Rows of one commit: some tenths of a second in which tablets' pushes wait.
constexpr std::size_t kRowsOfAGroup = 500;

/// What the last import brought for a record; empty when none did.
Units lastImported(Database& database, RecordId record) {
    Statement row = database.prepare("SELECT units FROM imported WHERE record=?");
    row.bind(record);
    if (!row.step()) return {};
    const auto state = sync::RecordState::decode("-", "{}", row.text(0));
    if (!state) throw StorageError(ErrorCode::Storage, "imported.units: " + state.error().detail);
    return state->units();
}

void remember(Database& database, RecordId record, const Units& units) {
    database.prepare("INSERT OR REPLACE INTO imported(record,units) VALUES(?,?)")
        .bind(record)
        .bind(sync::RecordState("-", {}, units).encodeUnits())
        .run();
}

/// As a tablet finds it: joined records are one client, who said it once.
bool wantsNoRecord(sync::SqliteStore& store, RecordId client) {
    const auto known = readRecord<Business>(store, client);
    if (known && known->wantsNoRecord.value_or(false)) return true;
    return std::ranges::any_of(store.joinedTo(client),
                               [&](RecordId joined) { return wantsNoRecord(store, joined); });
}

/// The units that the list would fill, or a person stands against it in, and that nobody may fill
/// for a client who wants no record. Emptying is always allowed.
std::vector<std::string> unitsThatRecord(const RecordUnits& brought, const ImportMerge& merge) {
    std::vector<std::string> units;
    for (const auto& [unit, value] : brought.units)
        if (value != "null" && !isKeptWithoutRecord(brought.kind, unit) &&
            (merge.toSet.contains(unit) || std::ranges::find(merge.kept, unit) != merge.kept.end()))
            units.push_back(unit);
    return units;
}

/// The unit is as if the list had not named it.
void leaveOut(const std::string& unit, const Units& last, ImportMerge& merge) {
    merge.toSet.erase(unit);
    std::erase(merge.kept, unit);
    merge.remembered.erase(unit);
    if (const auto before = last.find(unit); before != last.end()) merge.remembered.insert(*before);
}

}  // namespace

ImportOutcome BusinessImporter::preview() {
    m_outcome = {};
    const sync::ReadMoment moment(m_store);
    learnLikenesses();
    takeRows({m_store}, 0, m_import.businesses.size());
    return m_outcome;
}

ImportOutcome BusinessImporter::run(ChamberWriter& writer) {
    m_outcome = {};
    {
        const sync::ReadMoment moment(m_store);
        learnLikenesses();
    }
    for (std::size_t from = 0; from < m_import.businesses.size(); from += kRowsOfAGroup) {
        const std::size_t end = std::min(from + kRowsOfAGroup, m_import.businesses.size());
        const ImportOutcome before = m_outcome;
        const auto written = writer.write([&](ChamberFile& chamber) -> Result<void> {
            takeRows({chamber.store(), &chamber.hub()}, from, end);
            return {};
        });
        if (written) continue;
        m_outcome = before;
        m_outcome.ended = written;
        break;
    }
    return m_outcome;
}

void BusinessImporter::takeRows(const Place& place, std::size_t from, std::size_t end) {
    for (std::size_t i = from; i < end; ++i) {
        const ImportedBusiness& row = m_import.businesses[i];
        // What is said of whoever leads a client is said of the client.
        const bool isOpen = take(place, row.business, row.row, m_import.businessUnits);
        if (isOpen && row.representative)
            take(place, *row.representative, row.row, m_import.contactUnits);
    }
}

bool BusinessImporter::take(const Place& place, const RecordUnits& record, std::size_t row,
                            const std::vector<std::string>& columns) {
    const auto placed = sync::Ledger::makeRecord(record.kind, record.id, record.units);
    if (place.store.erasures().revisionOf({placed.id, placed.owner, placed.scope}) > 0) {
        m_outcome.kept.push_back({row, std::string(record.kind), {}, ImportKept::Why::Erased});
        return false;
    }
    const auto standing = place.store.record(record.id);
    if (!standing) {
        findDoubles(record, row);
        create(place, record);
        return true;
    }
    if (const auto why = closed(place, *standing)) {
        m_outcome.kept.push_back({row, std::string(record.kind), {}, *why});
        return false;
    }
    change(place, *standing, record, row, columns);
    return true;
}

std::optional<ImportKept::Why> BusinessImporter::closed(const Place& place,
                                                        const sync::StoredRecord& standing) {
    // First: that it was cancelled is known to those who may read it.
    if (!m_mayRead(place.store, standing.scope)) return ImportKept::Why::NotYours;
    if (standing.state.value(kLifeUnit) != "null") return ImportKept::Why::Cancelled;
    // What it holds now is its own no more; a person looks at what the list says of it.
    const bool isBusiness = standing.kind == kindOf<Business>().name;
    if (isBusiness && standing.state.value(kAliasUnit) != "null") return ImportKept::Why::Joined;
    return std::nullopt;
}

void BusinessImporter::learnLikenesses() {
    m_known.clear();
    Statement row = m_store.database().prepare("SELECT id FROM record WHERE kind=?");
    row.bind(kindOf<Business>().name);
    while (row.step()) {
        const auto business = readRecord<Business>(m_store, row.id(0));
        if (!business || business->cancelled || !business->alias.isNull()) continue;
        // That a row is like it would tell that it is there, and what stands in it.
        if (!m_mayRead(m_store, business->id)) continue;
        for (auto& likeness : likenesses(*business))
            m_known.emplace(std::move(likeness), business->id);
    }
}

void BusinessImporter::findDoubles(const RecordUnits& record, std::size_t row) {
    if (record.kind != kindOf<Business>().name) return;
    for (const auto& likeness : likenesses(fromUnits<Business>(record.id, record.units)))
        if (const auto known = m_known.find(likeness); known != m_known.end())
            m_outcome.doubles.push_back({row, known->second, likeness.first});
}

void BusinessImporter::create(const Place& place, const RecordUnits& record) {
    ++m_outcome.created;
    if (place.hub == nullptr) return;
    place.hub->bring(record);
    remember(place.store.database(), record.id, record.units);
}

void BusinessImporter::change(const Place& place, const sync::StoredRecord& standing,
                              const RecordUnits& record, std::size_t row,
                              const std::vector<std::string>& columns) {
    const std::string kind(record.kind);
    const Units last = lastImported(place.store.database(), record.id);
    ImportMerge merge = mergeImport(standing.state.units(), last, record.units, columns);
    if (const auto units = unitsThatRecord(record, merge);
        !units.empty() && wantsNoRecord(place.store, standing.scope))
        for (const std::string& unit : units) {
            leaveOut(unit, last, merge);
            m_outcome.kept.push_back({row, kind, unit, ImportKept::Why::NoRecordWanted});
        }
    for (const std::string& unit : merge.kept)
        m_outcome.kept.push_back({row, kind, unit, ImportKept::Why::ChangedByPerson});
    ++(merge.toSet.empty() ? m_outcome.unchanged : m_outcome.changed);
    if (place.hub == nullptr) return;
    if (!merge.toSet.empty()) {
        RecordUnits wanted{record.kind, record.id, standing.state.units()};
        for (const auto& [unit, value] : merge.toSet) {
            if (value == "null")
                wanted.units.erase(unit);
            else
                wanted.units[unit] = value;
        }
        place.hub->bring(wanted);
    }
    if (merge.remembered != last) remember(place.store.database(), record.id, merge.remembered);
}

}  // namespace banso
