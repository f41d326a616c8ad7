// SPDX-License-Identifier: Apache-2.0
#include "mobile/platform/aside_folders.h"

#include <algorithm>
#include <array>
#include <filesystem>

#include "mobile/platform/private_file.h"

namespace banso {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kAside = "aside-";
/// Before the name of one that is being removed: nobody may take it for a putAside that broke off.
constexpr std::string_view kRemoved = "removed-";
/// What else a new tablet's folder has none of. The lock of the running program stays.
constexpr std::array kBesideKey{"tries.json",      "recovered.json", "tablet.db-wal",
                                "tablet.db-shm",   "tablet.db",      "key.closed",
                                "certificate.pem", "ca.pem",         "files"};

Error storageError(const fs::path& path, const std::error_code& failed) {
    return {ErrorCode::Storage, path.string() + ": " + failed.message()};
}

fs::path asideOf(const fs::path& folder, int number) {
    return folder / (std::string(kAside) + std::to_string(number));
}

/// The first of aside-1, aside-2 ... that is not there.
fs::path newAside(const fs::path& folder) {
    for (int number = 1;; ++number)
        if (const fs::path aside = asideOf(folder, number); !fs::exists(aside)) return aside;
}

/// Those in the folder whose names begin so, in their order.
std::vector<fs::path> beginningWith(std::string_view prefix, const fs::path& folder) {
    std::vector<fs::path> found;
    std::error_code failed;
    for (fs::directory_iterator it(folder, failed); !failed && it != fs::directory_iterator();
         it.increment(failed))
        if (it->path().filename().string().starts_with(prefix)) found.push_back(it->path());
    std::ranges::sort(found);
    return found;
}

/// What one folder has of a tablet, its key file last, goes to the other.
Result<void> move(const fs::path& from, const fs::path& to) {
    std::error_code failed;
    const auto take = [&](const char* name) {
        // Of one that broke off each name is in one place; nothing is ever replaced.
        if (!failed && fs::exists(from / name) && !fs::exists(to / name))
            fs::rename(from / name, to / name, failed);
    };
    for (const char* name : kBesideKey) take(name);
    if (auto synced = syncFolder(to.string()); !synced) return synced;
    take(kKeyFileName);
    if (failed) return storageError(to, failed);
    if (auto synced = syncFolder(to.string()); !synced) return synced;
    return syncFolder(from.string());
}

/// A putAside that broke off: the key file, which goes last, has not gone.
Result<void> bringBack(const fs::path& folder) {
    for (int number = 1; fs::exists(asideOf(folder, number)); ++number) {
        const fs::path aside = asideOf(folder, number);
        if (fs::exists(aside / kKeyFileName) || fs::exists(aside / kErasingFileName)) continue;
        if (auto moved = move(aside, folder); !moved) return moved;
        std::error_code ignored;
        fs::remove(aside, ignored);
    }
    return {};
}

Result<void> finishRemoval(const fs::path& removed) {
    std::error_code failed;
    fs::remove(removed / kKeyFileName, failed);
    if (!failed)
        if (auto synced = syncFolder(removed.string()); !synced) return synced;
    if (!failed) fs::remove_all(removed, failed);
    if (failed) return storageError(removed, failed);
    return syncFolder(removed.parent_path().string());
}

}  // namespace

Result<void> putAside(const std::string& folder) {
    const fs::path aside = newAside(folder);
    std::error_code failed;
    if (!fs::create_directory(aside, failed)) return storageError(aside, failed);
    return move(folder, aside);
}

std::vector<std::string> asideIn(const std::string& folder) {
    std::vector<std::string> found;
    for (const fs::path& aside : beginningWith(kAside, folder))
        if (fs::exists(aside / kKeyFileName)) found.push_back(aside.string());
    return found;
}

bool isAside(std::string_view name) {
    return name.starts_with(kAside);
}

Result<void> removeAside(const std::string& aside) {
    const fs::path path(aside);
    const fs::path removed =
        path.parent_path() / (std::string(kRemoved) + path.filename().string());
    std::error_code failed;
    fs::rename(path, removed, failed);
    if (failed) return storageError(path, failed);
    if (auto synced = syncFolder(path.parent_path().string()); !synced) return synced;
    return finishRemoval(removed);
}

Result<void> mendAside(const std::string& folder) {
    if (auto back = bringBack(folder); !back) return back;
    for (const fs::path& aside : beginningWith(kAside, folder))
        if (fs::exists(aside / kErasingFileName))
            if (auto removed = removeAside(aside.string()); !removed) return removed;
    for (const fs::path& removed : beginningWith(kRemoved, folder))
        if (auto finished = finishRemoval(removed); !finished) return finished;
    return {};
}

}  // namespace banso
