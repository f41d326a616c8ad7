// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "server/store/data_folder.h"
#include "shared/base/time.h"
#include "sync/hub/central_store.h"

namespace banso {

/// How safe a chamber is from the loss of its disk, at a moment.
struct BackupState {
    std::optional<Instant> verifiedAt;  // of the last backup that was read through; none: never
    std::int64_t verifiedHead = 0;      // the last revision in it
    std::optional<Instant> shippedAt;   // until when changes were shipped after it; none: they
                                        // are not
    bool isEncrypted = false;           // sealed to the chamber's recovery key, which it has
    bool isOverdue = true;              // no verified backup for more than a day
    bool isOnDataDisk = false;          // it would be lost together with the chamber
    /// Of records that came in and are in no backup; nothing when there was never a backup. A part
    /// of a minute counts as a whole one.
    std::optional<std::chrono::minutes> lostNow;
    /// A backup that was read through and sealed lies there: the chamber needs no older one.
    bool hasSealed = false;
    /// Backups of a version before, which anybody can open, and where they lie.
    std::size_t clearBackups = 0;
    std::filesystem::path folder;
};

BackupState backupState(sync::CentralStore& store, const DataFolder& folder, Instant now);

/// What a person reads of it: one sentence a line, warnings first.
std::string backupWords(const BackupState& state);

}  // namespace banso
