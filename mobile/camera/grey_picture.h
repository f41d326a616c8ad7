// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>
#include <QVideoFrame>

namespace banso {

/// The longer side of a picture that is looked through for a code.
constexpr int kPictureSideMax = 1'600;

/// What a camera saw, in grey, and made smaller by leaving pixels out where it is larger than
/// kPictureSideMax. Null for a frame that cannot be read. It takes no graphics card and runs in any
/// thread, unlike QVideoFrame::toImage().
QImage greyPicture(QVideoFrame frame);

}  // namespace banso
