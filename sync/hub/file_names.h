// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "shared/db/database.h"

namespace banso::sync {

/// What of a chamber's file names the bytes of an attachment, which lie beside it by their SHA-256.
/// Throws StorageError.
class FileNames {
  public:
    explicit FileNames(Database& database) : m_database(database) {}

    /// Whether a record, a draft, a quarantined save or a hand-in has it, so that somebody may ask
    /// for the bytes yet.
    bool has(std::string_view sha256);
    /// Every SHA-256 in a text, as 64 lower-case hexadecimal digits; but not that of a message in
    /// its own closing line.
    static std::vector<std::string> in(std::string_view text);

  private:
    Database& m_database;
};

}  // namespace banso::sync
