// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include "shared/rules/holidays.h"

namespace banso::wording {

QString of(Holiday holiday);

}  // namespace banso::wording
