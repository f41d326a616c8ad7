// SPDX-License-Identifier: Apache-2.0
#include "server/ops/restore.h"

#include "server/store/audit_log.h"
#include "server/store/chamber_recovery.h"
#include "server/store/durable.h"
#include "server/store/stopped_devices.h"

namespace banso {
namespace {

namespace fs = std::filesystem;

/// The chamber's file with its log and index.
constexpr const char* kParts[] = {"", "-wal", "-shm"};

Error cannotMove(const fs::path& path, const std::error_code& why) {
    return {ErrorCode::Storage, "Cannot move " + path.string() + ": " + why.message() + "."};
}

Result<fs::path> chosen(const fs::path& from) {
    std::error_code ignored;
    if (fs::is_regular_file(from, ignored)) return from;
    const auto all = backupsIn(from);
    if (!all.empty()) return all.back();
    return Error{ErrorCode::NotFound, from.string() + " is no backup and holds none."};
}

/// Devices that were stopped after the backup stay stopped, also those that it does not know.
std::size_t stopAgain(ChamberFile& chamber, const std::set<DeviceId>& stopped) {
    std::size_t count = 0;
    for (const DeviceId& id : stopped) {
        auto device = chamber.store().device(id);
        if (device && device->isStopped()) continue;
        if (device) {
            chamber.hub().copies().stand(id, sync::DeviceStanding::Stopped);
        } else {
            sync::DeviceRow unknown;
            unknown.id = id;
            unknown.standing = sync::DeviceStanding::Stopped;
            chamber.store().putDevice(unknown);
        }
        ++count;
    }
    return count;
}

Result<fs::path> moveAside(const DataFolder& folder, Instant now) {
    const fs::path file = folder.chamberFile();
    if (!folder.holdsChamber()) return fs::path{};
    const fs::path aside =
        file.string() + ".before-" + std::to_string(now.time_since_epoch().count());
    for (const char* part : kParts) {
        std::error_code why;
        if (!fs::exists(file.string() + part, why)) continue;
        fs::rename(file.string() + part, aside.string() + part, why);
        if (why) return cannotMove(file, why);
    }
    return aside;
}

Result<void> takeAuthority(const DataFolder& folder, const fs::path& beside) {
    std::error_code why;
    if (fs::exists(folder.authorityFolder(), why) || !fs::exists(beside, why)) return {};
    fs::copy(beside, folder.authorityFolder(), fs::copy_options::recursive, why);
    if (why) return cannotMove(beside, why);
    return {};
}

/// What the folder has is the newer one.
Result<void> takeRecoveryKey(const DataFolder& folder, const fs::path& beside) {
    const ChamberRecovery here(folder.path());
    const auto standing = here.read();
    if (standing || standing.error().code != ErrorCode::NotFound) return {};
    const auto half = ChamberRecovery(beside).read();
    if (!half) return {};
    return here.write(half->key, half->made);
}

/// Only what goes on where the folder's own ends: nothing that was noted is taken back.
Result<void> takeAuditLog(const DataFolder& folder, const fs::path& beside) {
    const AuditLog here(folder);
    const AuditLog kept(beside);
    const auto goesOn = here.isBeginningOf(kept);
    if (!goesOn) return goesOn.error();
    if (!*goesOn) return {};
    return kept.copyTo(here);
}

Result<void> noteRestore(const DataFolder& folder, const Backup& backup, Instant now) {
    const AuditEntry entry{AuditEvent::BackupRestored,
                           "console",
                           {},
                           {{"epoch", backup.epoch}, {"revision", std::to_string(backup.head)}}};
    return AuditLog(folder).append(entry, now);
}

}  // namespace

Result<Restored> restoreChamber(const DataFolder& folder, const fs::path& from, const Clock& clock,
                                IdSource& ids) {
    const auto file = chosen(from);
    if (!file) return file.error();
    std::error_code why;
    fs::create_directories(folder.path(), why);
    const DataFolder making(folder.path() / "restoring");
    auto backup = verifyBackup(*file, making.path());
    if (!backup) return backup.error();
    fs::create_directories(making.path(), why);
    fs::copy_file(*file, making.chamberFile(), why);
    if (why) return cannotMove(*file, why);
    Restored restored{std::move(*backup), {}, 0};
    {
        auto chamber = ChamberFile::open(making.chamberFile(), clock, ids);
        if (!chamber) return chamber.error();
        const auto written = (*chamber)->write([&](ChamberFile& open) -> Result<void> {
            open.hub().restored();
            restored.stopped = stopAgain(open, StoppedDevices(folder).read());
            return {};
        });
        if (!written) return written.error();
        (*chamber)->store().database().checkpoint();
    }
    if (auto synced = syncToDisk(making.chamberFile()); !synced) return synced.error();
    if (auto taken = takeAuthority(folder, file->parent_path() / "ca"); !taken)
        return taken.error();
    if (auto taken = takeRecoveryKey(folder, file->parent_path()); !taken) return taken.error();
    if (auto taken = takeAuditLog(folder, file->parent_path()); !taken) return taken.error();
    if (auto noted = noteRestore(folder, restored.backup, clock.now()); !noted)
        return noted.error();
    auto aside = moveAside(folder, clock.now());
    if (!aside) return aside.error();
    restored.aside = std::move(*aside);
    fs::rename(making.chamberFile(), folder.chamberFile(), why);
    if (why) return cannotMove(making.chamberFile(), why);
    fs::remove_all(making.path(), why);
    if (auto synced = syncToDisk(folder.path()); !synced) return synced.error();
    return restored;
}

}  // namespace banso
