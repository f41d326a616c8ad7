// SPDX-License-Identifier: Apache-2.0
#include "server/ops/open_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

namespace banso {

OpenFile::OpenFile(const std::filesystem::path& path, int flags)
    : m_descriptor(::open(path.c_str(), flags | O_CLOEXEC, S_IRUSR | S_IWUSR)) {}

OpenFile::OpenFile(OpenFile&& other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1)) {}

OpenFile::~OpenFile() {
    if (m_descriptor >= 0) ::close(m_descriptor);
}

Error fileError(const char* verb, const std::filesystem::path& path) {
    const int cause = errno;
    const ErrorCode code = cause == ENOSPC || cause == EDQUOT ? ErrorCode::DiskFull
                           : cause == ENOENT                  ? ErrorCode::NotFound
                                                              : ErrorCode::Storage;
    return {code, std::string("Cannot ") + verb + " " + path.string() + ": " +
                      std::strerror(cause) + "."};
}

Result<OpenFile> takeLock(const std::filesystem::path& path) {
    OpenFile file(path, O_RDWR | O_CREAT);
    if (!file) return fileError("open", path);
    while (::flock(file.descriptor(), LOCK_EX) != 0)
        if (errno != EINTR) return fileError("lock", path);
    return file;
}

bool writeAll(const OpenFile& file, std::string_view text) {
    while (!text.empty()) {
        const ssize_t size = ::write(file.descriptor(), text.data(), text.size());
        if (size < 0 && errno == EINTR) continue;
        if (size < 0) return false;
        text.remove_prefix(static_cast<std::size_t>(size));
    }
    return true;
}

Result<void> syncFolder(const std::filesystem::path& folder) {
    const OpenFile file(folder, O_RDONLY | O_DIRECTORY);
    if (!file || ::fsync(file.descriptor()) != 0) return fileError("sync", folder);
    return {};
}

}  // namespace banso
