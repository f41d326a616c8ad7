// SPDX-License-Identifier: Apache-2.0
#include "server/store/data_folder.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

namespace banso {

bool DataFolder::holdsChamber() const {
    std::error_code ignored;
    return std::filesystem::exists(chamberFile(), ignored);
}

Result<void> DataFolder::requireChamber() const {
    if (holdsChamber()) return {};
    return Error{ErrorCode::NotFound,
                 m_path.string() +
                     " holds no chamber. Name its folder with --data, or make one with: "
                     "banso-server init --plan FOLDER"};
}

Result<ServingLock> ServingLock::take(const DataFolder& folder) {
    const std::string file = folder.lockFile().string();
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor < 0)
        return Error{ErrorCode::Storage, "Cannot open " + file + ": " + std::strerror(errno) + "."};
    ServingLock lock(descriptor);
    if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0) return lock;
    return Error{ErrorCode::Exists, "Another banso-server serves " + folder.path().string() +
                                        " already. Stop it first, or name another folder with "
                                        "--data."};
}

ServingLock::~ServingLock() {
    if (m_descriptor >= 0) ::close(m_descriptor);
}

ServingLock::ServingLock(ServingLock&& other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1)) {}

}  // namespace banso
