// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "shared/base/result.h"

/// The two encodings of the files that Japanese offices exchange. Texts inside the system are
/// UTF-8.
namespace banso {

enum class TextEncoding { Utf8, Cp932 };

/// What the bytes of a file are. Bytes that are both (ASCII) are UTF-8. Errors: Malformed, naming
/// the line and byte, for UTF-16 and for everything else.
Result<TextEncoding> detectEncoding(std::string_view bytes);

/// The text of a file in either encoding, without its byte order mark. Errors: Malformed.
Result<std::string> decodeFile(std::string_view bytes);

/// Windows' reading of Shift_JIS, with ①, ㈱, 髙 and 﨑. Errors: Malformed, naming line and byte.
Result<std::string> fromCp932(std::string_view bytes);

/// The text in CP932; 〜 and − become their Windows twins ～ and －. Errors: Invalid, naming the
/// line, the character's place in it and its code point; nothing is ever replaced by "?".
Result<std::string> toCp932(std::string_view utf8);

}  // namespace banso
