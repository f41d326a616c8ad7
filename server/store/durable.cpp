// SPDX-License-Identifier: Apache-2.0
#include "server/store/durable.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string>
#include <string_view>
#include <tuple>

namespace banso {
namespace {

class Descriptor {
  public:
    Descriptor(const std::filesystem::path& path, int flags)
        : m_number(::open(path.c_str(), flags | O_CLOEXEC, S_IRUSR | S_IWUSR)) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (m_number >= 0) ::close(m_number);
    }
    int number() const { return m_number; }

  private:
    int m_number;
};

Error cannot(const char* verb, const std::filesystem::path& path) {
    const int cause = errno;
    return {
        cause == ENOSPC ? ErrorCode::DiskFull : ErrorCode::Storage,
        std::string("Cannot ") + verb + " " + path.string() + ": " + std::strerror(cause) + "."};
}

/// A full disk takes the beginning only.
bool writeAll(int file, std::string_view text) {
    while (!text.empty()) {
        const ssize_t written = ::write(file, text.data(), text.size());
        if (written < 0 && errno != EINTR) return false;
        if (written > 0) text.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

}  // namespace

Result<void> syncToDisk(const std::filesystem::path& path) {
    const Descriptor file(path, O_RDONLY);
    if (file.number() < 0 || ::fsync(file.number()) != 0) return cannot("sync", path);
    return {};
}

Result<void> makePrivateFolder(const std::filesystem::path& path) {
    std::error_code why;
    std::filesystem::create_directories(path, why);
    if (!why) std::filesystem::permissions(path, std::filesystem::perms::owner_all, why);
    if (!why) return {};
    return Error{ErrorCode::Storage, "Cannot make " + path.string() + ": " + why.message() + "."};
}

Result<void> appendLines(const std::filesystem::path& path, const std::vector<std::string>& lines) {
    {
        const Descriptor file(path, O_RDWR | O_CREAT | O_APPEND | O_NOFOLLOW);
        // One at a time, so that whoever fails takes back nobody else's lines.
        if (file.number() < 0 || ::flock(file.number(), LOCK_EX) != 0) return cannot("open", path);
        // A line that a power cut left without its end must not swallow the next one.
        char last = '\n';
        const off_t end = ::lseek(file.number(), 0, SEEK_END);
        if (end > 0 && ::pread(file.number(), &last, 1, end - 1) != 1) return cannot("read", path);
        std::string text(last == '\n' ? "" : "\n");
        for (const std::string& line : lines) text.append(line).append("\n");
        if (!writeAll(file.number(), text) || ::fsync(file.number()) != 0) {
            const Error why = cannot("write", path);
            std::ignore = ::ftruncate(file.number(), end);
            return why;
        }
    }
    return syncToDisk(path.parent_path());
}

}  // namespace banso
