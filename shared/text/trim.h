// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace banso {

/// Without the white space at both ends, the wide one that Japanese keyboards write too.
std::string_view trimmed(std::string_view text);

}  // namespace banso
