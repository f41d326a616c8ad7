// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "shared/base/result.h"

namespace banso {

/// The right that a file stands for, held once at a time. The system gives it back when the process
/// ends, however that comes; what stands in the file does not matter.
class FileLock {
  public:
    /// Makes the file, for its owner alone, where it is missing; it is never removed. Errors:
    /// Exists (somebody has the lock), Storage.
    static Result<FileLock> take(const std::string& file);
    ~FileLock();
    FileLock(FileLock&& other) noexcept;
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;
    FileLock& operator=(FileLock&&) = delete;

  private:
    explicit FileLock(int descriptor) : m_descriptor(descriptor) {}
    int m_descriptor;
};

}  // namespace banso
