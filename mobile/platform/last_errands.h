// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>

#include "mobile/platform/file_way.h"
#include "mobile/platform/standing_client.h"
#include "sync/device/sync_run.h"

namespace banso {

/// What a tablet does once the hub said that it was stopped: it hands in what it had not sent, with
/// its files, then erases itself, and says so. Nothing is erased before the hub has confirmed all
/// of it.
class LastErrands {
  public:
    /// `files`: the way of its attachments. `erase`: removes all that is here.
    LastErrands(sync::SyncWriter& writer, StandingClient& hub, FileWay& files, const Clock& clock,
                std::string app, std::function<Result<void>()> erase)
        : m_writer(writer),
          m_hub(hub),
          m_files(files),
          m_clock(clock),
          m_app(std::move(app)),
          m_erase(std::move(erase)) {}

    /// Without an error nothing of the chamber is here any more, and the hub was told, if it could
    /// be reached still. Errors: the network's, what the hub refused (nothing was erased then), and
    /// Storage.
    Result<void> run();

  private:
    Result<void> handInRecords();
    Result<void> handInFiles();

    sync::SyncWriter& m_writer;
    StandingClient& m_hub;
    FileWay& m_files;
    const Clock& m_clock;
    std::string m_app;
    std::function<Result<void>()> m_erase;
};

/// Removes everything of a tablet's folder: first what opens its data key, so that a tablet that is
/// switched off meanwhile holds nothing readable. Errors: Storage.
Result<void> eraseTablet(const std::string& folder);

}  // namespace banso
