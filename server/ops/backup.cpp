// SPDX-License-Identifier: Apache-2.0
#include "server/ops/backup.h"

#include <algorithm>

#include "server/store/audit_log.h"
#include "server/store/chamber_recovery.h"
#include "server/store/durable.h"
#include "shared/db/copy.h"
#include "shared/db/statement.h"

namespace banso {
namespace {

namespace fs = std::filesystem;

constexpr const char* kPrefix = "chamber-";
constexpr const char* kSuffix = ".db";

Error failed(const char* verb, const fs::path& path, const std::error_code& why) {
    return {ErrorCode::Storage,
            std::string("Cannot ") + verb + " " + path.string() + ": " + why.message() + "."};
}

Result<void> makePrivateFolder(const fs::path& path) {
    std::error_code why;
    fs::create_directories(path, why);
    if (!why) fs::permissions(path, fs::perms::owner_all, why);
    if (why) return failed("make", path, why);
    return {};
}

/// Names that sort by time: chamber-2026-11-26-0300-r0000001312.db.
std::string nameOf(const Backup& backup, Instant now) {
    std::string time = tokyoTime(now);
    std::erase(time, ':');
    std::string revision = std::to_string(backup.head);
    revision.insert(0, 10 - std::min<std::size_t>(revision.size(), 10), '0');
    return kPrefix + toText(tokyoDate(now)) + "-" + time + "-r" + revision + kSuffix;
}

std::int64_t numberFrom(Database& database, const char* sql) {
    Statement row = database.prepare(sql);
    row.step();
    return row.integer(0);
}

Result<Backup> readThrough(const fs::path& file) {
    auto store = sync::SqliteStore::open(file.string(), Database::Mode::ReadWrite);
    if (!store) return store.error();
    return attempt([&]() -> Result<Backup> {
        Database& database = store->database();
        Statement check = database.prepare("PRAGMA integrity_check(1)");
        if (!check.step() || check.text(0) != "ok")
            return Error{ErrorCode::Invalid, "the copy is damaged: " + check.string(0)};
        Backup backup{file, store->setting("epoch"), store->head(), 0};
        if (backup.epoch.empty()) return Error{ErrorCode::Invalid, "the copy is no chamber's file"};
        if (numberFrom(database, "SELECT count(*) FROM history") != backup.head)
            return Error{ErrorCode::Invalid, "the copy's history has gaps"};
        if (numberFrom(database, "SELECT coalesce(max(revision),0) FROM record") > backup.head)
            return Error{ErrorCode::Invalid, "the copy has records without their history"};
        store->visitRecords({}, static_cast<std::size_t>(store->recordCount()),
                            [&](const sync::StoredRecord&) { ++backup.records; });
        return backup;
    });
}

/// The authority is made once for ever; without it no tablet would know the server again.
Result<void> copyAuthority(const fs::path& from, const fs::path& to) {
    std::error_code why;
    if (!fs::exists(from, why) || fs::exists(to, why)) return {};
    fs::copy(from, to, fs::copy_options::recursive, why);
    if (why) return failed("copy the authority to", to, why);
    return makePrivateFolder(to);
}

/// The newest each time: one that was replaced must not come back.
Result<void> copyRecoveryKey(const DataFolder& folder, const fs::path& to) {
    const auto half = ChamberRecovery(folder.path()).read();
    // What cannot be read holds no backup up; `status` tells of it.
    if (!half) return {};
    return ChamberRecovery(to).write(half->key, half->made);
}

/// The newest each time too.
Result<void> copyAuditLog(const DataFolder& folder, const fs::path& to) {
    const auto copied = AuditLog(folder).copyTo(AuditLog(to));
    const bool isNone = !copied && copied.error().code == ErrorCode::NotFound;
    // As above: `audit verify` tells of what is damaged.
    const bool isDamaged = !copied && copied.error().code == ErrorCode::Invalid;
    if (isNone || isDamaged) return {};
    return copied;
}

}  // namespace

Result<Backup> verifyBackup(const fs::path& file, const fs::path& scratch) {
    std::error_code ignored;
    fs::remove_all(scratch, ignored);
    if (auto made = makePrivateFolder(scratch); !made) return made.error();
    std::error_code why;
    const fs::path copy = scratch / "chamber.db";
    fs::copy_file(file, copy, why);
    auto backup = why ? Result<Backup>(failed("copy", file, why)) : readThrough(copy);
    fs::remove_all(scratch, ignored);
    if (backup) backup->file = file;
    return backup;
}

Result<Backup> makeBackup(const DataFolder& folder, const fs::path& to, Instant now) {
    if (auto made = makePrivateFolder(to); !made) return made.error();
    const fs::path making = to / "making.db";
    std::error_code why;
    fs::remove(making, why);
    {
        auto source = Database::open(folder.chamberFile(), Database::Mode::ReadOnly);
        if (!source) return source.error();
        if (auto copied = copyDatabase(*source, making.string()); !copied) return copied.error();
    }
    fs::permissions(making, fs::perms::owner_read | fs::perms::owner_write, why);
    if (auto synced = syncToDisk(making); !synced) return synced.error();
    auto backup = verifyBackup(making, to / "checking");
    if (!backup) return backup;
    if (auto copied = copyAuthority(folder.authorityFolder(), to / "ca"); !copied)
        return copied.error();
    if (auto copied = copyRecoveryKey(folder, to); !copied) return copied.error();
    if (auto copied = copyAuditLog(folder, to); !copied) return copied.error();
    backup->file = to / nameOf(*backup, now);
    fs::rename(making, backup->file, why);
    if (why) return failed("rename to", backup->file, why);
    if (auto synced = syncToDisk(to); !synced) return synced.error();
    return backup;
}

Result<void> announceBackup(ChamberWriter& writer, const Backup& backup, Instant now) {
    return writer.write([&](ChamberFile& chamber) -> Result<void> {
        sync::SqliteStore& store = chamber.store();
        if (store.setting("epoch") != backup.epoch) return {};
        store.putSetting("backup", std::to_string(backup.head));
        store.putSetting("backupAt", std::to_string(now.time_since_epoch().count()));
        return {};
    });
}

std::optional<LastBackup> lastBackup(sync::CentralStore& store) {
    const std::string at = store.setting("backupAt");
    if (at.empty()) return std::nullopt;
    return LastBackup{std::stoll(store.setting("backup")),
                      Instant{std::chrono::milliseconds{std::stoll(at)}}};
}

std::vector<fs::path> backupsIn(const fs::path& folder) {
    std::vector<fs::path> found;
    std::error_code ignored;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, ignored)) {
        const std::string name = entry.path().filename().string();
        if (name.starts_with(kPrefix) && name.ends_with(kSuffix)) found.push_back(entry.path());
    }
    std::ranges::sort(found);
    return found;
}

void keepNewest(const fs::path& folder, std::size_t count) {
    const auto all = backupsIn(folder);
    std::error_code ignored;
    for (std::size_t i = 0; i + std::max<std::size_t>(count, 1) < all.size(); ++i)
        fs::remove(all[i], ignored);
}

}  // namespace banso
