// SPDX-License-Identifier: Apache-2.0
#include "tests/end_to_end/faults/small_disk.h"

#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace banso::faults {
namespace {

/// Once for the program: from then on no other one sees what is mounted here, and it goes with us.
bool standApart() {
    static const bool apart = ::unshare(CLONE_NEWNS) == 0 &&
                              ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
    return apart;
}

}  // namespace

Result<std::unique_ptr<SmallDisk>> SmallDisk::mount(const std::string& folder, std::size_t bytes) {
    const std::string options = "size=" + std::to_string(bytes);
    if (!standApart() || ::mount("banso", folder.c_str(), "tmpfs", 0, options.c_str()) != 0)
        return Error{ErrorCode::Forbidden, std::string("mount: ") + std::strerror(errno)};
    return std::unique_ptr<SmallDisk>(new SmallDisk(folder));
}

SmallDisk::~SmallDisk() {
    ::umount2(m_folder.c_str(), MNT_DETACH);
}

void SmallDisk::fill(std::size_t bytesLeft) {
    struct statvfs space {};
    const int file = ::open(filler().c_str(), O_CREAT | O_WRONLY | O_CLOEXEC, S_IRUSR | S_IWUSR);
    BANSO_ASSERT(file >= 0 && ::fstatvfs(file, &space) == 0);
    const auto free = static_cast<off_t>(space.f_bavail * space.f_bsize);
    if (const auto taken = free - static_cast<off_t>(bytesLeft); taken > 0)
        (void)!::posix_fallocate(file, 0, taken);
    ::close(file);
}

void SmallDisk::free() {
    ::unlink(filler().c_str());
}

}  // namespace banso::faults
