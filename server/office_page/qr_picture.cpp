// SPDX-License-Identifier: Apache-2.0
#include "server/office_page/qr_picture.h"

#include <qrencode.h>

#include <memory>

namespace banso {
namespace {

/// The standard's quiet zone, in modules.
constexpr int kQuiet = 4;

}  // namespace

Result<Html> qrPicture(const std::string& text) {
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeString8bit(text.c_str(), 0, QR_ECLEVEL_M), &QRcode_free);
    if (!code) return Error{ErrorCode::TooLarge, "The text does not fit into a QR code."};
    const std::string side = std::to_string(code->width + 2 * kQuiet);
    Html picture;
    picture.markup("<svg class=\"qr\" role=\"img\" aria-label=\"QRコード\" viewBox=\"0 0 ");
    picture.text(side).markup(" ").text(side).markup("\"><rect fill=\"#fff\" width=\"100%\" ");
    picture.markup("height=\"100%\"/><path fill=\"#000\" d=\"");
    for (int row = 0; row < code->width; ++row)
        for (int column = 0; column < code->width; ++column)
            if ((code->data[row * code->width + column] & 1) != 0)
                picture.markup("M")
                    .number(column + kQuiet)
                    .markup(" ")
                    .number(row + kQuiet)
                    .markup("h1v1h-1z");
    picture.markup("\"/></svg>");
    return picture;
}

}  // namespace banso
