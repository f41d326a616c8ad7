// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace banso {

/// A time of the day as people type it: 10:00, 1000, 10, 10時, 10時半, 10時30分. The result is
/// HH:MM; nothing for what is no time.
std::optional<std::string> readTypedTime(std::string_view typed);

}  // namespace banso
