// SPDX-License-Identifier: Apache-2.0
#include "mobile/attachments/thumbnail.h"

#include <QBuffer>
#include <QImageReader>

#include "shared/base/limits.h"

namespace banso {
namespace {

/// Base64 makes four letters of three bytes.
constexpr qsizetype kBytesMax = static_cast<qsizetype>(limits::kThumbnailChars / 4 * 3);
constexpr int kQualities[] = {80, 65, 50, 35};
constexpr int kSides[] = {320, 200};

QImage readSmall(const QByteArray& content, int side) {
    QBuffer buffer;
    buffer.setData(content);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.isEmpty()) return {};
    // A camera's JPEG is then never unpacked whole.
    if (size.width() > side || size.height() > side)
        reader.setScaledSize(size.scaled(side, side, Qt::KeepAspectRatio).expandedTo({1, 1}));
    return reader.read().convertToFormat(QImage::Format_RGB32);
}

}  // namespace

QByteArray thumbnailOf(const QByteArray& content) {
    for (const int side : kSides) {
        const QImage picture = readSmall(content, side);
        if (picture.isNull()) return {};
        for (const int quality : kQualities) {
            QByteArray small;
            QBuffer out(&small);
            if (!picture.save(&out, "JPEG", quality)) return {};
            if (small.size() <= kBytesMax) return small;
        }
    }
    return {};
}

}  // namespace banso
