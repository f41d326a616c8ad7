// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/demonstration/client.h"
#include "tests/demonstration/staff.h"
#include "tests/demonstration/workbench.h"

namespace banso::demonstration {

/// Gives out what the first clients were told of the use of their data, whom it may be given to,
/// and what was given. The story's are among them.
void addConsents(Workbench& bench, const Staff& staff, const std::vector<Client>& clients);

}  // namespace banso::demonstration
