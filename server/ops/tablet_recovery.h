// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "server/store/audit_log.h"
#include "shared/secrets/key_file.h"

namespace banso {

/// A tablet's key.json as it was brought to the office: on a stick, or in the tablet's own folder.
class BroughtKeyFile {
  public:
    /// Errors: NotFound, TooLarge, Malformed or UnsupportedVersion (it is no key file that this
    /// program knows), Storage.
    static Result<BroughtKeyFile> read(const std::filesystem::path& path);

    /// Errors: NotFound (it is sealed to no recovery key), Unauthenticated (to another one; says
    /// which paper is meant).
    Result<void> requireSealedTo(const RecoveryKey::Public& key) const;

    /// Closes the tablet's data key with this passphrase in place of the one before, once the use
    /// of the recovery key is in the audit log; at any error the file is as it was. Takes a
    /// second. Errors: those of requireSealedTo, Invalid (too easy to guess), TooLarge (longer than
    /// any passphrase), Unavailable (no memory), DiskFull, Storage; the last one also where the
    /// file has its passphrase but could not be given back to the user that it belonged to, which
    /// its text says.
    Result<void> giveNewPassphrase(const RecoveryKey& recovery, std::string_view passphrase,
                                   const AuditLog& audit, Instant now,
                                   GuessCost cost = GuessCost::ofTablet());

  private:
    BroughtKeyFile(std::filesystem::path path, std::string text, KeyFile file)
        : m_path(std::move(path)), m_text(std::move(text)), m_file(std::move(file)) {}

    std::filesystem::path m_path;
    /// As it was read.
    std::string m_text;
    KeyFile m_file;
};

}  // namespace banso
