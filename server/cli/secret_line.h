// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ostream>
#include <string>
#include <string_view>

#include "shared/base/result.h"

namespace banso {

/// Asks on `questions` and takes the next line of the standard input, which a terminal does not
/// show while it is typed. Errors: Incomplete (the input ended before it).
Result<std::string> askSecretly(std::string_view question, std::ostream& questions);

}  // namespace banso
