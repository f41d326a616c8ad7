// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/demonstration/chamber.h"
#include "tests/demonstration/workbench.h"

namespace banso::demonstration {

/// The people of the chamber: 12 advisors, 3 support staff, an administrator and general staff.
Staff makeStaff(Workbench& bench);

}  // namespace banso::demonstration
