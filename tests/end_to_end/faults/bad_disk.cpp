// SPDX-License-Identifier: Apache-2.0
// Loaded before the C library (LD_PRELOAD) into a server or a tablet: while a switch is on, some of
// SQLite's reads, writes and syncs in one folder fail as those of a broken disk do.
//
//   BANSO_BAD_DISK_FOLDER  where; BANSO_BAD_DISK_SWITCH  the file that is there while it is on
//   BANSO_BAD_DISK_SEED    which calls fail
#include <dlfcn.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <climits>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace {

/// Of so many calls one fails.
constexpr std::uint64_t kFailing = 12;

template <typename Function>
Function real(const char* name) {
    return reinterpret_cast<Function>(::dlsym(RTLD_NEXT, name));
}

std::uint64_t nextNumber() {
    static const char* const seed = std::getenv("BANSO_BAD_DISK_SEED");
    static std::atomic<std::uint64_t> state{seed ? std::strtoull(seed, nullptr, 10) : 0};
    std::uint64_t z = state += 0x9E3779B97F4A7C15ULL;  // splitmix64
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
}

bool fails(int file) {
    static const char* const folder = std::getenv("BANSO_BAD_DISK_FOLDER");
    static const char* const on = std::getenv("BANSO_BAD_DISK_SWITCH");
    if (!folder || !on || ::access(on, F_OK) != 0) return false;
    std::array<char, 64> link{};
    std::array<char, PATH_MAX> path{};
    std::snprintf(link.data(), link.size(), "/proc/self/fd/%d", file);
    const auto length = ::readlink(link.data(), path.data(), path.size() - 1);
    if (length <= 0 || !std::string_view(path.data()).starts_with(folder)) return false;
    if (nextNumber() % kFailing != 0) return false;
    errno = EIO;
    return true;
}

}  // namespace

extern "C" {

ssize_t pread64(int file, void* data, size_t size, off64_t offset) {
    static const auto call = real<ssize_t (*)(int, void*, size_t, off64_t)>("pread64");
    return fails(file) ? -1 : call(file, data, size, offset);
}

/// A write that fails has torn what was there.
ssize_t pwrite64(int file, const void* data, size_t size, off64_t offset) {
    static const auto call = real<ssize_t (*)(int, const void*, size_t, off64_t)>("pwrite64");
    if (!fails(file)) return call(file, data, size, offset);
    (void)!call(file, data, size / 2, offset);
    errno = EIO;
    return -1;
}

int fdatasync(int file) {
    static const auto call = real<int (*)(int)>("fdatasync");
    return fails(file) ? -1 : call(file);
}

int ftruncate64(int file, off64_t size) noexcept {
    static const auto call = real<int (*)(int, off64_t)>("ftruncate64");
    return fails(file) ? -1 : call(file, size);
}

}  // extern "C"
