// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "mobile/platform/file_folder.h"
#include "mobile/platform/file_way.h"
#include "mobile/platform/standing_client.h"
#include "sync/device/sync_run.h"

namespace banso {

/// What a tablet does once the hub said that it was stopped: it hands in what it had not sent, with
/// its files, then erases itself, and says so. Nothing is erased before the hub has confirmed all
/// of it, also what is saved meanwhile.
class LastErrands {
  public:
    /// Where the files of attachments lie, and their way to the hub.
    struct Files {
        FileWay& way;
        const FileFolder& folder;
    };
    struct Acts {
        /// Removes all that is here, while nobody can save.
        std::function<Result<void>()> erase;
        /// It was done; the hub is told only then.
        std::function<void()> erased;
    };

    /// `pause`: how it waits before it tells the hub once more.
    LastErrands(sync::SyncWriter& writer, StandingClient& hub, Files files, const Clock& clock,
                std::string app, HttpsClient::Pause pause = &HttpsClient::sleep)
        : m_writer(writer),
          m_hub(hub),
          m_files(files),
          m_clock(clock),
          m_app(std::move(app)),
          m_pause(std::move(pause)) {}

    /// Without an error nothing of the chamber is here any more, and the hub was told, if it could
    /// be reached within half a minute. Errors: the network's, what the hub refused (nothing was
    /// erased then), TooLarge (a draft that fits no line), and Storage.
    Result<void> run(const Acts& acts);

  private:
    /// What was not at the office at one moment.
    struct Unsent {
        std::vector<std::string> files;     // by their hashes
        std::vector<std::string> requests;  // drafts and saves
        DeviceId device;                    // whose they are
        bool operator==(const Unsent&) const = default;
    };
    void tellErased(const DeviceId& device);
    Result<Unsent> unsent(sync::Replica& replica);
    /// Errors: the first file's that is here and was refused, once all the rest was handed in.
    Result<void> handIn(const Unsent& unsent);

    sync::SyncWriter& m_writer;
    StandingClient& m_hub;
    Files m_files;
    const Clock& m_clock;
    std::string m_app;
    HttpsClient::Pause m_pause;
};

}  // namespace banso
