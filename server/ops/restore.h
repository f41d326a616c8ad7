// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/ops/backup.h"

namespace banso {

/// What a restore did.
struct Restored {
    Backup backup;
    std::filesystem::path aside;  // where the file before lies now; empty when there was none
    std::size_t stopped = 0;      // devices that stay stopped although the backup did not say so
};

/// Puts a backup (its file, or the newest in a folder) in place of the chamber's file, under a new
/// epoch. No server may run. The file before is moved aside, never overwritten; the authority and
/// the recovery key's public half are taken from beside the backup when the folder has none, the
/// audit log when it goes on where the folder's ends. The restore is in that log before it is done.
/// Errors: NotFound, Invalid, Storage, DiskFull, NewerFile; then the chamber is as before.
Result<Restored> restoreChamber(const DataFolder& folder, const std::filesystem::path& from,
                                const Clock& clock, IdSource& ids);

}  // namespace banso
