// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

#include <array>

#include "shared/base/time.h"

namespace banso {

/// The days by which something is asked for: one, two and four weeks ahead, and the month's last.
std::array<Date, 4> dueChoices(Date today);
/// 1週間後　12月1日（火） ...
QStringList dueWords(Date today);

}  // namespace banso
