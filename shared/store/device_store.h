// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "shared/base/time.h"
#include "shared/db/database.h"
#include "shared/store/viewer.h"

namespace banso {

/// A tablet of the chamber as the hub last told of it.
struct ChamberDevice {
    DeviceId id;
    RecordId person;
    std::string personName;
    std::string label;
    std::optional<Instant> at;            // when the hub last heard of it; none: never
    std::optional<std::int64_t> waiting;  // made and not arrived then; none: it did not say
    std::string app;
    /// The same tablet, or a copy of it, was heard of later under another name.
    bool goesOnElsewhere = false;
};

/// The chamber's tablets, for who looks after them; empty for others.
class DeviceStore {
  public:
    DeviceStore(Database& database, Viewer viewer)
        : m_database(database), m_viewer(std::move(viewer)) {}

    /// Those that were never or longest not heard of come first.
    std::vector<ChamberDevice> all() const;
    /// The hub told of some only: those that it heard of last.
    bool isCut() const;

  private:
    Database& m_database;
    Viewer m_viewer;
};

}  // namespace banso
