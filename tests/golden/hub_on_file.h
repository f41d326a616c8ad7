// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "server/store/chamber_file.h"
#include "tests/golden/golden_files.h"

namespace banso::golden {

/// The hub of a chamber's file, with nothing of a network around it.
class HubOnFile {
  public:
    /// Opens the file, or makes one of a new chamber, and brings it to this version.
    HubOnFile(const std::string& file, const Clock& clock, IdSource& ids);

    /// One request and its answer, as the server does it.
    Result<std::string> exchange(std::string_view device, std::string_view request);
    DeviceId addDevice(RecordId person, const std::string& label);
    void bring(const RecordUnits& record);

    sync::SqliteStore& store() { return m_chamber->store(); }
    /// Gives what was exchanged since the last call.
    std::vector<Exchange> takeExchanges() { return std::exchange(m_exchanges, {}); }

  private:
    std::unique_ptr<ChamberFile> m_chamber;
    std::vector<Exchange> m_exchanges;
};

}  // namespace banso::golden
