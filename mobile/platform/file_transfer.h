// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include "mobile/platform/file_folder.h"
#include "mobile/platform/https_client.h"

namespace banso {

/// Sends files of attachments to the hub and fetches them, piece by piece: what has arrived before
/// the network broke is not carried again. Lives in the thread that syncs.
class FileTransfer {
  public:
    /// Told after each piece: bytes that are over there, or here, by now.
    using Progress = std::function<void(std::int64_t bytes)>;

    FileTransfer(HttpsClient& client, FileFolder& folder) : m_client(client), m_folder(folder) {}

    /// True once the hub has the whole file and has checked it. Errors: NotFound (not on this
    /// tablet), the network's, and what the hub refused.
    Result<void> send(const std::string& sha256, const Progress& progress = {});
    /// Errors: NotFound (the hub has it not, or not for this person), Incomplete, DiskFull, the
    /// network's.
    Result<void> fetch(const std::string& sha256, const Progress& progress = {});

  private:
    struct Upload {
        std::string path;
        std::int64_t offset = 0;
    };
    Result<Upload> begin(const std::string& sha256, std::int64_t length);
    Result<std::int64_t> sendPiece(const Upload& upload, std::string piece);

    HttpsClient& m_client;
    FileFolder& m_folder;
};

}  // namespace banso
