// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>

namespace banso {

/// A longer text than any of ours is none.
constexpr std::size_t kCodeBytesMax = 512;

/// The text of a QR code in the picture, however it is turned; empty where none can be read. Of
/// several it is any one. Takes some ten milliseconds for each million pixels.
QString readQrCode(const QImage& picture);

}  // namespace banso
