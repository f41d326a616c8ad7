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

}  // namespace

QImage unpackPicture(const QByteArray& content, const QSize& most) {
    QBuffer buffer;
    buffer.setData(content);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.isEmpty()) return {};
    // A camera's JPEG is then never unpacked whole.
    if (size.width() > most.width() || size.height() > most.height())
        reader.setScaledSize(size.scaled(most, Qt::KeepAspectRatio).expandedTo({1, 1}));
    return reader.read().convertToFormat(QImage::Format_RGB32);
}

QByteArray thumbnailOf(const QByteArray& content) {
    for (const int side : kSides) {
        const QImage picture = unpackPicture(content, {side, side});
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
