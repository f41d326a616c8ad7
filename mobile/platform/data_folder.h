// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "shared/base/file_lock.h"

namespace banso {

/// The folder that holds everything of one tablet, held by one program at a time.
class DataFolder {
  public:
    /// Makes the folder where it is missing, for its owner alone. The lock of a program that was
    /// killed does not count. Errors: Exists (another program uses it), Storage.
    static Result<DataFolder> open(const std::string& path);

    const std::string& path() const { return m_path; }
    /// The tablet's database.
    std::string databaseFile() const { return m_path + "/tablet.db"; }

  private:
    DataFolder(std::string path, FileLock lock)
        : m_path(std::move(path)), m_lock(std::move(lock)) {}

    std::string m_path;
    FileLock m_lock;
};

}  // namespace banso
