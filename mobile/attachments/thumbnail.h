// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QImage>

namespace banso {

/// The picture, turned as the camera was held and no larger than `most`; null where no picture can
/// be made of the content.
QImage unpackPicture(const QByteArray& content, const QSize& most);

/// A small JPEG of the picture, which fits into its record as base64, turned as the camera was
/// held; empty where no picture can be made of the content. Takes some hundred milliseconds.
QByteArray thumbnailOf(const QByteArray& content);

}  // namespace banso
