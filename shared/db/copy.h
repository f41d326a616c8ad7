// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string_view>

#include "shared/db/database.h"

namespace banso {

/// Copies the database as it stands at one moment into a new file that stands alone (no log beside
/// it). Others may write meanwhile. Errors: Storage, DiskFull; then what is in the file is nothing.
Result<void> copyDatabase(Database& source, const std::string& file);

/// The bytes of a database as its file would be at one moment, in memory.
class DatabaseImage {
  public:
    /// Others may write meanwhile. Errors: Storage (also: no memory for it).
    static Result<DatabaseImage> of(Database& source);
    std::string_view bytes() const { return {m_bytes.get(), m_size}; }

  private:
    struct Release {
        void operator()(char* bytes) const;
    };
    DatabaseImage(char* bytes, std::size_t size) : m_bytes(bytes), m_size(size) {}

    std::unique_ptr<char, Release> m_bytes;
    std::size_t m_size;
};

}  // namespace banso
