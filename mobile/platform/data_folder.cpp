// SPDX-License-Identifier: Apache-2.0
#include "mobile/platform/data_folder.h"

#include <QDir>
#include <utility>

namespace banso {

Result<DataFolder> DataFolder::open(const std::string& path) {
    const QString folder = QString::fromStdString(path);
    const bool isNew = !QDir(folder).exists();
    if (!QDir().mkpath(folder)) return Error{ErrorCode::Storage, path + " cannot be made"};
    if (isNew)
        QFile::setPermissions(
            folder, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    auto lock = FileLock::take(path + "/tablet.lock");
    if (lock) return DataFolder(path, std::move(*lock));
    if (lock.error().code != ErrorCode::Exists) return lock.error();
    return Error{ErrorCode::Exists, path + " is in use by another banso-tablet"};
}

}  // namespace banso
