// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>

#include "server/store/data_folder.h"
#include "shared/base/ids.h"

namespace banso {

/// Which devices were ever stopped, in a file of its own beside the chamber's: what a backup does
/// not know yet is not forgotten when it is put in place. Lines of
/// {"stopped":ID,"at":MILLISECONDS}; only ever added to.
class StoppedDevices {
  public:
    explicit StoppedDevices(const DataFolder& folder) : m_file(folder.path() / "stopped.ndjson") {}

    /// On disk when it returns. Errors: Storage, DiskFull.
    Result<void> add(const DeviceId& device, Instant at);
    /// A line that a power cut left unfinished is passed over.
    std::set<DeviceId> read() const;

  private:
    const std::filesystem::path m_file;
};

}  // namespace banso
