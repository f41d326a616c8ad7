// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>

#include "shared/base/time.h"

namespace banso {

/// A day, a month or a year as people type it: 2025-04-01, 2025/4/1, 2025年4月, 20250401,
/// 令和7年4月1日, R7.4.1, 昭和60年. The Japanese year must lie in its era.
struct TypedDate {
    int year = 0;
    std::optional<unsigned> month;
    std::optional<unsigned> day;
};

/// Nothing for what is none, or for a day that does not exist.
std::optional<TypedDate> readTypedDate(std::string_view typed);

/// The day, when the text names a whole one between 1900 and 2199.
std::optional<Date> wholeDay(const TypedDate& typed);

}  // namespace banso
