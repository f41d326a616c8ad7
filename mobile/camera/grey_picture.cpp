// SPDX-License-Identifier: Apache-2.0
#include "mobile/camera/grey_picture.h"

#include <QBuffer>
#include <QImageReader>
#include <algorithm>
#include <array>

namespace banso {
namespace {

using Format = QVideoFrameFormat;

/// Where a format keeps the brightness of its pixels: in the first plane, from byte `first` on, in
/// each `step`-th byte. Of a format with colours it is the green, which is nearest to it.
struct Layout {
    Format::PixelFormat format;
    int first;
    int step;
};

constexpr std::array kLayouts{
    Layout{Format::Format_YUV420P, 0, 1},  Layout{Format::Format_YUV422P, 0, 1},
    Layout{Format::Format_YV12, 0, 1},     Layout{Format::Format_NV12, 0, 1},
    Layout{Format::Format_NV21, 0, 1},     Layout{Format::Format_Y8, 0, 1},
    Layout{Format::Format_Y16, 1, 2},      Layout{Format::Format_P010, 1, 2},
    Layout{Format::Format_P016, 1, 2},     Layout{Format::Format_YUYV, 0, 2},
    Layout{Format::Format_UYVY, 1, 2},     Layout{Format::Format_ARGB8888, 2, 4},
    Layout{Format::Format_XRGB8888, 2, 4}, Layout{Format::Format_ABGR8888, 2, 4},
    Layout{Format::Format_XBGR8888, 2, 4}, Layout{Format::Format_BGRA8888, 1, 4},
    Layout{Format::Format_BGRX8888, 1, 4}, Layout{Format::Format_RGBA8888, 1, 4},
    Layout{Format::Format_RGBX8888, 1, 4},
};

QImage brightnessOf(const QVideoFrame& mapped) {
    const auto layout = std::ranges::find(kLayouts, mapped.pixelFormat(), &Layout::format);
    const int line = mapped.bytesPerLine(0);
    if (layout == kLayouts.end() || line < mapped.width() * layout->step ||
        mapped.mappedBytes(0) / std::max(line, 1) < mapped.height())
        return {};
    const int apart = (std::max(mapped.width(), mapped.height()) - 1) / kPictureSideMax + 1;
    QImage picture(mapped.size() / apart, QImage::Format_Grayscale8);
    for (int y = 0; y < picture.height(); ++y) {
        const uchar* const from = mapped.bits(0) + qsizetype{line} * y * apart + layout->first;
        uchar* const to = picture.scanLine(y);
        for (int x = 0; x < picture.width(); ++x) to[x] = from[x * apart * layout->step];
    }
    return picture;
}

QImage unpackedJpeg(const QVideoFrame& mapped) {
    QBuffer buffer;
    buffer.setData(reinterpret_cast<const char*>(mapped.bits(0)), mapped.mappedBytes(0));
    QImageReader reader(&buffer, "jpeg");
    const QSize most(kPictureSideMax, kPictureSideMax);
    const QSize size = reader.size();
    if (size.width() > most.width() || size.height() > most.height())
        reader.setScaledSize(size.scaled(most, Qt::KeepAspectRatio).expandedTo({1, 1}));
    return reader.read().convertToFormat(QImage::Format_Grayscale8);
}

}  // namespace

QImage greyPicture(QVideoFrame frame) {
    if (!frame.map(QVideoFrame::ReadOnly)) return {};
    const QImage picture =
        frame.pixelFormat() == Format::Format_Jpeg ? unpackedJpeg(frame) : brightnessOf(frame);
    frame.unmap();
    return picture;
}

}  // namespace banso
