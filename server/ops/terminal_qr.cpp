// SPDX-License-Identifier: Apache-2.0
#include "server/ops/terminal_qr.h"

#include <qrencode.h>

#include <memory>

namespace banso {
namespace {

/// The standard's quiet zone, in modules.
constexpr int kQuiet = 4;
constexpr const char* kBlackOnWhite = "\x1b[30;107m";
constexpr const char* kPlain = "\x1b[0m";

bool isDark(const QRcode& code, int row, int column) {
    const bool inside = row >= 0 && row < code.width && column >= 0 && column < code.width;
    return inside && (code.data[row * code.width + column] & 1) != 0;
}

const char* halfBlock(bool upper, bool lower) {
    if (upper && lower) return "█";
    if (upper) return "▀";
    return lower ? "▄" : " ";
}

}  // namespace

Result<std::string> terminalQr(const std::string& text) {
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeString8bit(text.c_str(), 0, QR_ECLEVEL_M), &QRcode_free);
    if (!code) return Error{ErrorCode::TooLarge, "The text does not fit into a QR code."};
    std::string drawing;
    for (int row = -kQuiet; row < code->width + kQuiet; row += 2) {
        drawing += kBlackOnWhite;
        for (int column = -kQuiet; column < code->width + kQuiet; ++column)
            drawing += halfBlock(isDark(*code, row, column), isDark(*code, row + 1, column));
        drawing += kPlain;
        drawing += '\n';
    }
    return drawing;
}

}  // namespace banso
