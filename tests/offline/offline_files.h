// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "mobile/platform/file_folder.h"
#include "mobile/platform/file_way.h"
#include "tests/offline/offline_chamber.h"

namespace banso::offline {

/// The way of files between a tablet and the chamber in this process: from folder to folder.
class OfflineFileWay final : public FileWay {
  public:
    /// `hub`: the folder in which the chamber keeps the files.
    OfflineFileWay(OfflineChamber& chamber, DeviceId device, FileFolder hub, FileFolder tablet)
        : m_chamber(chamber),
          m_device(std::move(device)),
          m_hub(std::move(hub)),
          m_tablet(std::move(tablet)) {}

    Result<void> send(const std::string& sha256, const Progress& progress) override {
        if (auto copied = copy(sha256, m_tablet, m_hub, progress); !copied) return copied;
        return m_chamber.fileArrived(m_device, sha256);
    }
    Result<void> fetch(const std::string& sha256, const Progress& progress) override {
        return copy(sha256, m_hub, m_tablet, progress);
    }

  private:
    static Result<void> copy(const std::string& sha256, const FileFolder& from, FileFolder& to,
                             const Progress& progress) {
        const auto content = from.read(sha256, 0, limits::kAttachmentBytes);
        if (!content) return content.error();
        if (auto kept = to.keep(*content); !kept) return kept.error();
        return progress ? progress(static_cast<std::int64_t>(content->size())) : Result<void>{};
    }

    OfflineChamber& m_chamber;
    DeviceId m_device;
    FileFolder m_hub;
    FileFolder m_tablet;
};

}  // namespace banso::offline
