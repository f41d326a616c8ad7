// SPDX-License-Identifier: Apache-2.0
#include "mobile/camera/qr_reader.h"

#include <ZXing/ReadBarcode.h>

namespace banso {
namespace {

// Since ZXing 2.2 they have another name.
#if __has_include(<ZXing/ReaderOptions.h>)
using Hints = ZXing::ReaderOptions;
#else
using Hints = ZXing::DecodeHints;
#endif

Hints hints() {
    Hints wanted;
    wanted.setFormats(ZXing::BarcodeFormat::QRCode);
    return wanted;
}

}  // namespace

QString readQrCode(const QImage& picture) {
    if (picture.isNull()) return {};
    const QImage grey = picture.convertToFormat(QImage::Format_Grayscale8);
    try {
        const auto code =
            ZXing::ReadBarcode({grey.constBits(), grey.width(), grey.height(),
                                ZXing::ImageFormat::Lum, static_cast<int>(grey.bytesPerLine())},
                               hints());
        if (!code.isValid()) return {};
        const std::string text = code.text();
        return text.size() <= kCodeBytesMax ? QString::fromStdString(text) : QString();
    } catch (const std::exception&) {
        // What cannot be read is no code.
        return {};
    }
}

}  // namespace banso
