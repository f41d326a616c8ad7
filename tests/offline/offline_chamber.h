// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <mutex>
#include <string>

#include "shared/base/ids.h"
#include "sync/device/transport.h"
#include "sync/hub/hub.h"
#include "sync/hub/sqlite_store.h"
#include "tests/demonstration/chamber.h"

namespace banso::offline {

/// A hub in this process with the demonstration chamber in a file; made once, then opened again.
class OfflineChamber {
  public:
    /// `records`: how many the chamber is to have when it is made.
    static Result<std::unique_ptr<OfflineChamber>> open(const std::string& folder,
                                                        const Clock& clock, IdSource& ids,
                                                        std::size_t records);

    /// One request and its answer, as the server does it.
    Result<void> exchange(const DeviceId& device, std::string_view request,
                          const sync::TextSink& answer);
    /// Where a tablet of that device stands that has all.
    Result<sync::Head> head(const DeviceId& device);
    /// The device has sent the whole file of an attachment.
    Result<void> fileArrived(const DeviceId& device, const std::string& sha256);
    /// Registers a tablet for the person of that name. Errors: NotFound.
    Result<DeviceId> addDevice(const std::string& personName);
    /// Who that is. Errors: NotFound.
    Result<RecordId> person(const std::string& personName);

    sync::Hub& hub() { return m_hub; }
    sync::SqliteStore& store() { return m_store; }
    std::mutex& mutex() { return m_mutex; }

  private:
    OfflineChamber(sync::SqliteStore store, const Clock& clock, IdSource& ids);
    Result<void> seed(std::size_t records);

    sync::SqliteStore m_store;
    sync::Hub m_hub;
    const Clock& m_clock;
    std::mutex m_mutex;  // the tablet syncs in a thread of its own
};

/// The way of a tablet in this process to its hub.
class OfflineTransport final : public sync::Transport {
  public:
    OfflineTransport(OfflineChamber& chamber, DeviceId device)
        : m_chamber(chamber), m_device(std::move(device)) {}
    Result<void> exchange(std::string_view request, const sync::TextSink& answer) override {
        return m_chamber.exchange(m_device, request, answer);
    }
    Result<sync::Head> head(const DeviceId& device) override { return m_chamber.head(device); }

  private:
    OfflineChamber& m_chamber;
    DeviceId m_device;
};

}  // namespace banso::offline
