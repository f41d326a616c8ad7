// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>
#include <QVideoFrame>

namespace banso::tests {

/// A QR code with its quiet zone, by the library that draws the office's; `module`: the pixels of
/// its smallest square.
QImage qrImage(const std::string& text, int module = 6);

/// The picture as a camera of that format gives it.
QVideoFrame frameOf(const QImage& picture, QVideoFrameFormat::PixelFormat format);

}  // namespace banso::tests
