// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "server/store/audit_log.h"
#include "shared/base/time.h"
#include "shared/secrets/recovery_key.h"

namespace banso {

/// What the server has of the chamber's recovery key: the public half, which it tells to every
/// tablet. In a file of its own beside the chamber's, so that no restored backup brings back a key
/// that was replaced; each use of the private half is in the audit log. Holds no state: any thread
/// may ask.
class ChamberRecovery {
  public:
    /// The public half and when it was made.
    struct Half {
        RecoveryKey::Public key;
        Instant made;
    };

    /// `folder`: the chamber's, or that of its backups, which hold a copy of the public half.
    explicit ChamberRecovery(const std::filesystem::path& folder)
        : m_file(folder / "recovery.json") {}

    /// Where the public half lies.
    const std::filesystem::path& file() const { return m_file; }

    /// Errors: NotFound (the chamber has none), Malformed or UnsupportedVersion (nobody can read
    /// it), Invalid (others than the owner can), Storage.
    Result<Half> read() const;
    /// From now on all tablets are told this one, whose private half is on paper: in the audit log
    /// first. Errors: those of write and of AuditLog::append.
    Result<void> adopt(const RecoveryKey::Public& key, const AuditLog& audit, std::string actor,
                       Instant now) const;
    /// On disk when it returns, whole or not at all. Errors: DiskFull, Storage, NotFound (there is
    /// no such folder).
    Result<void> write(const RecoveryKey::Public& key, Instant made) const;
    /// What is told to the tablets as the file stands now; nothing where it cannot be read, as no
    /// sync waits for that.
    std::optional<RecoveryKey::Public> told() const;

  private:
    std::filesystem::path m_file;
};

}  // namespace banso
