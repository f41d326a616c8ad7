// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFileInfoList>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/result.h"
#include "shared/base/time.h"
#include "shared/secrets/sealed_file.h"

namespace banso {

/// The files of attachments on this tablet, each known by the SHA-256 of its content (64 lower-case
/// digits), and what has come so far of those that are fetched. They lie sealed (SealedFile), also
/// while they come, under names that only the key makes of a hash.
class FileFolder {
  public:
    /// Makes the folder where it is missing, for its owner alone. The key is the tablet's data key;
    /// without one, which only measuring and tests ask for, the files are sealed with a key that
    /// everybody knows. What lies there in clear since an earlier version is sealed; where that
    /// breaks off, the next one goes on. Errors: Storage, DiskFull.
    static Result<FileFolder> open(const std::string& path, const std::optional<SecretKey>& key);

    /// Keeps a content: on disk, also after a power cut, when its hash is told. Errors: TooLarge,
    /// DiskFull, Storage.
    Result<std::string> keep(std::string_view content);
    bool has(std::string_view sha256) const;
    std::string pathOf(std::string_view sha256) const { return stemOf(sha256) + ".sealed"; }
    /// Errors: NotFound.
    Result<std::int64_t> lengthOf(std::string_view sha256) const;
    /// At most `bytesMax` from `offset` on. Errors: NotFound, Storage, Malformed (damaged, or
    /// changed by somebody).
    Result<std::string> read(std::string_view sha256, std::int64_t offset,
                             std::int64_t bytesMax) const;
    void drop(std::string_view sha256);
    /// The hashes of what lies here, whole or in part, and was last changed before that moment.
    std::vector<std::string> unchangedSince(Instant moment) const;
    /// The hashes of what has come in part.
    std::vector<std::string> begun() const;

    /// How much of a file has been fetched.
    std::int64_t fetched(std::string_view sha256) const;
    /// Errors: TooLarge, DiskFull, Storage.
    Result<void> addFetched(std::string_view sha256, std::string_view piece);
    /// All was fetched: it takes its place when its hash is right, else it is dropped (Incomplete).
    Result<void> finishFetched(std::string_view sha256);

  private:
    FileFolder(std::string path, const SecretKey& key) : m_path(std::move(path)), m_key(key) {}
    std::string stemOf(std::string_view sha256) const {
        return m_path + '/' + SealedFile::diskName(sha256, m_key);
    }
    std::string partOf(std::string_view sha256) const { return stemOf(sha256) + ".part"; }
    Result<void> sealEarlier();
    std::vector<std::string> hashesOf(const QFileInfoList& files) const;

    std::string m_path;
    SecretKey m_key;
};

}  // namespace banso
