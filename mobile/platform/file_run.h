// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <functional>

#include "mobile/platform/file_folder.h"
#include "mobile/platform/file_way.h"
#include "shared/base/limits.h"
#include "shared/store/attachment_store.h"
#include "sync/device/sync_run.h"

namespace banso {

/// Where a run of the files stands.
struct FileStep {
    bool sending = false;  // else it fetches
    std::string sha256;
    int percent = 0;
    std::size_t left = 0;  // files of this direction, this one too
};

/// What a run of the files did.
struct FileReport {
    std::size_t sent = 0;
    std::size_t fetched = 0;
    std::size_t removed = 0;  // to make room, or because nothing names them any more
    std::size_t refused = 0;  // went wrong for that file alone; the next run tries again
};

/// Removes what lies in the folder, whole or in part, and that neither a record nor an open form
/// names any more; gives how many were whole. Inside a transaction, where nobody can save an
/// attachment with such a file meanwhile.
std::size_t dropUnnamed(AttachmentStore& store, FileFolder& folder);

/// What follows a sync: the files that the hub has not got go there, those that somebody wants come
/// here, then room is made and what nothing names is removed. A file that goes wrong does not hold
/// up the next.
class FileRun {
  public:
    using Tell = std::function<void(const FileStep&)>;

    FileRun(sync::SyncWriter& writer, FileWay& way, FileFolder folder, const Clock& clock,
            std::int64_t bytesMax = limits::kKeptFilesBytes)
        : m_writer(writer),
          m_way(way),
          m_folder(std::move(folder)),
          m_clock(clock),
          m_bytesMax(bytesMax) {}

    /// Once `ended` is true it ends before the next piece. Errors: what ended it before all was
    /// carried, the network's mostly.
    Result<FileReport> run(const Tell& tell, const std::atomic<bool>& ended);

  private:
    Result<void> sendAll();
    Result<void> fetchAll();
    Result<void> makeRoom();
    Result<void> carry(const FileStep& step, std::int64_t bytes);
    Result<void> write(const std::function<void(AttachmentStore&)>& work);

    sync::SyncWriter& m_writer;
    FileWay& m_way;
    FileFolder m_folder;
    const Clock& m_clock;
    std::int64_t m_bytesMax;
    const Tell* m_tell = nullptr;
    const std::atomic<bool>* m_ended = nullptr;
    FileReport m_report;
};

}  // namespace banso
