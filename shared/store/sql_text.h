// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace banso {

/// The words of a query, separated by ASCII spaces.
std::vector<std::string> splitWords(std::string_view text);
/// `%word%` with LIKE's own signs escaped by a backslash.
std::string likePattern(std::string_view word);

}  // namespace banso
