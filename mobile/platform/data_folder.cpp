// SPDX-License-Identifier: Apache-2.0
#include "mobile/platform/data_folder.h"

#include <QDir>

namespace banso {

Result<DataFolder> DataFolder::open(const std::string& path) {
    const QString folder = QString::fromStdString(path);
    const bool isNew = !QDir(folder).exists();
    if (!QDir().mkpath(folder)) return Error{ErrorCode::Storage, path + " cannot be made"};
    if (isNew)
        QFile::setPermissions(
            folder, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    auto lock = std::make_unique<QLockFile>(folder + QStringLiteral("/tablet.lock"));
    // A tablet stays open for days; only the lock of a process that is gone is stale.
    lock->setStaleLockTime(0);
    if (lock->tryLock(0)) return DataFolder(path, std::move(lock));
    if (lock->error() == QLockFile::LockFailedError)
        return Error{ErrorCode::Exists, path + " is in use by another banso-tablet"};
    return Error{ErrorCode::Storage, path + " cannot be locked"};
}

}  // namespace banso
