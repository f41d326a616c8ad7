// SPDX-License-Identifier: Apache-2.0
#include "mobile/platform/file_folder.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QSaveFile>

#include "mobile/platform/private_file.h"
#include "shared/base/hash.h"
#include "shared/base/limits.h"

namespace banso {
namespace {

constexpr qint64 kReadBytes = 256 * 1024;
constexpr QFileDevice::Permissions kOwnersAlone = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

Error deviceError(const QFileDevice& file) {
    const ErrorCode code =
        file.error() == QFileDevice::ResourceError ? ErrorCode::DiskFull : ErrorCode::Storage;
    return {code, file.fileName().toStdString() + ": " + file.errorString().toStdString()};
}

Result<std::string> hashOf(QFile& file) {
    Sha256Stream hash;
    while (true) {
        const QByteArray piece = file.read(kReadBytes);
        if (piece.isEmpty()) break;
        hash.add({piece.constData(), static_cast<std::size_t>(piece.size())});
    }
    if (file.error() != QFileDevice::NoError) return deviceError(file);
    return hex(hash.finish());
}

}  // namespace

Result<FileFolder> FileFolder::open(const std::string& path) {
    const QString folder = QString::fromStdString(path);
    if (!QDir().mkpath(folder) ||
        !QFile::setPermissions(folder, kOwnersAlone | QFileDevice::ExeOwner))
        return Error{ErrorCode::Storage, "cannot make the folder " + path};
    return FileFolder(path);
}

Result<std::string> FileFolder::keep(std::string_view content) {
    if (content.empty() || static_cast<std::int64_t>(content.size()) > limits::kAttachmentBytes)
        return Error{ErrorCode::TooLarge, "an attachment has 1 to " +
                                              std::to_string(limits::kAttachmentBytes) + " bytes"};
    std::string sha256 = hex(banso::sha256(content));
    if (has(sha256)) return sha256;
    QSaveFile file(QString::fromStdString(pathOf(sha256)));
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(kOwnersAlone))
        return deviceError(file);
    const auto size = static_cast<qint64>(content.size());
    if (file.write(content.data(), size) != size || !file.commit()) return deviceError(file);
    if (auto synced = syncFolder(m_path); !synced) return synced.error();
    return sha256;
}

bool FileFolder::has(std::string_view sha256) const {
    return QFile::exists(QString::fromStdString(pathOf(sha256)));
}

Result<std::int64_t> FileFolder::lengthOf(std::string_view sha256) const {
    const QFile file(QString::fromStdString(pathOf(sha256)));
    if (!file.exists()) return Error{ErrorCode::NotFound, "the file is not on this tablet"};
    return std::int64_t{file.size()};
}

Result<std::string> FileFolder::read(std::string_view sha256, std::int64_t offset,
                                     std::int64_t bytesMax) const {
    QFile file(QString::fromStdString(pathOf(sha256)));
    if (!file.exists()) return Error{ErrorCode::NotFound, "the file is not on this tablet"};
    if (!file.open(QIODevice::ReadOnly) || !file.seek(offset)) return deviceError(file);
    const QByteArray piece = file.read(bytesMax);
    if (file.error() != QFileDevice::NoError) return deviceError(file);
    return piece.toStdString();
}

void FileFolder::drop(std::string_view sha256) {
    QFile::remove(QString::fromStdString(pathOf(sha256)));
    QFile::remove(QString::fromStdString(partOf(sha256)));
}

std::vector<std::string> FileFolder::unchangedSince(Instant moment) const {
    std::vector<std::string> hashes;
    for (const QFileInfo& file : QDir(QString::fromStdString(m_path)).entryInfoList(QDir::Files))
        if (file.lastModified().toMSecsSinceEpoch() < moment.time_since_epoch().count())
            hashes.push_back(file.baseName().toStdString());
    return hashes;
}

std::int64_t FileFolder::fetched(std::string_view sha256) const {
    return QFile(QString::fromStdString(partOf(sha256))).size();
}

Result<void> FileFolder::addFetched(std::string_view sha256, std::string_view piece) {
    const auto size = static_cast<qint64>(piece.size());
    if (fetched(sha256) + size > limits::kAttachmentBytes)
        return Error{ErrorCode::TooLarge, "the file is longer than any attachment"};
    QFile file(QString::fromStdString(partOf(sha256)));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append) ||
        !file.setPermissions(kOwnersAlone) || file.write(piece.data(), size) != size ||
        !file.flush())
        return deviceError(file);
    return {};
}

Result<void> FileFolder::finishFetched(std::string_view sha256) {
    QFile file(QString::fromStdString(partOf(sha256)));
    if (!file.open(QIODevice::ReadOnly)) return deviceError(file);
    const auto hash = hashOf(file);
    if (!hash) return hash.error();
    if (*hash != sha256) {
        file.remove();
        return Error{ErrorCode::Incomplete, "what was fetched is not the file that was asked for"};
    }
    if (!file.rename(QString::fromStdString(pathOf(sha256)))) return deviceError(file);
    return {};
}

}  // namespace banso
