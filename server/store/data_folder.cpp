// SPDX-License-Identifier: Apache-2.0
#include "server/store/data_folder.h"

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

Result<FileLock> lockForServing(const DataFolder& folder) {
    auto lock = FileLock::take(folder.lockFile().string());
    if (lock || lock.error().code != ErrorCode::Exists) return lock;
    return Error{ErrorCode::Exists, "Another banso-server serves " + folder.path().string() +
                                        " already. Stop it first, or name another folder with "
                                        "--data."};
}

}  // namespace banso
