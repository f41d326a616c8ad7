// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "server/store/data_folder.h"
#include "shared/secrets/recovery_key.h"

namespace banso {

/// What was done with the files of attachments.
struct CopiedFiles {
    std::size_t copied = 0;
    std::size_t failed = 0;
    std::string why;  // of the first that failed
};

/// Copies each whole file of an attachment once into files/ of the backups' folder, sealed as the
/// backups are (server/ops/sealed_copy.h); one that is sealed to another key is sealed anew. A file
/// that fails holds the others not up. Errors: Storage (the folder cannot be made).
Result<CopiedFiles> copyFiles(const DataFolder& folder,
                              const std::optional<RecoveryKey::Public>& sealedTo,
                              const std::filesystem::path& backups);

/// Brings those back that the data folder lacks; each is held against its hash. Errors: Storage.
Result<CopiedFiles> bringFilesBack(const std::filesystem::path& backups,
                                   const std::optional<RecoveryKey>& key, const DataFolder& folder);

/// Whether a sealed copy of the file lies beside the backups.
bool hasCopy(const std::filesystem::path& backups, const std::string& sha256);
/// Removes the sealed copy of a file, if there is one. Errors: Storage.
Result<void> removeCopy(const std::filesystem::path& backups, const std::string& sha256);

}  // namespace banso
