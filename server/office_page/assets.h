// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace banso {

/// The style sheet of the office's page: the tablet's colours, cards instead of tables on a narrow
/// screen, and paper.
std::string_view officeStyle();
/// Counts down to the end of what is valid for some minutes, and prints.
std::string_view officeScript();

}  // namespace banso
