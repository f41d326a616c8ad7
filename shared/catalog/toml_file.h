// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "shared/base/result.h"

namespace banso {

/// The values of a TOML file by "table.key"; integers as their digits. Our files hold tables of
/// strings and integers only. Errors: Malformed with the line, Invalid for any other type of value.
using TomlValues = std::map<std::string, std::string, std::less<>>;
Result<TomlValues> readToml(std::string_view text);

}  // namespace banso
