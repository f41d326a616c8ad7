// SPDX-License-Identifier: Apache-2.0
#include "mobile/platform/file_folder.h"

#include <unistd.h>

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <algorithm>
#include <array>

#include "mobile/platform/private_file.h"
#include "shared/base/hash.h"
#include "shared/base/limits.h"

namespace banso {
namespace {

constexpr QFileDevice::Permissions kOwnersAlone = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

Error deviceError(const QFileDevice& file) {
    const ErrorCode code =
        file.error() == QFileDevice::ResourceError ? ErrorCode::DiskFull : ErrorCode::Storage;
    return {code, file.fileName().toStdString() + ": " + file.errorString().toStdString()};
}

Result<void> writeAll(QFileDevice& file, std::string_view bytes) {
    const auto size = static_cast<qint64>(bytes.size());
    if (file.write(bytes.data(), size) != size) return deviceError(file);
    return {};
}

Result<std::string> readFrame(QFile& file, const SealedFile& sealed, std::int64_t number,
                              bool isLast) {
    if (!file.seek(SealedFile::placeOf(number))) return deviceError(file);
    const QByteArray closed = file.read(SealedFile::kClosedFrameBytes);
    if (file.error() != QFileDevice::NoError) return deviceError(file);
    return sealed.openFrame({closed.constData(), static_cast<std::size_t>(closed.size())}, number,
                            isLast);
}

/// The end of a file that is being fetched: the frame that goes on growing, and what is in it. No
/// frame of it is the last one yet.
struct Growth {
    std::int64_t frame = 0;
    std::string content;

    std::int64_t length() const {
        return frame * SealedFile::kFrameBytes + static_cast<std::int64_t>(content.size());
    }
};

/// A frame that was torn when the program ended counts as not there.
Growth growthOf(QFile& part, const SealedFile& sealed) {
    const std::int64_t frames = SealedFile::framesIn(part.size());
    if (frames == 0) return {};
    const auto content = readFrame(part, sealed, frames - 1, false);
    if (!content) return {frames - 1, {}};
    if (static_cast<std::int64_t>(content->size()) == SealedFile::kFrameBytes) return {frames, {}};
    return {frames - 1, *content};
}

/// What an earlier version called a file: the hash of its content, then what it was to become.
bool isEarlierName(const QString& name) {
    constexpr qsizetype kDigits = SealedFile::kNameBytes;
    return name.size() >= kDigits && !name.left(kDigits).contains(QLatin1Char('.'));
}

}  // namespace

Result<FileFolder> FileFolder::open(const std::string& path, const std::optional<SecretKey>& key) {
    constexpr std::array<unsigned char, SecretKey::kBytes> kKnown{};
    const QString folder = QString::fromStdString(path);
    if (!QDir().mkpath(folder) ||
        !QFile::setPermissions(folder, kOwnersAlone | QFileDevice::ExeOwner))
        return Error{ErrorCode::Storage, "cannot make the folder " + path};
    const SecretKey whole = key.value_or(SecretKey{SecretKey::Bytes(kKnown)});
    FileFolder made(path, whole.derived(SecretKey::Use::Files));
    if (auto sealed = made.sealEarlier(); !sealed) return sealed.error();
    return made;
}

Result<void> FileFolder::sealEarlier() {
    const QDir folder(QString::fromStdString(m_path));
    for (const QFileInfo& earlier : folder.entryInfoList(QDir::Files)) {
        if (!isEarlierName(earlier.fileName())) continue;
        QFile file(earlier.filePath());
        // What has come in part comes again.
        if (earlier.suffix().isEmpty()) {
            if (!file.open(QIODevice::ReadOnly)) return deviceError(file);
            const std::string content = file.read(limits::kAttachmentBytes).toStdString();
            if (file.error() != QFileDevice::NoError) return deviceError(file);
            // An empty one says nothing to anybody.
            if (!content.empty())
                if (const auto kept = keep(content); !kept) return kept.error();
        }
        if (!file.remove()) return deviceError(file);
    }
    return {};
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
    const SealedFile sealed(m_key, sha256);
    if (auto written = writeAll(file, sealed.head()); !written) return written.error();
    for (std::int64_t number = 0; !content.empty(); ++number) {
        const std::string_view frame = content.substr(0, SealedFile::kFrameBytes);
        content.remove_prefix(frame.size());
        auto written = writeAll(file, sealed.closeFrame(frame, number, content.empty()));
        if (!written) return written.error();
    }
    if (!file.commit()) return deviceError(file);
    if (auto synced = syncFolder(m_path); !synced) return synced.error();
    return sha256;
}

bool FileFolder::has(std::string_view sha256) const {
    return QFile::exists(QString::fromStdString(pathOf(sha256)));
}

Result<std::int64_t> FileFolder::lengthOf(std::string_view sha256) const {
    const QFile file(QString::fromStdString(pathOf(sha256)));
    if (!file.exists()) return Error{ErrorCode::NotFound, "the file is not on this tablet"};
    return SealedFile::contentIn(file.size());
}

Result<std::string> FileFolder::read(std::string_view sha256, std::int64_t offset,
                                     std::int64_t bytesMax) const {
    QFile file(QString::fromStdString(pathOf(sha256)));
    if (!file.exists()) return Error{ErrorCode::NotFound, "the file is not on this tablet"};
    if (!file.open(QIODevice::ReadOnly)) return deviceError(file);
    const SealedFile sealed(m_key, sha256);
    const std::int64_t frames = SealedFile::framesIn(file.size());
    const std::int64_t end = std::min(offset + bytesMax, SealedFile::contentIn(file.size()));
    std::string piece;
    for (std::int64_t at = offset; at < end;) {
        const std::int64_t number = at / SealedFile::kFrameBytes;
        const auto frame = readFrame(file, sealed, number, number == frames - 1);
        if (!frame && frame.error().code == ErrorCode::Unauthenticated)
            return Error{ErrorCode::Malformed, "the file was damaged on this tablet"};
        if (!frame) return frame.error();
        const std::int64_t begin = number * SealedFile::kFrameBytes;
        const std::string_view wanted = std::string_view(*frame).substr(
            static_cast<std::size_t>(at - begin), static_cast<std::size_t>(end - at));
        piece += wanted;
        at += static_cast<std::int64_t>(wanted.size());
    }
    return piece;
}

void FileFolder::drop(std::string_view sha256) {
    QFile::remove(QString::fromStdString(pathOf(sha256)));
    QFile::remove(QString::fromStdString(partOf(sha256)));
}

/// A file without a whole head is none of ours.
std::vector<std::string> FileFolder::hashesOf(const QFileInfoList& files) const {
    std::vector<std::string> hashes;
    for (const QFileInfo& about : files) {
        QFile file(about.filePath());
        if (!file.open(QIODevice::ReadOnly)) continue;
        const std::string head = file.read(SealedFile::kHeadBytes).toStdString();
        if (auto name = SealedFile::nameIn(head, m_key)) hashes.push_back(std::move(*name));
    }
    return hashes;
}

std::vector<std::string> FileFolder::unchangedSince(Instant moment) const {
    QFileInfoList files = QDir(QString::fromStdString(m_path)).entryInfoList(QDir::Files);
    files.removeIf([&](const QFileInfo& about) {
        return about.lastModified().toMSecsSinceEpoch() >= moment.time_since_epoch().count();
    });
    return hashesOf(files);
}

std::vector<std::string> FileFolder::begun() const {
    return hashesOf(QDir(QString::fromStdString(m_path))
                        .entryInfoList({QStringLiteral("*.part")}, QDir::Files));
}

std::int64_t FileFolder::fetched(std::string_view sha256) const {
    QFile part(QString::fromStdString(partOf(sha256)));
    if (!part.open(QIODevice::ReadOnly)) return 0;
    return growthOf(part, SealedFile(m_key, sha256)).length();
}

Result<void> FileFolder::addFetched(std::string_view sha256, std::string_view piece) {
    const SealedFile sealed(m_key, sha256);
    QFile part(QString::fromStdString(partOf(sha256)));
    if (!part.open(QIODevice::ReadWrite) || !part.setPermissions(kOwnersAlone))
        return deviceError(part);
    Growth growth = growthOf(part, sealed);
    if (growth.length() + static_cast<std::int64_t>(piece.size()) > limits::kAttachmentBytes)
        return Error{ErrorCode::TooLarge, "the file is longer than any attachment"};
    growth.content += piece;
    const bool isNew = part.size() < SealedFile::kHeadBytes;
    if (!part.resize(isNew ? 0 : SealedFile::placeOf(growth.frame)) || !part.seek(part.size()))
        return deviceError(part);
    if (isNew)
        if (auto written = writeAll(part, sealed.head()); !written) return written;
    std::string_view left = growth.content;
    for (std::int64_t number = growth.frame; !left.empty(); ++number) {
        const std::string_view frame = left.substr(0, SealedFile::kFrameBytes);
        left.remove_prefix(frame.size());
        if (auto written = writeAll(part, sealed.closeFrame(frame, number, false)); !written)
            return written;
    }
    if (!part.flush()) return deviceError(part);
    return {};
}

Result<void> FileFolder::finishFetched(std::string_view sha256) {
    const SealedFile sealed(m_key, sha256);
    QFile part(QString::fromStdString(partOf(sha256)));
    if (!part.open(QIODevice::ReadWrite)) return deviceError(part);
    const std::int64_t last = SealedFile::framesIn(part.size()) - 1;
    Sha256Stream hash;
    std::string content;
    bool isWhole = last >= 0;
    for (std::int64_t number = 0; isWhole && number <= last; ++number) {
        auto frame = readFrame(part, sealed, number, false);
        if (!frame && frame.error().code != ErrorCode::Unauthenticated) return frame.error();
        isWhole = frame.has_value();
        if (!isWhole) break;
        content = std::move(*frame);
        hash.add(content);
    }
    if (!isWhole || hex(hash.finish()) != sha256) {
        part.remove();
        return Error{ErrorCode::Incomplete, "what was fetched is not the file that was asked for"};
    }
    // Killed here, its end does not open as that of a part, and comes again.
    if (!part.seek(SealedFile::placeOf(last))) return deviceError(part);
    if (auto written = writeAll(part, sealed.closeFrame(content, last, true)); !written)
        return written;
    if (!part.flush() || ::fsync(part.handle()) != 0) return deviceError(part);
    if (!part.rename(QString::fromStdString(pathOf(sha256)))) return deviceError(part);
    return syncFolder(m_path);
}

}  // namespace banso
