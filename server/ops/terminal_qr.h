// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "shared/base/result.h"

namespace banso {

/// `text` as a QR code for a terminal: two rows of modules a line, black on white whatever the
/// terminal's colours are, with the quiet zone that scanners need. TooLarge beyond what a QR code
/// holds.
Result<std::string> terminalQr(const std::string& text);

}  // namespace banso
