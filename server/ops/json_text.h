// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace banso {

/// `text` as a JSON string with its quotes. For our own messages, which are ASCII: any other byte
/// becomes a question mark, so that what a client sent is neither repeated nor able to break a
/// line.
std::string jsonAscii(std::string_view text);

}  // namespace banso
