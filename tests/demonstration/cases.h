// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "tests/demonstration/plan_design.h"

namespace banso::demonstration {

/// Gives out the drift cases that were opened before today, in every state, with what the
/// supervisor asked for.
void addCases(Workbench& bench, const Staff& staff, const std::vector<Client>& clients,
              const std::vector<PlanDesign>& designs);

}  // namespace banso::demonstration
