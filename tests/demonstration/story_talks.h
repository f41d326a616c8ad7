// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "tests/demonstration/client.h"
#include "tests/demonstration/workbench.h"

namespace banso::demonstration {

/// Gives out the talks with the story's businesses before today that are no follow-ups.
void addStoryTalks(Workbench& bench, const Staff& staff, const std::vector<Client>& clients);

}  // namespace banso::demonstration
