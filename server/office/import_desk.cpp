// SPDX-License-Identifier: Apache-2.0
#include "server/office/import_desk.h"

#include <future>

#include "shared/db/statement.h"

namespace banso {
namespace {

std::vector<Industry> industriesOf(sync::SqliteStore& store) {
    Statement row = store.database().prepare("SELECT id FROM record WHERE kind=?");
    row.bind(kindOf<Industry>().name);
    std::vector<Industry> industries;
    while (row.step())
        if (auto industry = readRecord<Industry>(store, row.id(0)))
            industries.push_back(std::move(*industry));
    return industries;
}

}  // namespace

Result<ImportReport> ImportDesk::preview(const BroughtList& list, sync::SqliteStore& store,
                                         const ListBringer& bringer) {
    return import(list, store, [&](const BusinessImport& found) -> Result<ImportOutcome> {
        if (auto told = note(AuditEvent::ListPreviewed, found, bringer); !told) return told.error();
        return BusinessImporter(found, store, bringer.mayRead).preview();
    });
}

Result<ImportReport> ImportDesk::run(const BroughtList& list, sync::SqliteStore& store,
                                     const ListBringer& bringer) {
    return import(list, store, [&](const BusinessImport& found) -> Result<ImportOutcome> {
        if (auto told = note(AuditEvent::ListImported, found, bringer); !told) return told.error();
        return BusinessImporter(found, store, bringer.mayRead).run(m_writer);
    });
}

Result<void> ImportDesk::note(AuditEvent event, const BusinessImport& found,
                              const ListBringer& bringer) const {
    const AuditEntry entry{
        event,
        bringer.actor,
        {},
        {{"rows", std::to_string(found.rows)}, {"taken", std::to_string(found.businesses.size())}}};
    return m_audit.append(entry, m_clock.now());
}

Result<ImportReport> ImportDesk::import(const BroughtList& list, sync::SqliteStore& store,
                                        const Import& bring) {
    const std::unique_lock atWork(m_atWork, std::try_to_lock);
    if (!atWork) return Error{ErrorCode::TooOften, "Another import is at work. Try again later."};
    const auto read = [&]() -> Result<ImportReport> {
        const auto industries = industriesOf(store);
        auto found = readBusinesses({list.file, list.mapping, industries});
        if (!found) return found.error();
        auto outcome = bring(*found);
        if (!outcome) return outcome.error();
        return ImportReport{.columns = std::move(found->columns),
                            .unusedColumns = std::move(found->unusedColumns),
                            .rows = found->rows,
                            .taken = found->businesses.size(),
                            .errors = std::move(found->errors),
                            .errorCount = found->errorCount,
                            .rowsToMend = found->rowsToMend,
                            .warnings = std::move(found->warnings),
                            .outcome = std::move(*outcome)};
    };
    // What a thread has filled stays its own while it lives: each of the server's workers would
    // keep the memory of the largest list that it ever read.
    return std::async(std::launch::async, [&] { return attempt(read); }).get();
}

}  // namespace banso
