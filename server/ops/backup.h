// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "server/store/chamber_file.h"
#include "server/store/data_folder.h"

namespace banso {

/// A copy of the chamber's file that was opened and read through, as a restore would.
struct Backup {
    std::filesystem::path file;
    std::string epoch;
    std::int64_t head = 0;  // the last revision in it
    std::int64_t records = 0;
};

/// Copies the chamber's file while it is in use, reads the copy through in a scratch folder, and
/// only then gives it its name in `to`, with the chamber's authority, the public half of its
/// recovery key and a copy of its audit log beside it. Errors: Storage, DiskFull, Invalid (the copy
/// does not hold what it must).
Result<Backup> makeBackup(const DataFolder& folder, const std::filesystem::path& to, Instant now);

/// Reads a copy of this file through in `scratch`, a folder made for it and removed again. Errors:
/// Storage, Invalid, NewerFile.
Result<Backup> verifyBackup(const std::filesystem::path& file,
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

/// Removes all but the newest `count` (at least one).
void keepNewest(const std::filesystem::path& folder, std::size_t count);

}  // namespace banso
