// SPDX-License-Identifier: Apache-2.0
#include "mobile/attachments/file_taking.h"

#include <QDateTime>
#include <QFileInfo>

#include "mobile/attachments/thumbnail.h"

namespace banso {
namespace {

std::string mediaTypeOf(const QByteArray& content) {
    if (content.startsWith("\xFF\xD8\xFF")) return "image/jpeg";
    if (content.startsWith("\x89PNG\r\n")) return "image/png";
    if (content.startsWith("%PDF-")) return "application/pdf";
    return {};
}

}  // namespace

Result<Attachment> takeFile(const QString& path, FileFolder folder) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::NotFound, "the picture cannot be read"};
    if (file.size() > limits::kAttachmentBytes)
        return Error{ErrorCode::TooLarge, "the picture is larger than an attachment may be"};
    const QByteArray content = file.readAll();
    Attachment taken;
    taken.mediaType = mediaTypeOf(content);
    if (taken.mediaType.empty()) return Error{ErrorCode::Invalid, "neither a picture nor a PDF"};
    const auto hash = folder.keep({content.constData(), static_cast<std::size_t>(content.size())});
    if (!hash) return hash.error();
    taken.sha256 = *hash;
    taken.bytes = std::int64_t{content.size()};
    const QFileInfo about(path);
    taken.name =
        about.fileName().left(static_cast<qsizetype>(limits::kShortTextChars)).toStdString();
    taken.takenAt = Instant{std::chrono::milliseconds{about.lastModified().toMSecsSinceEpoch()}};
    if (taken.mediaType != "application/pdf")
        taken.thumbnail = thumbnailOf(content).toBase64().toStdString();
    return taken;
}

}  // namespace banso
