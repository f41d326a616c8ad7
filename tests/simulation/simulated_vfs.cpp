// SPDX-License-Identifier: Apache-2.0
// SQLite's way to the simulated disks: a VFS that passes every other file on to the real one.
#include <sqlcipher/sqlite3.h>

#include <algorithm>
#include <cstring>
#include <new>

#include "shared/base/assert.h"
#include "tests/simulation/simulated_disk.h"

namespace banso::simulation {
namespace {

/// An open file, as SQLite holds it.
struct OpenFile {
    sqlite3_file base;
    SimulatedDisk* disk;
    std::shared_ptr<SimulatedFile> file;
    int life;
    // The index of the write-ahead log, which lives as long as its only connection.
    std::vector<std::unique_ptr<char[]>> index;

    bool isAlive() const { return life == disk->life(); }
};

OpenFile& opened(sqlite3_file* file) {
    return *reinterpret_cast<OpenFile*>(file);
}

int closeFile(sqlite3_file* file) {
    opened(file).~OpenFile();
    return SQLITE_OK;
}

int readFile(sqlite3_file* file, void* to, int count, sqlite3_int64 offset) {
    const OpenFile& from = opened(file);
    if (!from.isAlive()) return SQLITE_IOERR_READ;
    const std::string& bytes = from.file->bytes();
    const auto at = std::min(static_cast<std::size_t>(offset), bytes.size());
    const std::size_t got = bytes.copy(static_cast<char*>(to), static_cast<std::size_t>(count), at);
    if (got == static_cast<std::size_t>(count)) return SQLITE_OK;
    std::memset(static_cast<char*>(to) + got, 0, static_cast<std::size_t>(count) - got);
    return SQLITE_IOERR_SHORT_READ;
}

int writeFile(sqlite3_file* file, const void* from, int count, sqlite3_int64 offset) {
    const OpenFile& to = opened(file);
    if (!to.isAlive()) return SQLITE_IOERR_WRITE;
    const bool written =
        to.disk->write(*to.file, static_cast<std::size_t>(offset),
                       {static_cast<const char*>(from), static_cast<std::size_t>(count)});
    if (written) return SQLITE_OK;
    return to.isAlive() && to.disk->isFull() ? SQLITE_FULL : SQLITE_IOERR_WRITE;
}

int truncateFile(sqlite3_file* file, sqlite3_int64 size) {
    const OpenFile& to = opened(file);
    const bool done = to.isAlive() && to.disk->truncate(*to.file, static_cast<std::size_t>(size));
    return done ? SQLITE_OK : SQLITE_IOERR_TRUNCATE;
}

int syncFile(sqlite3_file* file, int) {
    const OpenFile& to = opened(file);
    return to.isAlive() && to.disk->sync(*to.file) ? SQLITE_OK : SQLITE_IOERR_FSYNC;
}

int fileSize(sqlite3_file* file, sqlite3_int64* size) {
    const OpenFile& of = opened(file);
    if (!of.isAlive()) return SQLITE_IOERR_FSTAT;
    *size = static_cast<sqlite3_int64>(of.file->bytes().size());
    return SQLITE_OK;
}

int lockFile(sqlite3_file*, int) {
    return SQLITE_OK;  // one connection
}

int checkReservedLock(sqlite3_file*, int* isReserved) {
    *isReserved = 0;
    return SQLITE_OK;
}

int fileControl(sqlite3_file*, int, void*) {
    return SQLITE_NOTFOUND;
}

int sectorSize(sqlite3_file*) {
    return 512;
}

int deviceCharacteristics(sqlite3_file*) {
    // As SQLite takes every disk to be: a write leaves the bytes beside it alone.
    return SQLITE_IOCAP_POWERSAFE_OVERWRITE;
}

int mapIndex(sqlite3_file* file, int region, int size, int extends, void volatile** to) {
    OpenFile& of = opened(file);
    while (of.index.size() <= static_cast<std::size_t>(region)) {
        if (extends == 0) {
            *to = nullptr;
            return SQLITE_OK;
        }
        of.index.push_back(std::make_unique<char[]>(static_cast<std::size_t>(size)));
    }
    *to = of.index[static_cast<std::size_t>(region)].get();
    return SQLITE_OK;
}

int lockIndex(sqlite3_file*, int, int, int) {
    return SQLITE_OK;
}

void indexBarrier(sqlite3_file*) {}

int unmapIndex(sqlite3_file* file, int) {
    opened(file).index.clear();
    return SQLITE_OK;
}

constexpr sqlite3_io_methods kMethods{2,
                                      closeFile,
                                      readFile,
                                      writeFile,
                                      truncateFile,
                                      syncFile,
                                      fileSize,
                                      lockFile,
                                      lockFile,
                                      checkReservedLock,
                                      fileControl,
                                      sectorSize,
                                      deviceCharacteristics,
                                      mapIndex,
                                      lockIndex,
                                      indexBarrier,
                                      unmapIndex,
                                      nullptr,
                                      nullptr};

sqlite3_vfs* realVfs = nullptr;

int openFile(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* outFlags) {
    SimulatedDisk* disk = name == nullptr ? nullptr : SimulatedDisk::of(name);
    if (disk == nullptr) return realVfs->xOpen(realVfs, name, file, flags, outFlags);
    file->pMethods = nullptr;
    auto found = disk->open(name, (flags & SQLITE_OPEN_CREATE) != 0);
    if (!found) return SQLITE_CANTOPEN;
    new (file) OpenFile{{&kMethods}, disk, std::move(found), disk->life(), {}};
    if (outFlags != nullptr) *outFlags = flags;
    return SQLITE_OK;
}

int deleteFile(sqlite3_vfs*, const char* name, int syncsDirectory) {
    SimulatedDisk* disk = SimulatedDisk::of(name);
    if (disk == nullptr) return realVfs->xDelete(realVfs, name, syncsDirectory);
    if (disk->hasEnded()) return SQLITE_IOERR_DELETE;
    disk->removePath(name);
    return SQLITE_OK;
}

int accessFile(sqlite3_vfs*, const char* name, int flags, int* result) {
    const SimulatedDisk* disk = SimulatedDisk::of(name);
    if (disk == nullptr) return realVfs->xAccess(realVfs, name, flags, result);
    *result = disk->exists(name) ? 1 : 0;
    return SQLITE_OK;
}

int fullPathname(sqlite3_vfs*, const char* name, int size, char* out) {
    if (SimulatedDisk::of(name) == nullptr) return realVfs->xFullPathname(realVfs, name, size, out);
    sqlite3_snprintf(size, out, "%s", name);
    return SQLITE_OK;
}

}  // namespace

void registerSimulatedDisks() {
    static sqlite3_vfs vfs = [] {
        // A simulation is one thread. Where SQLite runs already this is refused, and only slower.
        (void)sqlite3_config(SQLITE_CONFIG_SINGLETHREAD);
        (void)sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
        BANSO_ASSERT(sqlite3_initialize() == SQLITE_OK);
        realVfs = sqlite3_vfs_find(nullptr);
        sqlite3_vfs made = *realVfs;
        made.zName = "simulated";
        made.szOsFile = std::max(realVfs->szOsFile, static_cast<int>(sizeof(OpenFile)));
        made.xOpen = openFile;
        made.xDelete = deleteFile;
        made.xAccess = accessFile;
        made.xFullPathname = fullPathname;
        return made;
    }();
    // As the default one, so that the production code opens its files as ever.
    static const int registered = sqlite3_vfs_register(&vfs, 1);
    BANSO_ASSERT(registered == SQLITE_OK);
}

}  // namespace banso::simulation
