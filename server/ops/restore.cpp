// SPDX-License-Identifier: Apache-2.0
#include "server/ops/restore.h"

#include <algorithm>

#include "server/ops/change_series.h"
#include "server/ops/file_copies.h"
#include "server/ops/list_erasure.h"
#include "server/ops/sealed_copy.h"
#include "server/store/audit_log.h"
#include "server/store/chamber_recovery.h"
#include "server/store/device_ledger.h"
#include "server/store/durable.h"
#include "server/store/file_store.h"
#include "shared/domain/person.h"

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
        const auto device = chamber.store().device(id);
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

/// Devices that the backup does not know come back, but wait for an administrator; those that
/// renewed their certificate since may show it.
std::size_t holdLater(ChamberFile& chamber, const DeviceLedger::Contents& ledger) {
    std::size_t count = 0;
    for (const auto& [id, enrolled] : ledger.enrolled) {
        auto device = chamber.store().device(id);
        if (device && device->fingerprint == enrolled.fingerprint) continue;
        if (device) {
            device->nextFingerprint = enrolled.fingerprint;
            device->validUntil = std::max(device->validUntil, enrolled.validUntil);
            chamber.store().putDevice(*device);
            continue;
        }
        sync::DeviceRow later;
        later.id = id;
        later.person = enrolled.person;
        if (const auto person = readRecord<Person>(chamber.store(), enrolled.person))
            later.label = person->name;
        later.fingerprint = enrolled.fingerprint;
        later.validUntil = enrolled.validUntil;
        later.standing = sync::DeviceStanding::Held;
        chamber.store().putDevice(later);
        if (!ledger.stopped.contains(id)) ++count;
    }
    return count;
}

/// Devices that were held after the backup wait for an administrator still.
std::size_t holdAgain(ChamberFile& chamber, const DeviceLedger::Contents& ledger) {
    std::size_t count = 0;
    for (const auto& [id, hold] : ledger.holds) {
        const auto device = chamber.store().device(id);
        if (!hold.isHeld || !device || device->standing != sync::DeviceStanding::Active) continue;
        chamber.hub().copies().stand(id, sync::DeviceStanding::Held);
        ++count;
    }
    return count;
}

/// What an authority gave that was replaced after the backup counts nowhere.
void forgetWithdrawn(ChamberFile& chamber, const DeviceLedger::Contents& ledger) {
    std::int64_t last = 0;
    for (const auto& [authority, at] : ledger.withdrawn) last = std::max(last, at);
    for (const auto& [id, enrolled] : ledger.enrolled) {
        auto device = chamber.store().device(id);
        if (enrolled.at >= last || !device) continue;
        device->forgetCertificate();
        chamber.store().putDevice(*device);
    }
}

/// Errors: Storage (one of them cannot be read).
Result<bool> hasLedger(const DataFolder& folder, const fs::path& named) {
    bool has = false;
    for (const fs::path& place : {folder.path(), DeviceLedger(folder).copy().folder, named}) {
        const auto isThere = DeviceLedger::isIn(place);
        if (!isThere) return isThere;
        has = has || *isThere;
    }
    return has;
}

bool hasDevices(const DataFolder& chamber) {
    auto store = sync::SqliteStore::open(chamber.chamberFile(), Database::Mode::ReadOnly);
    return !store || !store->devices().empty();
}

Error notRead(const Error& why) {
    return {why.code, why.detail +
                          " It is the device ledger, or says where it lies: which tablets were "
                          "stopped and whose data was erased. Nothing was changed. Where nobody "
                          "can read it any more, move it away, and name another copy with "
                          "--ledger DIR."};
}

/// Who was stopped or erased since would be here again before anybody knew. Errors: NotFound,
/// Storage.
Result<void> requireLedger(const DataFolder& folder, const RestorePlan& plan) {
    const fs::path& named = plan.ledger;
    if (const auto whole = DeviceLedger(folder).read(); !whole) return notRead(whole.error());
    const auto has = hasLedger(folder, named);
    if (!has) return notRead(has.error());
    if (*has || plan.withoutLedger) return {};
    return Error{ErrorCode::NotFound,
                 "There is no device ledger in " + folder.path().string() +
                     (named.empty() ? "" : " and none in " + named.string()) +
                     ", so that nobody knows which tablets were stopped and whose data was erased "
                     "after the backup. Nothing was changed. Name the folder of its copy with "
                     "--ledger DIR; is its disk there? Where no copy is left, say "
                     "--without-ledger, and stop and erase again by hand before any tablet syncs."};
}

/// What a restore lacks that does not know it.
constexpr const char* kWithoutIt =
    "whoever was stopped after the backup syncs again, who was enrolled after it does not, and "
    "what was erased after it is here again. ";

/// Brings the copy's lines, and says what the ledger may lack. `making` is the chamber that the
/// backup gave. Errors: Storage, DiskFull, Invalid.
Result<std::vector<std::string>> takeLedger(const DataFolder& folder, const fs::path& named,
                                            const DataFolder& making) {
    std::vector<std::string> warnings;
    const DeviceLedger ledger(folder);
    const auto isThere = DeviceLedger::isIn(named);
    if (!isThere) return isThere.error();
    if (*isThere)
        if (auto kept = ledger.keepCopyIn(named); !kept) return kept.error();
    if (!named.empty() && !*isThere)
        warnings.push_back("There is no device ledger in " + named.string() +
                           ": what it alone knows is not brought. Is the disk there?");
    if (const auto copy = ledger.copy(); !copy.state)
        warnings.push_back(
            "The copy of the device ledger is not whole: " + copy.state.error().detail + ".");
    const auto has = hasLedger(folder, named);
    if (!has) return has.error();
    const auto contents = ledger.read();
    if (!contents) return contents.error();
    const bool knowsDevices = !contents->enrolled.empty() || !contents->stopped.empty();
    if (!*has)
        warnings.push_back(
            std::string("There is no device ledger: ") + kWithoutIt +
            "Name its copy with --ledger, or look through: banso-server device list");
    else if (!knowsDevices && hasDevices(making))
        // `init` makes an empty one.
        warnings.push_back(
            std::string("The device ledger knows of no device, but the backup has some: ") +
            kWithoutIt +
            "Where another copy is left, restore again with --ledger DIR; else look through: "
            "banso-server device list");
    return warnings;
}

/// The key that a backup needs; its use is in the audit log before it opens anything.
Result<std::optional<RecoveryKey>> keyFor(const fs::path& file, const RestorePlan& plan,
                                          const AuditLog& audit, Instant now) {
    const auto half = SealedReader::sealedTo(file);
    if (!half) return half.error();
    if (!*half) return std::optional<RecoveryKey>();
    auto key = plan.askKey(**half);
    if (!key) return key.error();
    if (key->publicHalf() != **half)
        return Error{ErrorCode::Unauthenticated,
                     file.string() +
                         " is sealed to the recovery key on the paper with the number " +
                         (*half)->number() + "; the one typed has the number " +
                         key->publicHalf().number() + ". Nothing was changed."};
    const auto noted =
        audit.append({AuditEvent::RecoveryKeyUsed,
                      "console",
                      {},
                      {{"backup", file.filename().string()}, {"paper", (*half)->number()}}},
                     now);
    if (!noted) return noted.error();
    return std::optional(std::move(*key));
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

Result<void> takeAuthority(const DataFolder& folder, const fs::path& unpacked) {
    std::error_code why;
    if (fs::exists(folder.authorityFolder(), why) || fs::is_empty(unpacked, why)) return {};
    fs::rename(unpacked, folder.authorityFolder(), why);
    if (why) return cannotMove(unpacked, why);
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

/// Unpacks the backup and what changed after it.
Result<Restored> unpack(const fs::path& file, const std::optional<RecoveryKey>& key,
                        const DataFolder& making) {
    const auto manifest = BackupManifest::read(BackupManifest::of(file));
    if (manifest)
        if (auto whole = manifest->requireWhole(file); !whole) return whole.error();
    if (auto unpacked = unpackBackup(file, key, making); !unpacked) return unpacked.error();
    const auto applied = ChangeSeries::apply(file, key, making.chamberFile());
    if (!applied) return applied.error();
    auto contents = readThrough(making.chamberFile(), making.path() / "checking");
    if (!contents) return contents.error();
    Restored restored;
    restored.file = file;
    restored.contents = std::move(*contents);
    if (manifest) restored.upTo = manifest->made;
    restored.upTo = applied->last.value_or(restored.upTo);
    restored.changes = applied->changes;
    if (!manifest)
        restored.warnings.push_back("The backup's manifest cannot be read: " +
                                    manifest.error().detail);
    if (!applied->passedOver.empty())
        restored.warnings.push_back("Passed over: " + applied->passedOver);
    return restored;
}

/// What was erased after the backup goes again before anybody is served.
std::vector<std::string> eraseAgain(ChamberFile& chamber, const DeviceLedger::Contents& ledger,
                                    std::size_t& count) {
    sync::ErasureTable table = chamber.store().erasures();
    const std::size_t before = table.all().size();
    for (const sync::ErasureOrder& order : ledger.erased) eraseFromLists(chamber, order);
    count = table.all().size() - before;
    auto files = table.files();
    std::erase_if(files, [&](const std::string& sha256) { return !table.isErasedFile(sha256); });
    return files;
}

/// Begins the new epoch, and brings what the ledger knows. Returns the files that may not come
/// back.
Result<std::vector<std::string>> beginAnew(const DataFolder& making,
                                           const DeviceLedger::Contents& ledger, const Clock& clock,
                                           IdSource& ids, Restored& restored) {
    auto chamber = ChamberFile::open(making.chamberFile(), clock, ids);
    if (!chamber) return chamber.error();
    std::vector<std::string> erasedFiles;
    const auto written = (*chamber)->write([&](ChamberFile& open) -> Result<void> {
        open.hub().restored();
        open.store().putSetting("backupAt", "");
        open.store().putSetting(kRestoredAtSetting,
                                std::to_string(clock.now().time_since_epoch().count()));
        restored.held = holdLater(open, ledger) + holdAgain(open, ledger);
        forgetWithdrawn(open, ledger);
        restored.stopped = stopAgain(open, ledger.stopped);
        erasedFiles = eraseAgain(open, ledger, restored.erased);
        return {};
    });
    if (!written) return written.error();
    if (!(*chamber)->store().database().emptyLog({}))
        return Error{ErrorCode::Storage, "The restored chamber's log cannot be emptied."};
    return erasedFiles;
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

/// Moves what was unpacked to its place, the chamber's file last.
Result<void> putInPlace(const DataFolder& making, const DataFolder& folder, Restored& restored,
                        Instant now) {
    if (auto taken = takeAuthority(folder, making.authorityFolder()); !taken) return taken;
    if (auto taken = takeRecoveryKey(folder, restored.file.parent_path()); !taken) return taken;
    // What follows goes after a new backup, not behind changes that were passed over.
    ChangeSeries(folder).forget();
    auto aside = moveAside(folder, now);
    if (!aside) return aside.error();
    restored.aside = std::move(*aside);
    std::error_code why;
    fs::rename(making.chamberFile(), folder.chamberFile(), why);
    if (why) return cannotMove(making.chamberFile(), why);
    return syncToDisk(folder.path());
}

Result<Restored> restore(const fs::path& file, const DataFolder& folder, const DataFolder& making,
                         const RestorePlan& plan, const Clock& clock, IdSource& ids) {
    if (auto there = requireLedger(folder, plan); !there) return there.error();
    const AuditLog audit(folder);
    if (auto taken = takeAuditLog(folder, file.parent_path()); !taken) return taken.error();
    const auto key = keyFor(file, plan, audit, clock.now());
    if (!key) return key.error();
    auto restored = unpack(file, *key, making);
    if (!restored) return restored;
    auto warnings = takeLedger(folder, plan.ledger, making);
    if (!warnings) return warnings.error();
    const auto ledger = DeviceLedger(folder).read();
    if (!ledger) return ledger.error();
    std::ranges::move(*warnings, std::back_inserter(restored->warnings));
    const auto erasedFiles = beginAnew(making, *ledger, clock, ids, *restored);
    if (!erasedFiles) return erasedFiles.error();
    if (auto synced = syncToDisk(making.chamberFile()); !synced) return synced.error();
    const auto files = bringFilesBack(file.parent_path(), *key, folder);
    if (!files) return files.error();
    restored->files = files->copied;
    auto store = FileStore::open(folder.filesFolder());
    if (!store) return store.error();
    for (const std::string& sha256 : *erasedFiles)
        if (auto removed = store->remove(sha256); !removed) return removed.error();
    if (files->failed > 0)
        restored->warnings.push_back(
            std::to_string(files->failed) +
            " files of attachments could not be brought back: " + files->why);
    const auto noted = audit.append({AuditEvent::BackupRestored,
                                     "console",
                                     {},
                                     {{"backup", file.filename().string()},
                                      {"head", std::to_string(restored->contents.head)},
                                      {"changes", std::to_string(restored->changes)}}},
                                    clock.now());
    if (!noted) return noted.error();
    if (auto put = putInPlace(making, folder, *restored, clock.now()); !put) return put.error();
    return restored;
}

}  // namespace

Result<Restored> restoreChamber(const DataFolder& folder, const RestorePlan& plan,
                                const Clock& clock, IdSource& ids) {
    const auto file = chosen(plan.from);
    if (!file) return file.error();
    std::error_code why;
    const DataFolder making(folder.path() / "restoring");
    fs::remove_all(making.path(), why);
    fs::create_directories(making.path(), why);
    if (!why) fs::permissions(making.path(), fs::perms::owner_all, why);
    if (why) return cannotMove(making.path(), why);
    auto restored = restore(*file, folder, making, plan, clock, ids);
    // Also what a failure leaves in clear.
    fs::remove_all(making.path(), why);
    return restored;
}

}  // namespace banso
