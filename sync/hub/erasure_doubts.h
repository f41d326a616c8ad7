// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "shared/base/ids.h"
#include "shared/db/database.h"

namespace banso::sync {

/// A record that stands here, and that a tablet told to belong to what was erased: ids and numbers,
/// never a value.
struct ErasureDoubt {
    RecordId record;
    std::int64_t revision = 0;  // of the erasure
    DeviceId device;            // whose word it is
    std::int64_t at = 0;        // milliseconds by the hub's clock
};

/// Under which CentralStore::number has how often there was no room for another one.
inline constexpr std::string_view kDoubtsUnasked = "erasureDoubtsUnasked";

/// Whether such a record goes, too, a person says: by its word alone a stolen tablet would erase
/// what it likes (sync/PROTOCOL.md, section 15). In the chamber's file and inside the store's
/// group. Throws StorageError.
class ErasureDoubts {
  public:
    /// As many wait at a time, of one device and of all: one that was stolen leaves room for what
    /// others tell. Beyond them it is counted only, for few tell it twice.
    static constexpr std::size_t kDeviceMax = 100;
    static constexpr std::size_t kMax = 500;

    explicit ErasureDoubts(Database& database) : m_database(database) {}

    /// Asks once of each record and erasure, also when the answer is there already. False when
    /// there is no room.
    bool ask(const ErasureDoubt& doubt);
    /// Those that wait for a person, the oldest first.
    std::vector<ErasureDoubt> open();
    /// It is none of what went with this erasure, and stays. False when that was not asked.
    bool keep(RecordId record, std::int64_t revision);

  private:
    Database& m_database;
};

}  // namespace banso::sync
