// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "server/ops/backup_manifest.h"
#include "server/ops/page_image.h"
#include "server/store/chamber_file.h"
#include "server/store/data_folder.h"

namespace banso {

/// What a chamber's file holds, as somebody saw who read it through.
struct ChamberContents {
    std::string epoch;
    std::int64_t head = 0;  // the last revision in it
    std::int64_t records = 0;
};

/// A backup's file: a sealed copy (server/ops/sealed_copy.h) of parts, each a line of
/// {"part":NAME,"bytes":N} and so many bytes: the chamber's authority (ca/...) and, last, the
/// chamber's file (chamber.db). It was opened and read through, as a restore would, before it was
/// sealed.
struct Backup {
    std::filesystem::path file;
    BackupManifest manifest;
    PageImage image;  // of the chamber's file in it
};

/// Copies the chamber's file while it is in use, reads the copy through in the data folder, seals
/// it to the chamber's recovery key and only then gives it its name in `to`, with its manifest and
/// the public half of the key and a copy of the audit log beside it. A chamber without a recovery
/// key gets a backup that anybody can open. Errors: Storage, DiskFull, Invalid (the copy does not
/// hold what it must), and those of ChamberRecovery::read where its file cannot be read.
Result<Backup> makeBackup(const DataFolder& folder, const std::filesystem::path& to, Instant now);

/// Puts a copy of the audit log beside the backups in `to`, in place of the one before. No error
/// where there is none, or a damaged one. Errors: Storage, DiskFull.
Result<void> copyAuditLog(const DataFolder& folder, const std::filesystem::path& to);

/// Puts the parts of a backup into a folder: chamber.db and ca/. Errors: those of SealedReader.
Result<void> unpackBackup(const std::filesystem::path& backup,
                          const std::optional<RecoveryKey>& key, const DataFolder& into);

/// Reads a copy of this chamber's file through in `scratch`, a folder made for it and removed
/// again. Errors: Storage, Invalid, NewerFile.
Result<ChamberContents> readThrough(const std::filesystem::path& file,
                                    const std::filesystem::path& scratch);

/// Tells the tablets that what came up to there is safe. Errors: as ChamberWriter::write.
Result<void> announceBackup(ChamberWriter& writer, const Backup& backup, Instant now);

/// What was announced last: a backup that was read through.
struct LastBackup {
    std::int64_t head = 0;  // the last revision in it
    Instant at;
};
/// Nothing when there has been none.
std::optional<LastBackup> lastBackup(sync::CentralStore& store);

/// The backups in a folder, the oldest first.
std::vector<std::filesystem::path> backupsIn(const std::filesystem::path& folder);

/// Backups in clear that a version before sealed ones left in a folder: nothing removes them by
/// itself.
std::vector<std::filesystem::path> clearBackupsIn(const std::filesystem::path& folder);

/// Removes those with their manifests. Errors: Storage.
Result<void> removeClearBackups(const std::filesystem::path& folder);

/// Removes all but the newest `count` (at least one), and the changes after all but the newest two.
void keepNewest(const std::filesystem::path& folder, std::size_t count);

}  // namespace banso
