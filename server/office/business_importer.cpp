// SPDX-License-Identifier: Apache-2.0
#include "server/office/business_importer.h"

#include <algorithm>

#include "shared/db/statement.h"

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

}  // namespace

Result<ImportOutcome> BusinessImporter::run(const BusinessImport& import) {
    m_outcome = {};
    if (auto learnt = learnLikenesses(); !learnt) return learnt.error();
    for (std::size_t from = 0; from < import.businesses.size(); from += kRowsOfAGroup) {
        const std::size_t end = std::min(from + kRowsOfAGroup, import.businesses.size());
        const auto written = m_writer.write([&](ChamberFile& chamber) -> Result<void> {
            for (std::size_t i = from; i < end; ++i) {
                const ImportedBusiness& row = import.businesses[i];
                take(chamber, row.business, row.row, import.businessUnits);
                if (row.representative)
                    take(chamber, *row.representative, row.row, import.contactUnits);
            }
            return {};
        });
        if (!written) return written.error();
    }
    return m_outcome;
}

void BusinessImporter::take(ChamberFile& chamber, const RecordUnits& record, std::size_t row,
                            const std::vector<std::string>& columns) {
    if (chamber.hub().erasures().cover(
            sync::Ledger::makeRecord(record.kind, record.id, record.units))) {
        m_outcome.kept.push_back({row, std::string(record.kind), {}, ImportKept::Why::Erased});
        return;
    }
    const auto standing = chamber.store().record(record.id);
    if (!standing) findDoubles(record, row);
    if (standing)
        change(chamber, *standing, record, row, columns);
    else
        create(chamber, record);
}

Result<void> BusinessImporter::learnLikenesses() {
    m_known.clear();
    constexpr std::size_t kAll = 10'000'000;
    return m_writer.write([&](ChamberFile& chamber) -> Result<void> {
        chamber.store().visitRecords({}, kAll, [&](const sync::StoredRecord& record) {
            if (record.kind != kindOf<Business>().name) return;
            const auto business = fromUnits<Business>(record.id, record.state.units());
            if (business.cancelled || !business.alias.isNull()) return;
            for (auto& likeness : likenesses(business))
                m_known.emplace(std::move(likeness), business.id);
        });
        return {};
    });
}

void BusinessImporter::findDoubles(const RecordUnits& record, std::size_t row) {
    if (record.kind != kindOf<Business>().name) return;
    for (const auto& likeness : likenesses(fromUnits<Business>(record.id, record.units)))
        if (const auto known = m_known.find(likeness); known != m_known.end())
            m_outcome.doubles.push_back({row, known->second, likeness.first});
}

void BusinessImporter::create(ChamberFile& chamber, const RecordUnits& record) {
    ++m_outcome.created;
    if (m_mode == Mode::DryRun) return;
    chamber.hub().bring(record);
    remember(chamber.store().database(), record.id, record.units);
}

void BusinessImporter::change(ChamberFile& chamber, const sync::StoredRecord& standing,
                              const RecordUnits& record, std::size_t row,
                              const std::vector<std::string>& columns) {
    const std::string kind(record.kind);
    if (standing.state.value(kLifeUnit) != "null") {
        m_outcome.kept.push_back({row, kind, {}, ImportKept::Why::Cancelled});
        return;
    }
    // What it holds now is its own no more; a person looks at what the list says of it.
    if (kind == kindOf<Business>().name && standing.state.value(kAliasUnit) != "null") {
        m_outcome.kept.push_back({row, kind, {}, ImportKept::Why::Joined});
        return;
    }
    const Units last = lastImported(chamber.store().database(), record.id);
    const ImportMerge merge = mergeImport(standing.state.units(), last, record.units, columns);
    for (const std::string& unit : merge.kept)
        m_outcome.kept.push_back({row, kind, unit, ImportKept::Why::ChangedByPerson});
    ++(merge.toSet.empty() ? m_outcome.unchanged : m_outcome.changed);
    if (m_mode == Mode::DryRun) return;
    if (!merge.toSet.empty()) {
        RecordUnits wanted{record.kind, record.id, standing.state.units()};
        for (const auto& [unit, value] : merge.toSet) {
            if (value == "null")
                wanted.units.erase(unit);
            else
                wanted.units[unit] = value;
        }
        chamber.hub().bring(wanted);
    }
    if (merge.remembered != last) remember(chamber.store().database(), record.id, merge.remembered);
}

}  // namespace banso
