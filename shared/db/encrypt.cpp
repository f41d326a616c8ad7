// SPDX-License-Identifier: Apache-2.0
#include "shared/db/encrypt.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string_view>

#include "shared/db/database.h"
#include "shared/db/raw_key.h"
#include "shared/db/statement.h"

namespace banso {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kClearHeader{"SQLite format 3\0", 16};

Result<void> synced(const std::string& path, int flags) {
    const int opened = ::open(path.c_str(), flags | O_CLOEXEC);
    const bool isSafe = opened >= 0 && ::fsync(opened) == 0;
    if (opened >= 0) ::close(opened);
    if (!isSafe) return Error{ErrorCode::Storage, path + " cannot be synced"};
    return {};
}

std::int64_t versionOf(Database& database) {
    Statement version = database.prepare("PRAGMA user_version");
    return version.step() ? version.integer(0) : 0;
}

void writeEncrypted(Database& clear, const std::string& target, const SecretKey& key) {
    {
        std::string raw = rawKey(key);
        Statement attach = clear.prepare("ATTACH DATABASE ? AS encrypted KEY ?");
        attach.bind(target).bind(raw).run();
        sodium_memzero(raw.data(), raw.size());
    }
    clear.execute("SELECT sqlcipher_export('encrypted')");
    // No statement may be open here: SQLite detaches nothing while one reads.
    clear.execute("PRAGMA encrypted.user_version=" + std::to_string(versionOf(clear)) +
                  "; DETACH DATABASE encrypted;");
}

}  // namespace

bool isClearDatabase(const std::string& file) {
    std::array<char, kClearHeader.size()> begin{};
    std::ifstream stream(file, std::ios::binary);
    return stream.read(begin.data(), begin.size()) &&
           std::string_view(begin.data(), begin.size()) == kClearHeader;
}

Result<void> encryptDatabase(const std::string& file, const SecretKey& key) {
    const std::string target = file + ".encrypted";
    std::error_code ignored;
    fs::remove(target, ignored);
    auto written = attempt([&]() -> Result<void> {
        auto clear = Database::open(file, Database::Mode::ReadWrite);
        if (!clear) return clear.error();
        writeEncrypted(*clear, target, key);
        // Nothing may be left in the log: it is not of the file that takes this one's place.
        clear->execute("PRAGMA wal_checkpoint(TRUNCATE)");
        return {};
    });
    if (written) written = synced(target, O_RDONLY);
    if (!written) {
        fs::remove(target, ignored);
        return written;
    }
    fs::remove(file + "-wal", ignored);
    fs::remove(file + "-shm", ignored);
    if (std::rename(target.c_str(), file.c_str()) != 0)
        return Error{ErrorCode::Storage, target + " cannot take the place of " + file};
    return synced(fs::path(file).parent_path(), O_RDONLY | O_DIRECTORY);
}

}  // namespace banso
