// SPDX-License-Identifier: Apache-2.0
#include "mobile/platform/private_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace banso {
namespace {

constexpr qint64 kBytesMax = 64 * 1024;

Error failed(const QFileDevice& file) {
    const ErrorCode code =
        file.error() == QFileDevice::ResourceError ? ErrorCode::DiskFull : ErrorCode::Storage;
    return {code, file.fileName().toStdString() + ": " + file.errorString().toStdString()};
}

}  // namespace

Result<void> writePrivateFile(const std::string& path, std::string_view text) {
    QSaveFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::WriteOnly)) return failed(file);
    // Before the first byte is in it.
    if (!file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)) return failed(file);
    const auto size = static_cast<qint64>(text.size());
    // commit() looks at no error of what was still buffered, and would put an empty file in place.
    if (file.write(text.data(), size) != size || !file.flush() || !file.commit())
        return failed(file);
    return syncFolder(QFileInfo(file.fileName()).absolutePath().toStdString());
}

Result<std::string> readPrivateFile(const std::string& path) {
    QFile file(QString::fromStdString(path));
    if (!file.exists()) return Error{ErrorCode::NotFound, path + " is not there"};
    if (!file.open(QIODevice::ReadOnly)) return failed(file);
    if (file.size() > kBytesMax) return Error{ErrorCode::TooLarge, path + " is too long"};
    return file.readAll().toStdString();
}

Result<void> syncFolder(const std::string& path) {
    const int folder = ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool synced = folder >= 0 && ::fsync(folder) == 0;
    if (folder >= 0) ::close(folder);
    if (!synced) return Error{ErrorCode::Storage, "cannot sync the folder " + path};
    return {};
}

}  // namespace banso
