// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string_view>

#include "shared/base/result.h"

namespace banso {

/// A file that only its owner can read (0600 when it is made), closed by the end of this.
class OpenFile {
  public:
    /// `flags` as of open(2); O_CLOEXEC is added. Test it: a file that could not be opened is
    /// false, and errno says why.
    OpenFile(const std::filesystem::path& path, int flags);
    OpenFile(OpenFile&& other) noexcept;
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;
    OpenFile& operator=(OpenFile&&) = delete;
    ~OpenFile();

    explicit operator bool() const { return m_descriptor >= 0; }
    int descriptor() const { return m_descriptor; }

  private:
    int m_descriptor;
};

/// What errno says of the last call: NotFound, DiskFull or Storage. "Cannot <verb> <path>: ..."
Error fileError(const char* verb, const std::filesystem::path& path);
/// The right that this file stands for, which one process or thread has at a time, until the end of
/// what is returned; waits for the others. Errors: as fileError.
Result<OpenFile> takeLock(const std::filesystem::path& path);
/// Writes all of it where the file stands; false with errno.
bool writeAll(const OpenFile& file, std::string_view text);
/// Makes the names in a folder durable. Errors: as fileError.
Result<void> syncFolder(const std::filesystem::path& folder);

}  // namespace banso
