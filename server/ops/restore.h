// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "server/ops/backup.h"

namespace banso {

/// The chamber's setting with the milliseconds at which it was restored last.
constexpr std::string_view kRestoredAtSetting = "restoredAt";

/// What is put in place, and with what.
struct RestorePlan {
    /// A backup's file, or a folder of them: then its newest.
    std::filesystem::path from;
    /// Asked for the recovery key of this public half, where the backup is sealed to one.
    std::function<Result<RecoveryKey>(const RecoveryKey::Public&)> askKey;
    /// Where the ledger of devices has its copy; empty: where the data folder says.
    std::filesystem::path ledger = {};
    /// Goes on where there is no ledger: what was stopped and erased after the backup comes back.
    bool withoutLedger = false;
};

/// What a restore did.
struct Restored {
    std::filesystem::path file;  // the backup
    ChamberContents contents;
    Instant upTo;                 // what came in before is in it
    std::int64_t changes = 0;     // files of changes put upon the backup
    std::filesystem::path aside;  // where the file before lies now; empty when there was none
    std::size_t stopped = 0;      // devices that stay stopped although the backup did not say so
    std::size_t held = 0;         // devices enrolled or held after it, until they are admitted
    std::size_t erased = 0;       // clients and records that were erased after it, erased again
    std::size_t files = 0;        // of attachments, that were missing
    std::vector<std::string> warnings;
};

/// Puts a backup and the changes after it in place of the chamber's file, under a new epoch. No
/// server may run. The file before is moved aside, never overwritten; the authority, the recovery
/// key's public half, the attachments' files and the audit log come with it where the folder has
/// none. The ledger of devices is asked for stops, enrolments and erasures since. It is in the
/// audit log, as is the use of the recovery key. Errors: NotFound (no backup, or no ledger),
/// Unauthenticated (another paper), Invalid, Storage (also of a ledger that cannot be read, said
/// --without-ledger or not), DiskFull, NewerFile; then the chamber is as
/// before.
Result<Restored> restoreChamber(const DataFolder& folder, const RestorePlan& plan,
                                const Clock& clock, IdSource& ids);

}  // namespace banso
