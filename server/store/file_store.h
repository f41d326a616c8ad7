// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <mutex>
#include <set>
#include <string>
#include <vector>

#include "server/ops/open_file.h"
#include "shared/base/ids.h"
#include "shared/base/limits.h"

namespace banso {

/// The files of a chamber's attachments on the hub's disk: whole ones by the SHA-256 of their
/// content, and what has come so far of those that a device is sending. All that is known of an
/// upload is in its file's name and length, so that nothing can disagree.
class FileStore {
  public:
    /// An upload that a device has begun. Its id is the hash and the length of the whole.
    struct Upload {
        std::string sha256;
        std::int64_t length = 0;
        std::int64_t offset = 0;  // bytes that are safe on the disk

        std::string id() const { return sha256 + "-" + std::to_string(length); }
        bool isWhole() const { return offset == length; }
    };

    /// The right to write to an upload. One request at a time has it.
    class Writer {
      public:
        Writer(Writer&& other) noexcept;
        Writer(const Writer&) = delete;
        Writer& operator=(const Writer&) = delete;
        Writer& operator=(Writer&&) = delete;
        ~Writer();

        /// Errors: TooLarge (more than the length), DiskFull, Storage.
        Result<void> append(std::string_view piece);
        /// Makes safe what was written. A whole file is held against its hash and takes its place;
        /// Invalid when it is another, and then all of it is dropped.
        Result<Upload> finish();

      private:
        friend class FileStore;
        Writer(FileStore& store, std::filesystem::path path, OpenFile file, Upload upload);

        FileStore* m_store;
        std::filesystem::path m_path;
        OpenFile m_file;
        Upload m_upload;
    };

    /// Makes the folders that are missing. Errors: Storage, DiskFull.
    static Result<FileStore> open(std::filesystem::path folder,
                                  std::int64_t diskReserveBytes = limits::kDiskReserveBytes);

    /// Begins an upload, or finds the one that this device has begun. Errors: Invalid (no hash),
    /// TooLarge (the file, or too many of this device), DiskFull.
    Result<Upload> begin(const DeviceId& device, std::string_view sha256, std::int64_t length);
    /// NotFound when this device has begun none of this id.
    Result<Upload> find(const DeviceId& device, std::string_view id) const;
    /// Errors: NotFound, Gap (the next byte is another one), Unavailable (another request writes),
    /// DiskFull.
    Result<Writer> append(const DeviceId& device, std::string_view id, std::int64_t offset);
    Result<void> drop(const DeviceId& device, std::string_view id);

    /// The length of a whole file. Errors: NotFound.
    Result<std::int64_t> lengthOf(std::string_view sha256) const;
    /// A whole file, to read. Errors: NotFound, Storage.
    Result<OpenFile> read(std::string_view sha256) const;

    /// Removes a whole file, and what any device has begun to send of it; none of that need be
    /// here.
    Result<void> remove(std::string_view sha256) const;

    /// The hashes of the whole files that came at least so long ago.
    std::vector<std::string> wholeOlderThan(std::chrono::hours age) const;
    /// Drops uploads that nobody has gone on with for this long.
    void dropUploadsOlderThan(std::chrono::hours age);

  private:
    FileStore(std::filesystem::path folder, std::int64_t diskReserveBytes)
        : m_folder(std::move(folder)), m_diskReserveBytes(diskReserveBytes) {}

    std::filesystem::path uploadsOf(const DeviceId& device) const;
    std::filesystem::path wholePath(std::string_view sha256) const;
    Result<void> checkRoom(const std::filesystem::path& uploads, std::int64_t length) const;
    Result<void> keep(const std::filesystem::path& upload, std::string_view sha256) const;
    std::vector<std::filesystem::path> olderThan(const char* part, std::chrono::hours age) const;

    std::filesystem::path m_folder;
    std::int64_t m_diskReserveBytes;
    struct Busy {
        std::mutex mutex;
        std::set<std::filesystem::path> paths;
    };
    std::unique_ptr<Busy> m_busy = std::make_unique<Busy>();
};

}  // namespace banso
