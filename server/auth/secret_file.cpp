// SPDX-License-Identifier: Apache-2.0
#include "server/auth/secret_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "server/ops/open_file.h"

namespace banso {
namespace {

constexpr std::size_t kSecretBytesMax = 64 * 1024;

}  // namespace

Result<void> writeSecretFile(const std::filesystem::path& path, std::string_view text) {
    const std::filesystem::path temporary = path.string() + ".new";
    {
        // What a killed run left behind may be readable for others: never write into it.
        ::unlink(temporary.c_str());
        const OpenFile file(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW);
        if (!file) return fileError("create", temporary);
        if (!writeAll(file, text) || ::fsync(file.descriptor()) != 0) {
            const Error error = fileError("write", temporary);
            ::unlink(temporary.c_str());
            return error;
        }
    }
    if (::rename(temporary.c_str(), path.c_str()) != 0) return fileError("rename to", path);
    return syncFolder(path.has_parent_path() ? path.parent_path() : ".");
}

Result<std::string> readSecretFile(const std::filesystem::path& path) {
    const OpenFile file(path, O_RDONLY);
    struct stat state {};
    if (!file || ::fstat(file.descriptor(), &state) != 0) return fileError("read", path);
    if ((state.st_mode & (S_IRWXG | S_IRWXO)) != 0)
        return Error{ErrorCode::Invalid,
                     path.string() + " can be read by others; run: chmod 600 " + path.string()};
    std::string text(kSecretBytesMax + 1, '\0');
    std::size_t used = 0;
    while (used < text.size()) {
        const ssize_t size = ::read(file.descriptor(), text.data() + used, text.size() - used);
        if (size < 0 && errno == EINTR) continue;
        if (size < 0) return fileError("read", path);
        if (size == 0) break;
        used += static_cast<std::size_t>(size);
    }
    if (used > kSecretBytesMax)
        return Error{ErrorCode::TooLarge, path.string() + " is too long for a secret file."};
    text.resize(used);
    return text;
}

}  // namespace banso
