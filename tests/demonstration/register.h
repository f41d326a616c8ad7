// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "tests/demonstration/client.h"
#include "tests/demonstration/workbench.h"

namespace banso::demonstration {

/// The chamber's register of businesses: the small ones as the plan counts them, the story's among
/// them, and what a register has besides. Nothing is given out yet.
std::vector<Client> makeRegister(Workbench& bench, const Staff& staff);

/// Gives out the businesses, their representatives and the turns of their lives.
void addRegister(Workbench& bench, const std::vector<Client>& clients);

}  // namespace banso::demonstration
