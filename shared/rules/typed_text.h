// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace banso {

/// What a person typed into a field for numbers, as its ASCII form: full-width digits, letters and
/// signs become half-width, the many dashes and the long-vowel sign become '-', the ideographic
/// space becomes ' ', and spaces at both ends are dropped. All else stays as it is: search may fold
/// more, but in an amount no sign may vanish or become a digit.
std::string toHalfWidth(std::string_view typed);

}  // namespace banso
