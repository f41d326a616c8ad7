// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "shared/rules/period.h"

namespace banso {

/// The runs of months that an owner can give a sum for, the likeliest first: the months so far, the
/// quarters and the half that are over, and the year before. `finished` are the full months of
/// `year` that are over.
std::vector<Period> periodChoices(const Period& year, int finished);

}  // namespace banso
