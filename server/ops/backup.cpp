// SPDX-License-Identifier: Apache-2.0
#include "server/ops/backup.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>
#include <fstream>

#include "server/ops/change_series.h"
#include "server/ops/sealed_copy.h"
#include "server/store/audit_log.h"
#include "server/store/chamber_recovery.h"
#include "server/store/durable.h"
#include "shared/codec/json.h"
#include "shared/db/copy.h"
#include "shared/db/statement.h"

namespace banso {
namespace {

namespace fs = std::filesystem;

constexpr const char* kPrefix = "chamber-";
constexpr const char* kSuffix = ".backup";
constexpr const char* kClearSuffix = ".db";
constexpr const char* kChamberPart = "chamber.db";
constexpr const char* kAuthorityPart = "ca/";
constexpr std::size_t kPieceBytes = 256 * 1024;
/// Backups whose changes stay: if the newest is damaged, the one before leads as far.
constexpr std::size_t kSeriesKept = 2;

Error failed(const char* verb, const fs::path& path, const std::error_code& why) {
    return {ErrorCode::Storage,
            std::string("Cannot ") + verb + " " + path.string() + ": " + why.message() + "."};
}

/// Names that sort by time: chamber-2026-11-26-0300-r0000001312.backup.
std::string nameOf(std::int64_t head, Instant now) {
    std::string time = tokyoTime(now);
    std::erase(time, ':');
    std::string revision = std::to_string(head);
    revision.insert(0, 10 - std::min<std::size_t>(revision.size(), 10), '0');
    return kPrefix + toText(tokyoDate(now)) + "-" + time + "-r" + revision + kSuffix;
}

std::int64_t numberFrom(Database& database, const char* sql) {
    Statement row = database.prepare(sql);
    row.step();
    return row.integer(0);
}

Result<ChamberContents> read(const fs::path& file) {
    auto store = sync::SqliteStore::open(file.string(), Database::Mode::ReadWrite);
    if (!store) return store.error();
    return attempt([&]() -> Result<ChamberContents> {
        Database& database = store->database();
        Statement check = database.prepare("PRAGMA integrity_check(1)");
        if (!check.step() || check.text(0) != "ok")
            return Error{ErrorCode::Invalid, "the copy is damaged: " + check.string(0)};
        ChamberContents contents{store->setting("epoch"), store->head(), 0};
        if (contents.epoch.empty())
            return Error{ErrorCode::Invalid, "the copy is no chamber's file"};
        if (numberFrom(database, "SELECT count(*) FROM history") != contents.head)
            return Error{ErrorCode::Invalid, "the copy's history has gaps"};
        if (numberFrom(database, "SELECT coalesce(max(revision),0) FROM record") > contents.head)
            return Error{ErrorCode::Invalid, "the copy has records without their history"};
        store->visitRecords({}, static_cast<std::size_t>(store->recordCount()),
                            [&](const sync::StoredRecord&) { ++contents.records; });
        return contents;
    });
}

/// The newest each time: one that was replaced must not come back.
Result<std::optional<RecoveryKey::Public>> copyRecoveryKey(const DataFolder& folder,
                                                           const fs::path& to) {
    const auto half = ChamberRecovery(folder.path()).read();
    if (!half && half.error().code == ErrorCode::NotFound)
        return std::optional<RecoveryKey::Public>();
    // In clear it would give away what the chamber wants sealed.
    if (!half) return half.error();
    if (auto written = ChamberRecovery(to).write(half->key, half->made); !written)
        return written.error();
    return std::optional(half->key);
}

Result<void> addPart(SealedWriter& writer, const std::string& name, const fs::path& path) {
    std::error_code why;
    const auto size = fs::file_size(path, why);
    if (why) return failed("read", path, why);
    json::Writer line;
    line.beginObject().member("part", name).member("bytes", static_cast<std::int64_t>(size));
    if (auto added = writer.add(line.endObject().take() + '\n'); !added) return added;
    std::ifstream file(path, std::ios::binary);
    std::string piece(kPieceBytes, '\0');
    for (std::uintmax_t left = size; left > 0;) {
        piece.resize(static_cast<std::size_t>(std::min<std::uintmax_t>(left, kPieceBytes)));
        if (!file.read(piece.data(), static_cast<std::streamsize>(piece.size())))
            return Error{ErrorCode::Storage, "Cannot read " + path.string() + "."};
        if (auto added = writer.add(piece); !added) return added;
        left -= piece.size();
    }
    return {};
}

/// The authority is part of it: without that no tablet would know the server again.
Result<Sha256> pack(const fs::path& file, const std::optional<RecoveryKey::Public>& to,
                    const fs::path& database, const fs::path& authority) {
    auto writer = SealedWriter::create(file, to);
    if (!writer) return writer.error();
    std::error_code why;
    for (fs::directory_iterator at(authority, why), end; !why && at != end; at.increment(why)) {
        const std::string name = kAuthorityPart + at->path().filename().string();
        if (auto added = addPart(*writer, name, at->path()); !added) return added.error();
    }
    // A chamber that enrols nobody has none.
    if (why && why != std::errc::no_such_file_or_directory) return failed("read", authority, why);
    if (auto added = addPart(*writer, kChamberPart, database); !added) return added.error();
    return writer->finish();
}

/// A name of ours only: a forged backup writes nowhere else.
Result<fs::path> placeOf(std::string_view part, const DataFolder& into) {
    if (part == kChamberPart) return fs::path(into.chamberFile());
    const std::string_view name =
        part.starts_with(kAuthorityPart) ? part.substr(std::strlen(kAuthorityPart)) : "";
    if (name.empty() || name == "." || name == ".." || name.find('/') != std::string_view::npos)
        return Error{ErrorCode::Invalid, "A part of the backup has a name that none has."};
    return into.authorityFolder() / name;
}

Result<void> unpackPart(SealedReader& reader, const fs::path& path, std::int64_t bytes) {
    const OpenFile file(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW);
    if (!file) return fileError("create", path);
    for (auto left = static_cast<std::uint64_t>(bytes); left > 0;) {
        const auto piece = reader.read(std::min<std::uint64_t>(left, kPieceBytes));
        if (!piece) return piece.error();
        if (!writeAll(file, *piece)) return fileError("write", path);
        left -= piece->size();
    }
    return ::fsync(file.descriptor()) == 0 ? Result<void>() : fileError("write", path);
}

/// The copy in clear, where clear data lies anyway, and never beside the backups.
Result<Backup> makeFrom(const DataFolder& folder, const fs::path& scratch, const fs::path& to,
                        Instant now) {
    const fs::path copy = scratch / "copy.db";
    {
        auto source = Database::open(folder.chamberFile(), Database::Mode::ReadOnly);
        if (!source) return source.error();
        if (auto copied = copyDatabase(*source, copy.string()); !copied) return copied.error();
    }
    const auto contents = readThrough(copy, scratch / "checking");
    if (!contents) return contents.error();
    auto image = PageImage::ofFile(copy);
    if (!image) return image.error();
    const auto key = copyRecoveryKey(folder, to);
    if (!key) return key.error();
    const fs::path making = to / "making.backup";
    const auto hash = pack(making, *key, copy, folder.authorityFolder());
    if (!hash) return hash.error();
    std::error_code why;
    const auto size = static_cast<std::int64_t>(fs::file_size(making, why));
    Backup backup{to / nameOf(contents->head, now),
                  {contents->epoch, contents->head, contents->records, now, *key, size, *hash},
                  std::move(*image)};
    // First the manifest: a backup without one does not exist.
    if (auto told = backup.manifest.write(BackupManifest::of(backup.file)); !told)
        return told.error();
    // Of one that was made in the same minute.
    fs::remove_all(changesFolder(backup.file), why);
    fs::rename(making, backup.file, why);
    if (why) return failed("rename to", backup.file, why);
    if (auto synced = syncToDisk(to); !synced) return synced.error();
    return backup;
}

/// The chamber's files in a folder that end so, the oldest first.
std::vector<fs::path> named(const fs::path& folder, const char* suffix) {
    std::vector<fs::path> found;
    std::error_code ignored;
    for (fs::directory_iterator at(folder, ignored), end; !ignored && at != end;
         at.increment(ignored)) {
        const std::string name = at->path().filename().string();
        if (name.starts_with(kPrefix) && name.ends_with(suffix)) found.push_back(at->path());
    }
    std::ranges::sort(found);
    return found;
}

}  // namespace

Result<ChamberContents> readThrough(const fs::path& file, const fs::path& scratch) {
    std::error_code ignored;
    fs::remove_all(scratch, ignored);
    if (auto made = makePrivateFolder(scratch); !made) return made.error();
    std::error_code why;
    const fs::path copy = scratch / "chamber.db";
    fs::copy_file(file, copy, why);
    auto contents = why ? Result<ChamberContents>(failed("copy", file, why)) : read(copy);
    fs::remove_all(scratch, ignored);
    return contents;
}

Result<Backup> makeBackup(const DataFolder& folder, const fs::path& to, Instant now) {
    if (auto made = makePrivateFolder(to); !made) return made.error();
    const fs::path scratch = folder.path() / "backing-up";
    std::error_code ignored;
    fs::remove_all(scratch, ignored);
    if (auto made = makePrivateFolder(scratch); !made) return made.error();
    // First, so that nothing fails once the backup has its name.
    if (auto copied = copyAuditLog(folder, to); !copied) return copied.error();
    auto backup = makeFrom(folder, scratch, to, now);
    fs::remove_all(scratch, ignored);
    return backup;
}

Result<void> copyAuditLog(const DataFolder& folder, const fs::path& to) {
    const auto copied = AuditLog(folder).copyTo(AuditLog(to));
    const bool isNone = !copied && copied.error().code == ErrorCode::NotFound;
    // `audit verify` tells of what is damaged.
    const bool isDamaged = !copied && copied.error().code == ErrorCode::Invalid;
    if (isNone || isDamaged) return {};
    return copied;
}

Result<void> unpackBackup(const fs::path& backup, const std::optional<RecoveryKey>& key,
                          const DataFolder& into) {
    auto reader = SealedReader::open(backup, key);
    if (!reader) return reader.error();
    if (auto made = makePrivateFolder(into.authorityFolder()); !made) return made;
    for (auto end = reader->atEnd(); !end || !*end; end = reader->atEnd()) {
        if (!end) return end.error();
        const auto line = reader->readLine();
        if (!line) return line.error();
        const auto document = json::Document::parse(*line);
        const auto part = document ? document->root().string("part") : std::nullopt;
        const std::int64_t bytes =
            document ? document->root().integer("bytes").value_or(-1) : std::int64_t{-1};
        if (!part || bytes < 0)
            return Error{ErrorCode::Invalid, backup.string() + " is no backup of a chamber."};
        const auto place = placeOf(*part, into);
        if (!place) return place.error();
        if (auto unpacked = unpackPart(*reader, *place, bytes); !unpacked) return unpacked;
    }
    if (into.holdsChamber()) return {};
    return Error{ErrorCode::Invalid, backup.string() + " holds no chamber."};
}

Result<void> announceBackup(ChamberWriter& writer, const Backup& backup, Instant now) {
    return writer.write([&](ChamberFile& chamber) -> Result<void> {
        sync::SqliteStore& store = chamber.store();
        if (store.setting("epoch") != backup.manifest.epoch) return {};
        store.putSetting("backup", std::to_string(backup.manifest.head));
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
    return named(folder, kSuffix);
}

std::vector<fs::path> clearBackupsIn(const fs::path& folder) {
    return named(folder, kClearSuffix);
}

Result<void> removeClearBackups(const fs::path& folder) {
    for (const fs::path& backup : clearBackupsIn(folder)) {
        for (const fs::path& file : {backup, BackupManifest::of(backup)}) {
            std::error_code why;
            fs::remove(file, why);
            if (why) return failed("remove", file, why);
        }
    }
    return {};
}

void keepNewest(const fs::path& folder, std::size_t count) {
    const auto all = backupsIn(folder);
    std::error_code ignored;
    for (std::size_t i = 0; i + kSeriesKept < all.size(); ++i)
        fs::remove_all(changesFolder(all[i]), ignored);
    for (std::size_t i = 0; i + std::max<std::size_t>(count, 1) < all.size(); ++i) {
        fs::remove(all[i], ignored);
        fs::remove(BackupManifest::of(all[i]), ignored);
        fs::remove_all(changesFolder(all[i]), ignored);
    }
}

}  // namespace banso
