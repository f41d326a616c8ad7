// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "shared/base/hash.h"
#include "shared/base/time.h"
#include "shared/secrets/recovery_key.h"

namespace banso {

/// What the server has of the chamber's recovery key: the public half, which it tells to every
/// tablet, and when the private one was used. Both in files of their own beside the chamber's, so
/// that no restored backup brings back a key that was replaced. Holds no state: any thread may ask.
class ChamberRecovery {
  public:
    /// The public half and when it was made.
    struct Half {
        RecoveryKey::Public key;
        Instant made;
    };

    /// `folder`: the chamber's, or that of its backups, which hold a copy of the public half.
    explicit ChamberRecovery(const std::filesystem::path& folder)
        : m_file(folder / "recovery.json"), m_uses(folder / "recovery-uses.ndjson") {}

    /// Where the public half lies.
    const std::filesystem::path& file() const { return m_file; }

    /// Errors: NotFound (the chamber has none), Malformed or UnsupportedVersion (nobody can read
    /// it), Invalid (others than the owner can), Storage.
    Result<Half> read() const;
    /// On disk when it returns, whole or not at all. Errors: DiskFull, Storage, NotFound (there is
    /// no such folder).
    Result<void> write(const RecoveryKey::Public& key, Instant made) const;
    /// What is told to the tablets as the file stands now; nothing where it cannot be read, as no
    /// sync waits for that.
    std::optional<RecoveryKey::Public> told() const;

    /// Notes that a tablet's key file with this SHA-256 is opened: a line of
    /// {"at":MILLISECONDS,"file":HEX,"key":HEX}, on disk when it returns. Errors: DiskFull,
    /// Storage.
    Result<void> noteUse(const Sha256& keyFile, const RecoveryKey::Public& key, Instant at) const;
    /// Nothing when it was never used.
    std::optional<Instant> lastUse() const;

  private:
    std::filesystem::path m_file;
    std::filesystem::path m_uses;
};

/// The first eight digits of the public half, by which a person tells one paper from another.
std::string paperNumber(const RecoveryKey::Public& key);

}  // namespace banso
