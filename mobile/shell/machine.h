// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "mobile/app/tablet.h"
#include "mobile/platform/data_folder.h"
#include "mobile/platform/device_identity.h"
#include "mobile/platform/hub_connection.h"
#include "mobile/platform/standing_client.h"
#include "mobile/platform/tablet_lock.h"

namespace banso {

/// A tablet, and the ways to its hub by the enrolment that lies beside it.
struct Machine {
    const Clock& clock;
    RandomIds ids{clock};
    TabletLock& lock;
    const SecretKey& key;
    std::unique_ptr<Tablet> tablet{};
    bool dieInSync = false;

    /// Opens, or makes, the tablet in this folder. Errors: as Tablet::open, and of a tablet of a
    /// version before.
    Result<void> open(const DataFolder& folder);

    /// In the thread that syncs; null while the tablet is not enrolled.
    std::unique_ptr<sync::Transport> makeTransport();
    /// In the thread that carries files; null while there is no way to the hub.
    std::unique_ptr<FileWay> makeFileWay(const FileFolder& files);
    /// For what is asked beside records; in the thread that calls it. Null while the tablet is not
    /// enrolled.
    std::unique_ptr<StandingClient> makeStandingClient();
    Result<void> runLastErrands(const std::function<void()>& erased);

  private:
    struct Enrolment {
        HubConnection hub;
        DeviceIdentity identity;
        std::string folder;  // of both
    };
    /// Nothing while there is none. Errors: Storage, and what is wrong with the key.
    Result<std::optional<Enrolment>> enrolment();
};

}  // namespace banso
