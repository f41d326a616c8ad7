// SPDX-License-Identifier: Apache-2.0
#include "server/ops/erasure_desk.h"

#include <algorithm>

#include "server/ops/backup.h"
#include "server/ops/change_series.h"
#include "server/ops/file_copies.h"
#include "server/ops/list_erasure.h"
#include "server/store/act_log.h"
#include "server/store/device_ledger.h"
#include "server/store/file_store.h"

namespace banso {
namespace {

namespace fs = std::filesystem;

/// Of those that lie here what nothing names any more. One that cannot be deleted keeps none of the
/// others.
Result<void> removeErased(const DataFolder& folder, sync::ErasureTable erasures) {
    auto files = FileStore::open(folder.filesFolder());
    if (!files) return files.error();
    const fs::path backups = backupsOf(folder);
    Result<void> all;
    for (const std::string& sha256 : erasures.files()) {
        const bool isHere = files->lengthOf(sha256) || hasCopy(backups, sha256);
        if (!isHere || !erasures.isErasedFile(sha256)) continue;
        for (const auto& removed : {removeCopy(backups, sha256), files->remove(sha256)})
            if (all && !removed) all = removed;
    }
    return all;
}

/// By a connection of its own: the writer's may be in the middle of a group.
Result<void> emptyLog(const DataFolder& folder, std::chrono::milliseconds patience) {
    auto database = Database::open(folder.chamberFile(), Database::Mode::ReadWrite);
    if (!database) return database.error();
    if (database->emptyLog(patience)) return {};
    return Error{ErrorCode::Unavailable,
                 "The records are erased, but the database's log still holds some of them, because "
                 "tablets are downloading. Repeat it in some minutes, or start the server anew."};
}

}  // namespace

Result<DoneErasure> ErasureDesk::erase(const sync::ErasureOrder& order) {
    sync::Erasure erasure;
    // In one work: what is noted beside the chamber is what is carried out, and nothing comes
    // between.
    const auto done = m_writer.write([&](ChamberFile& open) -> Result<void> {
        if (auto before = open.store().erasures().by(order.target)) {
            erasure = std::move(*before);
            return {};
        }
        if (auto may = sync::mayErase(open.store(), order.target); !may) return may;
        if (auto noted = note(open, order); !noted) return noted;
        erasure = eraseFromLists(open, order);
        return noteActs(AuditLog(m_folder), open.store(), open.hub().erasures().takeActs(),
                        DeviceId(sync::kHubDevice), m_clock.now());
    });
    DeviceLedger(m_folder).bringCopyUpToDate();
    if (!done) return done.error();
    return DoneErasure{std::move(erasure), clear()};
}

Result<void> ErasureDesk::keep(RecordId record, std::int64_t revision, const std::string& actor) {
    return m_writer.write([&](ChamberFile& open) -> Result<void> {
        auto doubts = open.store().erasureDoubts();
        if (std::ranges::none_of(doubts.open(), [&](const sync::ErasureDoubt& doubt) {
                return doubt.record == record && doubt.revision == revision;
            }))
            return Error{ErrorCode::NotFound, "Nobody is asked whether this record stays."};
        const AuditEntry entry{AuditEvent::ErasureDeclined, actor, record.text()};
        if (auto noted = AuditLog(m_folder).append(entry, m_clock.now()); !noted) return noted;
        doubts.keep(record, revision);
        return {};
    });
}

Result<void> ErasureDesk::note(ChamberFile& open, const sync::ErasureOrder& order) {
    const Instant now = m_clock.now();
    const AuditEntry entry{AuditEvent::Erased,
                           order.actor,
                           order.target.text(),
                           {{"reason", std::string(word(order.reason))}}};
    if (auto noted = AuditLog(m_folder).append(entry, now); !noted) return noted;
    // Apart from what a backup may put back, so that it is never forgotten.
    const auto orders = sync::withAllApart(open.store(), order);
    return DeviceLedger(m_folder).erased(orders, now);
}

Result<void> ErasureDesk::clear() {
    // Not by the writer: what it would read through may be long.
    auto store = sync::SqliteStore::open(m_folder.chamberFile(), Database::Mode::ReadOnly);
    if (!store) return store.error();
    if (store->erasures().all().empty()) return {};
    const auto removed = removeErased(m_folder, store->erasures());
    const auto emptied = emptyLog(m_folder, m_patience);
    return removed ? emptied : removed;
}

Remains remainsOf(const DataFolder& folder, Instant erased) {
    Remains remains;
    for (const fs::path& backup : backupsIn(backupsOf(folder))) {
        const auto manifest = BackupManifest::read(BackupManifest::of(backup));
        // Of one that does not say when it was made the worst is taken.
        if (!manifest || manifest->made <= erased) ++remains.backups;
    }
    std::error_code ignored;
    const std::string prefix = fs::path(folder.chamberFile()).filename().string() + ".before-";
    for (fs::directory_iterator at(folder.path(), ignored), end; !ignored && at != end;
         at.increment(ignored))
        if (at->path().filename().string().starts_with(prefix))
            remains.asides.push_back(at->path().filename().string());
    std::ranges::sort(remains.asides);
    return remains;
}

}  // namespace banso
