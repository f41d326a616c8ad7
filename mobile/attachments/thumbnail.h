// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

namespace banso {

/// A small JPEG of the picture, which fits into its record as base64, turned as the camera was
/// held; empty where no picture can be made of the content. Takes some hundred milliseconds.
QByteArray thumbnailOf(const QByteArray& content);

}  // namespace banso
