// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "shared/db/database.h"
#include "sync/protocol/operation.h"

namespace banso::sync {

/// The few values a replica keeps about itself: who it is, and up to where it has come.
class Meta {
  public:
    explicit Meta(Database& database) : m_database(database) {}

    std::string text(std::string_view key);
    std::int64_t number(std::string_view key);
    void put(std::string_view key, std::string_view value);
    void put(std::string_view key, std::int64_t value) { put(key, std::to_string(value)); }

    DeviceId device() { return text("device"); }
    RecordId person();
    Cursor cursor();
    void putCursor(const Cursor& cursor);

  private:
    Database& m_database;
};

}  // namespace banso::sync
