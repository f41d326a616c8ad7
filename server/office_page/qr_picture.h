// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/office_page/html.h"
#include "shared/base/result.h"

namespace banso {

/// `text` as a QR code to scan from the screen or from paper: an SVG, dark on white, with the quiet
/// zone that scanners need. TooLarge beyond what a QR code holds.
Result<Html> qrPicture(const std::string& text);

}  // namespace banso
