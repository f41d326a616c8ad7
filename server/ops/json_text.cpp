// SPDX-License-Identifier: Apache-2.0
#include "server/ops/json_text.h"

namespace banso {

std::string jsonAscii(std::string_view text) {
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') quoted.push_back('\\');
        quoted.push_back(c >= ' ' && c <= '~' ? c : '?');
    }
    return quoted + '"';
}

}  // namespace banso
