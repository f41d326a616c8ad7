// SPDX-License-Identifier: Apache-2.0
#include "server/ops/backup_state.h"

#include <sys/stat.h>

#include <algorithm>

#include "server/ops/change_series.h"
#include "server/store/chamber_recovery.h"

namespace banso {
namespace {

/// One is made each day.
constexpr std::chrono::hours kBackupAge{24};

std::string moment(Instant instant) {
    return toText(tokyoDate(instant)) + ' ' + tokyoTime(instant);
}

bool areOnOneDisk(const std::filesystem::path& one, const std::filesystem::path& other) {
    struct stat first {};
    struct stat second {};
    return ::stat(one.c_str(), &first) == 0 && ::stat(other.c_str(), &second) == 0 &&
           first.st_dev == second.st_dev;
}

std::chrono::minutes lost(const BackupState& state, std::int64_t shippedHead, std::int64_t head,
                          Instant now) {
    if (std::max(state.verifiedHead, shippedHead) >= head) return std::chrono::minutes{0};
    const Instant safe = std::max(*state.verifiedAt, state.shippedAt.value_or(*state.verifiedAt));
    // A clock that was set back makes no age.
    return std::max(std::chrono::ceil<std::chrono::minutes>(now - safe), std::chrono::minutes{1});
}

}  // namespace

BackupState backupState(sync::CentralStore& store, const DataFolder& folder, Instant now) {
    BackupState state;
    const auto position = ChangeSeries(folder).position();
    state.isEncrypted = position ? position->sealedTo.has_value()
                                 : ChamberRecovery(folder.path()).read().has_value();
    state.folder = backupsOf(folder);
    state.clearBackups = clearBackupsIn(state.folder).size();
    const auto last = lastBackup(store);
    if (!last) return state;
    state.verifiedAt = last->at;
    state.verifiedHead = last->head;
    state.isOnDataDisk = areOnOneDisk(state.folder, folder.path());
    state.hasSealed = position && position->sealedTo;
    state.isOverdue = std::chrono::ceil<std::chrono::hours>(now - last->at) > kBackupAge;
    std::int64_t shippedHead = 0;
    // What was shipped of another epoch is none of this one's.
    const auto look = ChangeSeries(folder).lastLook();
    if (position && look && look->at >= last->at) {
        state.shippedAt = look->at;
        shippedHead = look->head;
    }
    state.lostNow = lost(state, shippedHead, store.head(), now);
    return state;
}

std::string backupWords(const BackupState& state) {
    std::string text;
    if (state.isOverdue)
        text += "WARNING: no backup for more than " + std::to_string(kBackupAge.count()) +
                " hours. Make one with: banso-server backup\n";
    if (!state.isEncrypted)
        text +=
            "WARNING: backups are in clear: the chamber has no recovery key to seal them to. "
            "Make one with: banso-server recovery new\n";
    if (state.isOnDataDisk)
        text +=
            "WARNING: backups lie on the disk of the chamber itself, and would be lost with it. "
            "Name another one with: banso-server serve --backup-to DIR\n";
    if (state.clearBackups > 0)
        text += "WARNING: " + std::to_string(state.clearBackups) +
                " backups of a version before are in clear: whoever has them reads all. Once the "
                "last backup is encrypted, remove them with: rm " +
                (state.folder / "chamber-*.db").string() + "\n";
    if (!state.verifiedAt) return text + "Last backup  none; all would be lost with the disk\n";
    text += "Last backup  " + moment(*state.verifiedAt) + ", read through, up to revision " +
            std::to_string(state.verifiedHead) +
            (state.isEncrypted ? ", encrypted\n" : ", in clear\n");
    text += state.shippedAt ? "Changes      shipped after it until " + moment(*state.shippedAt)
                            : std::string("Changes      not shipped after it");
    const std::int64_t minutes = state.lostNow ? state.lostNow->count() : 0;
    if (state.isOnDataDisk) return text + "\n";
    text += minutes == 0 ? "; nothing would be lost now\n"
                         : "; " + std::to_string(minutes) + " minutes would be lost now\n";
    return text;
}

}  // namespace banso
