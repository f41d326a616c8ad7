// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>

#include "shared/base/result.h"

namespace banso::faults {

/// A file system in memory that is soon full, mounted for this program and its children alone.
class SmallDisk {
  public:
    /// Mounts it at the folder, which must be there. Errors: Forbidden (this user may not mount).
    static Result<std::unique_ptr<SmallDisk>> mount(const std::string& folder, std::size_t bytes);
    /// Unmounts it.
    ~SmallDisk();
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

    /// Takes all space but these bytes. What the others write meanwhile is theirs.
    void fill(std::size_t bytesLeft);
    /// Gives it back.
    void free();

  private:
    explicit SmallDisk(std::string folder) : m_folder(std::move(folder)) {}
    std::string filler() const { return m_folder + "/filler"; }

    std::string m_folder;
};

}  // namespace banso::faults
