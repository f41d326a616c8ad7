// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "shared/base/ids.h"
#include "shared/db/database.h"

namespace banso::sync {

/// The drafts that the hub keeps, in the chamber's file and inside the store's group. Throws
/// StorageError.
class DraftTable {
  public:
    explicit DraftTable(Database& database) : m_database(database) {}

    /// Which draft, and the number of its last change among those of its person.
    struct Key {
        DeviceId device;
        RecordId id;
        std::int64_t number = 0;
    };
    void put(const Key& key, RecordId person, std::string_view line);
    /// Whether it was there.
    bool remove(std::string_view device, RecordId id);
    /// In the order of their numbers.
    std::vector<Key> of(RecordId person);
    /// The line of one that is there.
    std::string line(const Key& key);

  private:
    Database& m_database;
};

}  // namespace banso::sync
