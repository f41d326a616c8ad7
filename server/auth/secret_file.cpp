// SPDX-License-Identifier: Apache-2.0
#include "server/auth/secret_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

namespace banso {
namespace {

constexpr std::size_t kSecretBytesMax = 64 * 1024;

/// Closes a file descriptor.
class OpenFile {
  public:
    OpenFile(const std::filesystem::path& path, int flags)
        : m_descriptor(::open(path.c_str(), flags | O_CLOEXEC, S_IRUSR | S_IWUSR)) {}
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;
    ~OpenFile() {
        if (m_descriptor >= 0) ::close(m_descriptor);
    }

    int descriptor() const { return m_descriptor; }

  private:
    int m_descriptor;
};

Error failed(const char* verb, const std::filesystem::path& path) {
    const int cause = errno;
    const ErrorCode code = cause == ENOSPC || cause == EDQUOT ? ErrorCode::DiskFull
                           : cause == ENOENT                  ? ErrorCode::NotFound
                                                              : ErrorCode::Storage;
    return {code, std::string("Cannot ") + verb + " " + path.string() + ": " +
                      std::strerror(cause) + "."};
}

bool writeAll(int descriptor, std::string_view text) {
    while (!text.empty()) {
        const ssize_t size = ::write(descriptor, text.data(), text.size());
        if (size < 0 && errno == EINTR) continue;
        if (size < 0) return false;
        text.remove_prefix(static_cast<std::size_t>(size));
    }
    return true;
}

Result<void> syncFolder(const std::filesystem::path& folder) {
    const OpenFile file(folder, O_RDONLY | O_DIRECTORY);
    if (file.descriptor() < 0 || ::fsync(file.descriptor()) != 0) return failed("sync", folder);
    return {};
}

}  // namespace

Result<void> writeSecretFile(const std::filesystem::path& path, std::string_view text) {
    const std::filesystem::path temporary = path.string() + ".new";
    {
        // What a killed run left behind may be readable for others: never write into it.
        ::unlink(temporary.c_str());
        const OpenFile file(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW);
        if (file.descriptor() < 0) return failed("create", temporary);
        if (!writeAll(file.descriptor(), text) || ::fsync(file.descriptor()) != 0) {
            const Error error = failed("write", temporary);
            ::unlink(temporary.c_str());
            return error;
        }
    }
    if (::rename(temporary.c_str(), path.c_str()) != 0) return failed("rename to", path);
    return syncFolder(path.has_parent_path() ? path.parent_path() : ".");
}

Result<std::string> readSecretFile(const std::filesystem::path& path) {
    const OpenFile file(path, O_RDONLY);
    struct stat state {};
    if (file.descriptor() < 0 || ::fstat(file.descriptor(), &state) != 0)
        return failed("read", path);
    if ((state.st_mode & (S_IRWXG | S_IRWXO)) != 0)
        return Error{ErrorCode::Invalid,
                     path.string() + " can be read by others; run: chmod 600 " + path.string()};
    std::string text(kSecretBytesMax + 1, '\0');
    std::size_t used = 0;
    while (used < text.size()) {
        const ssize_t size = ::read(file.descriptor(), text.data() + used, text.size() - used);
        if (size < 0 && errno == EINTR) continue;
        if (size < 0) return failed("read", path);
        if (size == 0) break;
        used += static_cast<std::size_t>(size);
    }
    if (used > kSecretBytesMax)
        return Error{ErrorCode::TooLarge, path.string() + " is too long for a secret file."};
    text.resize(used);
    return text;
}

}  // namespace banso
