// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "shared/base/time.h"

namespace banso {

/// Which year a day typed without one means.
enum class DaySide { Past, Future };

/// A day as people type it into a form: with a year as readTypedDate takes it, or 11/24 and
/// 11月24日, the nearest such day on that side of today. Nothing for what is no day.
std::optional<Date> readTypedDay(std::string_view typed, Date today, DaySide side);

/// 2026/11/24, as the field shows a day that was stepped to.
std::string typedDay(Date day);

}  // namespace banso
