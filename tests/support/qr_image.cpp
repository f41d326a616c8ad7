// SPDX-License-Identifier: Apache-2.0
#include "tests/support/qr_image.h"

#include <qrencode.h>

#include <QBuffer>
#include <QPainter>
#include <algorithm>
#include <memory>

namespace banso::tests {
namespace {

using Format = QVideoFrameFormat;

/// The brightness of a line, from byte `first` on in each `step`-th; what lies between is grey.
void writeLine(const uchar* grey, int width, int first, int step, uchar* to) {
    std::fill_n(to, width * step, uchar{128});
    for (int x = 0; x < width; ++x) to[first + x * step] = grey[x];
}

}  // namespace

QImage qrImage(const std::string& text, int module) {
    constexpr int kQuiet = 4;
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeString8bit(text.c_str(), 0, QR_ECLEVEL_M), &QRcode_free);
    if (!code) qFatal("not a text for a QR code");
    const int side = (code->width + 2 * kQuiet) * module;
    QImage image(side, side, QImage::Format_Grayscale8);
    image.fill(Qt::white);
    QPainter painter(&image);
    for (int y = 0; y < code->width; ++y)
        for (int x = 0; x < code->width; ++x)
            if ((code->data[y * code->width + x] & 1) != 0)
                painter.fillRect((x + kQuiet) * module, (y + kQuiet) * module, module, module,
                                 Qt::black);
    return image;
}

QVideoFrame frameOf(const QImage& picture, Format::PixelFormat format) {
    QVideoFrame frame(Format(picture.size(), format));
    if (!frame.map(QVideoFrame::WriteOnly)) qFatal("a frame of that format cannot be made");
    if (format == Format::Format_Jpeg) {
        QByteArray jpeg;
        QBuffer out(&jpeg);
        picture.save(&out, "JPEG", 80);
        if (jpeg.size() > frame.mappedBytes(0)) qFatal("the frame has no room for the picture");
        std::ranges::copy(jpeg, frame.bits(0));
    } else {
        const QImage grey = picture.convertToFormat(QImage::Format_Grayscale8);
        const bool isColour = format == Format::Format_BGRA8888;
        const bool isPacked = format == Format::Format_YUYV || format == Format::Format_UYVY;
        const int first = isColour || format == Format::Format_UYVY ? 1 : 0;
        const int step = isColour ? 4 : isPacked ? 2 : 1;
        for (int y = 0; y < grey.height(); ++y)
            writeLine(grey.constScanLine(y), grey.width(), first, step,
                      frame.bits(0) + qsizetype{y} * frame.bytesPerLine(0));
    }
    frame.unmap();
    return frame;
}

}  // namespace banso::tests
