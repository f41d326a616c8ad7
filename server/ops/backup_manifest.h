// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "shared/base/hash.h"
#include "shared/base/time.h"
#include "shared/secrets/recovery_key.h"

namespace banso {

/// What stands beside a backup in clear, so that anybody sees that its bytes are those that were
/// written, without the recovery key: {"version":1,"epoch":..,"head":..,"records":..,"made":MS,
/// "sealedTo":HEX,"bytes":..,"sha256":HEX}.
struct BackupManifest {
    std::string epoch;
    std::int64_t head = 0;  // the last revision in it
    std::int64_t records = 0;
    Instant made;
    std::optional<RecoveryKey::Public> sealedTo;  // nothing: in clear
    std::int64_t bytes = 0;                       // of the backup's file
    Sha256 sha256{};                              // of these

    /// Where that of a backup stands.
    static std::filesystem::path of(const std::filesystem::path& backup);

    /// On disk when it returns. Errors: Storage, DiskFull.
    Result<void> write(const std::filesystem::path& file) const;
    /// Errors: NotFound, Malformed, Storage.
    static Result<BackupManifest> read(const std::filesystem::path& file);
    /// Whether the backup's bytes are those that were written. Errors: Invalid, NotFound, Storage.
    Result<void> requireWhole(const std::filesystem::path& backup) const;
};

}  // namespace banso
