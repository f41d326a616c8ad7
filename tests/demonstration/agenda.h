// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "tests/demonstration/plan_design.h"

namespace banso::demonstration {

/// Gives out the appointments around today that are no follow-ups: the story's, this week's of its
/// two advisors, and some of everybody's.
void addAgenda(Workbench& bench, const Staff& staff, const std::vector<Client>& clients);

/// Gives out what advisors promised their clients, kept and open.
void addPromises(Workbench& bench, const std::vector<Client>& clients,
                 const std::vector<PlanDesign>& designs);

}  // namespace banso::demonstration
